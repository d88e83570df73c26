package cn.linli.surveys.counting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a rate moved since the last half-year.
 *
 * @param interval of the difference; none where one of the two has none
 */
public record Change(double difference, @Nullable Interval interval) {

    /**
     * The interval of a difference from the two intervals (Newcombe 1998, Zou and Donner 2008): it fits shares near 0 and 1, where
     * both errors may be nothing and still both figures are uncertain.
     */
    static Optional<Change> between(@Nullable Estimate before, @Nullable Estimate now) {
        if (before == null || now == null) {
            return Optional.empty();
        }
        double moved = now.value() - before.value();
        Interval was = before.interval();
        Interval is = now.interval();
        if (was == null || is == null) {
            return Optional.of(new Change(moved, null));
        }
        double down = Math.hypot(now.value() - is.low(), was.high() - before.value());
        double up = Math.hypot(is.high() - now.value(), before.value() - was.low());
        return Optional.of(new Change(moved, new Interval(moved - down, moved + up)));
    }

    /** Whether a difference as large would be rare (one in twenty) if nothing had changed. */
    public boolean isMoreThanChance() {
        return interval != null && (interval.low() > 0 || interval.high() < 0);
    }
}
