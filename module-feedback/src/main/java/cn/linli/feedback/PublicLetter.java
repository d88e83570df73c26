package cn.linli.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public letter with the tickets that it answers, or will when it is published.
 *
 * @param number such as {@code 2026-03}
 * @param answeredAt when it was published and answered them
 */
public record PublicLetter(
        UUID document, String number, @Nullable Instant answeredAt, List<Matter> matters) {

    /**
     * One ticket of it.
     *
     * @param answered whether this letter answered it; not so where somebody had done so before
     */
    public record Matter(
            UUID id,
            String number,
            String place,
            String topic,
            String words,
            TicketState state,
            Instant registeredAt,
            boolean answered) {

        public String title() {
            return TicketPages.shorten(words);
        }
    }

    /** By which letter a ticket was answered. */
    public record Mention(UUID document, String number, String title) {}

    static String number(int year, int n) {
        return year + (n < 10 ? "-0" : "-") + n;
    }
}
