package cn.linli.kernel.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the bell shows it; its sentence is made in the reader's language.
 */
public record BellNotice(
        UUID id,
        @Nullable UUID estate,
        String messageKey,
        List<String> arguments,
        String link,
        boolean urgent,
        Instant at,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
