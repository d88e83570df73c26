package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A repair as its sender describes it, in words of its own.
 *
 * @param number by which the sender knows it; the same number is the same repair
 * @param home as the estate writes it, such as {@code 3-1-1201}
 * @param worker who did it: a name, or a colleague's name for signing in
 */
public record SentRepair(
        String number,
        RepairKind kind,
        String home,
        Trade trade,
        String worker,
        Instant doneAt,
        @Nullable LocalDate warrantyUntil,
        String what) {

    /** No field holds it: control characters are refused. */
    private static final String BETWEEN = "\u001f";

    /** By which it is seen whether the same was sent again. */
    String content() {
        return Sha256.of(String.join(
                BETWEEN,
                kind.name(),
                home,
                trade.name(),
                worker,
                doneAt.toString(),
                String.valueOf(warrantyUntil),
                what));
    }
}
