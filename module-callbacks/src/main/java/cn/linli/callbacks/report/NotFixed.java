package cn.linli.callbacks.report;

import cn.linli.callbacks.RepairKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair of which the owner says that it is not fixed.
 *
 * @param said the owner's words
 * @param redoneAt when it was done again; none as long as it was not
 * @param fixedThen whether the owner says so of the redone work; none as long as nobody has asked
 */
public record NotFixed(
        UUID repair,
        RepairKind kind,
        String home,
        String what,
        String worker,
        String said,
        @Nullable Instant redoneAt,
        @Nullable Boolean fixedThen) {

    /** Where it stands. */
    public enum Stand {
        WAITING,
        REDONE,
        FIXED,
        NOT_FIXED_AGAIN
    }

    public Stand stand() {
        if (redoneAt == null) {
            return Stand.WAITING;
        }
        return fixedThen == null ? Stand.REDONE : fixedThen ? Stand.FIXED : Stand.NOT_FIXED_AGAIN;
    }
}
