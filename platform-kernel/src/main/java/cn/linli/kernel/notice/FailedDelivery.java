package cn.linli.kernel.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that did not get through, and why.
 *
 * @param target mail address or name of the chat hook; none where the hook was removed
 * @param error in the words of the other side
 */
public record FailedDelivery(
        UUID id,
        Channel channel,
        String recipient,
        @Nullable String target,
        @Nullable UUID estate,
        String messageKey,
        List<String> arguments,
        String link,
        int attempts,
        String error,
        Instant failedAt) {}
