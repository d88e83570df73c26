package cn.linli.callbacks;

import cn.linli.kernel.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * Rain that fell: from when to when, how much of it in millimetres, and who says so.
 *
 * @param millimetres in the heaviest 24 hours of it
 */
public record Rainfall(Instant beganAt, Instant endedAt, BigDecimal millimetres, String source) {

    /** Dry for so long, and what falls then is another rain. */
    public static final Duration PAUSE = Duration.ofHours(6);

    public static final Duration LONGEST_RAIN = Duration.ofDays(7);

    private static final int LONGEST = 80;
    private static final BigDecimal MOST = BigDecimal.valueOf(2000);

    public Rainfall {
        source = source.strip();
        if (!endedAt.isAfter(beganAt)) {
            throw Refused.because("rainstorm.backwards").at("endedAt");
        }
        if (Duration.between(beganAt, endedAt).compareTo(LONGEST_RAIN) > 0) {
            throw Refused.because("rainstorm.tooLong", LONGEST_RAIN.toDays()).at("endedAt");
        }
        if (millimetres.signum() <= 0 || millimetres.compareTo(MOST) > 0) {
            throw Refused.because("rainstorm.millimetres").at("millimetres");
        }
        if (source.isEmpty() || source.length() > LONGEST) {
            throw Refused.because("rainstorm.source", LONGEST).at("source");
        }
    }
}
