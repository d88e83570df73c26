package cn.linli.surveys.counting;

import org.jspecify.annotations.Nullable;

/**
 * A figure for all homes, estimated from those who answered.
 *
 * @param error its standard error
 * @param freedom degrees of freedom of that error: sheets less buildings
 * @param interval none where so few answered that nothing can be said about it
 */
public record Estimate(
        double value, double error, long freedom, @Nullable Interval interval) {

    private static final double DIGITS = 1e9;

    /** A share in percent, to nine digits: what the machine rounds must not make 84.999… of 85. */
    public double percent() {
        return percent(value);
    }

    static double percent(double share) {
        return Math.round(100 * share * DIGITS) / DIGITS;
    }

    public boolean reaches(int target) {
        return percent() >= target;
    }
}
