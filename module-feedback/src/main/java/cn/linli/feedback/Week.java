package cn.linli.feedback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A calendar week, Monday to Sunday, by its ISO number.
 */
record Week(LocalDate monday) {

    static Week of(LocalDate date) {
        return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Such as {@code 2026W47}. */
    String code() {
        return "%dW%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
