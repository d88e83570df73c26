package cn.linli.callbacks.rain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How much it rained in one hour.
 *
 * @param at when the hour begins
 */
public record RainHour(Instant at, BigDecimal millimetres) {

    static final Duration LENGTH = Duration.ofHours(1);

    boolean isWet() {
        return millimetres.signum() > 0;
    }

    Instant end() {
        return at.plus(LENGTH);
    }
}
