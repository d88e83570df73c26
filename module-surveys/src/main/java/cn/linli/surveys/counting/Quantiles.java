package cn.linli.surveys.counting;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The quantiles of a 95 % interval. */
final class Quantiles {

    static final double BELOW = 0.025;
    static final double ABOVE = 0.975;

    /** The library searches to 1e-9; a step along the density brings the rest. */
    private static final int STEPS = 2;

    private Quantiles() {}

    /** By how many standard errors a mean is missed at most. */
    static double t(long freedom) {
        return of(TDistribution.of(freedom), ABOVE);
    }

    static double beta(double alpha, double beta, double probability) {
        return of(BetaDistribution.of(alpha, beta), probability);
    }

    private static double of(ContinuousDistribution distribution, double probability) {
        double found = distribution.inverseCumulativeProbability(probability);
        for (int i = 0; i < STEPS; i++) {
            double density = distribution.density(found);
            if (!(density > 0) || Double.isInfinite(density)) {
                return found;
            }
            double next = found - (distribution.cumulativeProbability(found) - probability) / density;
            if (!(next > distribution.getSupportLowerBound()) || !(next < distribution.getSupportUpperBound())) {
                return found;
            }
            found = next;
        }
        return found;
    }
}
