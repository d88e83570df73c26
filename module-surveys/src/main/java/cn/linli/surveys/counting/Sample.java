package cn.linli.surveys.counting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a survey as a stratified sample without replacement: each building is a stratum, its homes weigh as many as stand
 * behind each sheet of it, and a building that was asked to the last home adds no chance.
 *
 * <p>A building from which nobody answered has no weight: the estimate speaks for the homes of the others, and the page says so.
 */
record Sample(List<Stratum> strata) {

    private static final double LEAST_SCORE = 1;
    private static final double MOST_SCORE = 5;

    Sample(List<Stratum> strata) {
        this.strata = strata.stream().filter(one -> one.answered() > 0).toList();
    }

    /** The share of satisfied answers; none where nobody has experienced it. */
    Optional<Estimate> rate() {
        return ratio().map(r -> {
            double error = error(r);
            return new Estimate(r, error, freedom(), rateInterval(r, error));
        });
    }

    /** The mean score; none where nobody has experienced it. */
    Optional<Estimate> mean() {
        return ratio().map(r -> {
            double error = error(r);
            return new Estimate(r, error, freedom(), meanInterval(r, error));
        });
    }

    private Optional<Double> ratio() {
        double whole = total();
        return whole > 0
                ? Optional.of(strata.stream()
                                .mapToDouble(one -> one.weight() * one.sums().y())
                                .sum()
                        / whole)
                : Optional.empty();
    }

    private double total() {
        return strata.stream().mapToDouble(one -> one.weight() * one.sums().x()).sum();
    }

    /** Of a ratio of two totals, by linearization (Särndal, Swensson and Wretman 1992, 5.6). */
    private double error(double r) {
        return Math.sqrt(strata.stream().mapToDouble(one -> one.variance(r)).sum()) / total();
    }

    private boolean isFullCount() {
        return strata.stream().allMatch(Stratum::isFullCount);
    }

    private long units() {
        return strata.stream().mapToLong(one -> one.sums().units()).sum();
    }

    private long freedom() {
        return units() - strata.stream().filter(one -> one.sums().units() > 0).count();
    }

    /**
     * Korn and Graubard (1998): the exact interval for a share, for as many answers as would be as precise without buildings. Unlike
     * value ± error it stays between 0 and 1, and 5 of 5 is not taken for certainty.
     */
    private @Nullable Interval rateInterval(double r, double error) {
        if (isFullCount()) {
            return Interval.point(r);
        }
        if (freedom() < 1) {
            return null;
        }
        double as = error > 0 && r > 0 && r < 1 ? r * (1 - r) / (error * error) : units();
        double corrected = as * Math.pow(Quantiles.t(units() - 1) / Quantiles.t(freedom()), 2);
        double yes = corrected * r;
        double no = corrected * (1 - r);
        return new Interval(
                r > 0 ? Quantiles.beta(yes, no + 1, Quantiles.BELOW) : 0,
                r < 1 ? Quantiles.beta(yes + 1, no, Quantiles.ABOVE) : 1);
    }

    /** Where all scores are the same the sample knows no error, and nothing is claimed. */
    private @Nullable Interval meanInterval(double mean, double error) {
        if (isFullCount()) {
            return Interval.point(mean);
        }
        if (freedom() < 1 || error == 0) {
            return null;
        }
        double margin = Quantiles.t(freedom()) * error;
        return new Interval(mean - margin, mean + margin).within(LEAST_SCORE, MOST_SCORE);
    }
}
