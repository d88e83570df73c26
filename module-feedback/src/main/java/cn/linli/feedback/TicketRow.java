package cn.linli.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket as a list shows it.
 *
 * @param due until when it has to be handled; none for praise
 * @param kept whether it was handled in time; none while it runs
 */
public record TicketRow(
        UUID id,
        String number,
        TicketKind kind,
        Severity severity,
        TicketState state,
        String topic,
        String place,
        @Nullable String reporterName,
        String words,
        Instant registeredAt,
        UUID handlerId,
        String handler,
        String firstResponder,
        boolean waitsForMe,
        @Nullable Instant due,
        @Nullable Boolean kept,
        int round) {

    public boolean isOverdueAt(Instant now) {
        return kept == null && due != null && !now.isBefore(due);
    }

    public String title() {
        return TicketPages.shorten(words);
    }
}
