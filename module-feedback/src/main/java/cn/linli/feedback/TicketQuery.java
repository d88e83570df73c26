package cn.linli.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows.
 *
 * @param scope whose
 * @param state none for all that are not closed
 * @param text room, number, name, or any two Chinese characters of the words
 */
public record TicketQuery(
        Scope scope,
        @Nullable TicketState state,
        @Nullable TicketKind kind,
        @Nullable Severity severity,
        @Nullable String topic,
        @Nullable String building,
        @Nullable String text,
        @Nullable Cursor after) {

    public enum Scope {
        /** What I handle, answer for, or am asked to accept. */
        MINE,
        /** What is not closed. */
        OPEN,
        /** What is past its date. */
        OVERDUE,
        /** Everything, closed too. */
        ALL
    }

    /** The last row of the page before. */
    public record Cursor(Instant registeredAt, UUID id) {}
}
