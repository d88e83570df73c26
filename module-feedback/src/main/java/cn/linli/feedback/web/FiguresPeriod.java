package cn.linli.feedback.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The months that a page of figures covers. */
record FiguresPeriod(YearMonth from, YearMonth until) {

    private static final int LONGEST = 36;
    private static final int USUAL = 6;
    private static final int OFFERED = 36;

    /** What was asked for, brought into order and bounded; without a wish the last six months. */
    static FiguresPeriod of(@Nullable YearMonth from, @Nullable YearMonth until, YearMonth now) {
        YearMonth last = until == null || until.isAfter(now) ? now : until;
        YearMonth first = from == null ? last.minusMonths(USUAL - 1L) : from;
        if (first.isAfter(last)) {
            first = last;
        }
        YearMonth earliest = last.minusMonths(LONGEST - 1L);
        return new FiguresPeriod(first.isBefore(earliest) ? earliest : first, last);
    }

    List<YearMonth> months() {
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(from.until(until, ChronoUnit.MONTHS) + 1)
                .toList();
    }

    /** The months that can be chosen, the present one first. */
    List<YearMonth> offered(YearMonth now) {
        long back = Math.max(OFFERED, from.until(now, ChronoUnit.MONTHS) + 1);
        return Stream.iterate(now, month -> month.minusMonths(1)).limit(back).toList();
    }
}
