package cn.linli.app.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How near a date is, seen from now, in natural days of the estate's zone.
 *
 * @param lastDay the last local date on which it is in time; none where nothing sets a time
 * @param lateBy whole days past the last day, for what is overdue
 * @param hoursLate whole hours past, for what became overdue on the same day
 * @param wholeDay whether the whole of the last day is left
 * @param at the local moment itself
 */
record Due(
        Span span,
        @Nullable LocalDate lastDay,
        long lateBy,
        long hoursLate,
        boolean wholeDay,
        @Nullable ZonedDateTime at) {

    private static final int DAYS_AHEAD = 7;

    /** Where a line stands in the list. */
    enum Span {
        OVER,
        TODAY,
        WEEK,
        LATER
    }

    /** What nothing sets a time for is for today. */
    static Due open() {
        return new Due(Span.TODAY, null, 0, 0, false, null);
    }

    /**
     * @param due the instant from which on it is late: midnight means until 24:00 of the day before
     */
    static Due of(Instant due, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate lastDay = due.minusNanos(1).atZone(zone).toLocalDate();
        ZonedDateTime at = due.atZone(zone);
        boolean wholeDay = at.toLocalDate().isAfter(lastDay);
        if (!now.isBefore(due)) {
            return new Due(
                    Span.OVER,
                    lastDay,
                    ChronoUnit.DAYS.between(lastDay, today),
                    Duration.between(due, now).toHours(),
                    wholeDay,
                    at);
        }
        Span span = lastDay.isAfter(today.plusDays(DAYS_AHEAD - 1L))
                ? Span.LATER
                : lastDay.isAfter(today) ? Span.WEEK : Span.TODAY;
        return new Due(span, lastDay, 0, 0, wholeDay, at);
    }
}
