package cn.linli.surveys.web;

import cn.linli.kernel.Share;
import cn.linli.surveys.counting.Change;
import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.Figure;
import cn.linli.surveys.counting.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. A rate is rounded down and an interval outwards, so that nothing looks better than it is. */
record ResultShown() {

    static final String NONE = "–";

    private static final int PERCENT_DIGITS = 1;
    private static final int MEAN_DIGITS = 2;

    /** {@code 84.7 %}; a dash where there is nothing to show. */
    public String rate(@Nullable Figure figure) {
        return figure == null || !figure.isShown() ? NONE : rateOf(figure.rate());
    }

    public String rateOf(@Nullable Estimate rate) {
        return rate == null ? NONE : percent(rate.percent(), RoundingMode.FLOOR) + " %";
    }

    /** For a plot: the figure alone. */
    public String number(@Nullable Figure figure) {
        Estimate rate = figure == null || !figure.isShown() ? null : figure.rate();
        return rate == null ? NONE : percent(rate.percent(), RoundingMode.FLOOR);
    }

    /** For a plot: a tie to the digits that a drawing can show. */
    public String tieNumber(@Nullable Double tie) {
        return tie == null ? NONE : decimal(tie, MEAN_DIGITS, RoundingMode.HALF_UP);
    }

    /** {@code 78.1–90.3}, in percent. */
    public String intervalOf(@Nullable Estimate rate) {
        Interval interval = rate == null ? null : rate.interval();
        return interval == null
                ? NONE
                : percent(shown(100 * interval.low()), RoundingMode.FLOOR)
                        + NONE
                        + percent(shown(100 * interval.high()), RoundingMode.CEILING);
    }

    public String interval(@Nullable Figure figure) {
        return figure == null || !figure.isShown() ? NONE : intervalOf(figure.rate());
    }

    /** {@code 4.12} */
    public String mean(@Nullable Figure figure) {
        Estimate mean = figure == null || !figure.isShown() ? null : figure.mean();
        return mean == null ? NONE : decimal(mean.value(), MEAN_DIGITS, RoundingMode.HALF_UP);
    }

    public String meanInterval(@Nullable Figure figure) {
        Estimate mean = figure == null || !figure.isShown() ? null : figure.mean();
        Interval interval = mean == null ? null : mean.interval();
        return interval == null
                ? NONE
                : decimal(shown(interval.low()), MEAN_DIGITS, RoundingMode.FLOOR)
                        + NONE
                        + decimal(shown(interval.high()), MEAN_DIGITS, RoundingMode.CEILING);
    }

    /** {@code +3.2}, in percentage points. */
    public String change(@Nullable Change change) {
        if (change == null) {
            return NONE;
        }
        String moved = percent(Math.abs(100 * change.difference()), RoundingMode.HALF_UP);
        return (change.difference() < 0 ? "−" : "+") + moved;
    }

    public String tie(@Nullable Double tie) {
        return tie == null
                ? NONE
                : decimal(tie, MEAN_DIGITS, RoundingMode.HALF_UP).replace('-', '−');
    }

    /** {@code 62 / 80} */
    public String counts(@Nullable Figure figure) {
        return figure == null || !figure.isShown() ? NONE : figure.satisfied() + " / " + figure.valid();
    }

    /** {@code 77.5 %}, rounded down. */
    public String share(@Nullable Share share) {
        return share == null || share.isEmpty()
                ? NONE
                : percent(100.0 * share.part() / share.whole(), RoundingMode.FLOOR) + " %";
    }

    public String share(double percent) {
        return percent(percent, RoundingMode.HALF_UP);
    }

    /** Nine digits are exact, the rest is the machine's. */
    private static double shown(double value) {
        return Math.round(value * 1e9) / 1e9;
    }

    private static String percent(double value, RoundingMode mode) {
        return decimal(shown(value), PERCENT_DIGITS, mode);
    }

    private static String decimal(double value, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(digits, mode).toPlainString();
    }
}
