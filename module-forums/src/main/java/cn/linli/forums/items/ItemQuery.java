package cn.linli.forums.items;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items are looked for.
 *
 * @param after where the page before ended
 */
public record ItemQuery(Scope scope, @Nullable Mark after) {

    /** What a list of items shows; the most urgent ones first, of those that are over the latest. */
    public enum Scope {
        OPEN("i.closed_at is null"),
        OVERDUE("i.done_at is null and i.due < :today"),
        TO_VISIT("i.done_at is not null and i.closed_at is null"),
        CLOSED("i.closed_at is not null");

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        boolean isLatestFirst() {
            return this == CLOSED;
        }
    }

    /** A place in the list to go on from. */
    public record Mark(LocalDate due, UUID id) {

        /** As it stands in an address; nothing for anything else. */
        public static Optional<Mark> parse(@Nullable String text) {
            if (text == null || text.indexOf('_') < 0) {
                return Optional.empty();
            }
            try {
                int bar = text.indexOf('_');
                LocalDate due = LocalDate.parse(text.substring(0, bar));
                boolean ours = due.getYear() > 1900 && due.getYear() < 10_000;
                return ours ? Optional.of(new Mark(due, UUID.fromString(text.substring(bar + 1)))) : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return due + "_" + id;
        }
    }
}
