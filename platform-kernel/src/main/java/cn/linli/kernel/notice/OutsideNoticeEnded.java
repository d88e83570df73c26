package cn.linli.kernel.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside was told came to an end. Published inside the transaction that marks it.
 *
 * @param key as in {@link OutsideTelling}
 * @param error in the words of the other side; given where it was given up
 */
public record OutsideNoticeEnded(
        UUID estate,
        UUID person,
        String key,
        Ending ending,
        @Nullable String error,
        Instant at) {

    /** What became of it. */
    public enum Ending {
        /** The other side took it. */
        SENT,
        /** Every attempt failed. */
        GIVEN_UP,
        /** The person may not be written to any more, or the way is not connected. */
        NOBODY_TO_SEND_TO
    }
}
