package cn.linli.app.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Midnight is the end of the day before. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00, 2026-11-22T09:00, OVER,  1, 9",
        "2026-11-20T00:00, 2026-11-22T09:00, OVER,  3, 57",
        "2026-11-22T08:30, 2026-11-22T09:00, OVER,  0, 0",
        "2026-11-22T07:00, 2026-11-22T09:00, OVER,  0, 2",
        "2026-11-22T09:00, 2026-11-22T09:00, OVER,  0, 0",
        "2026-11-22T16:00, 2026-11-22T09:00, TODAY, 0, 0",
        "2026-11-23T00:00, 2026-11-22T09:00, TODAY, 0, 0",
        "2026-11-23T00:01, 2026-11-22T09:00, WEEK,  0, 0",
        "2026-11-29T00:00, 2026-11-22T09:00, WEEK,  0, 0",
        "2026-11-29T00:01, 2026-11-22T09:00, LATER, 0, 0",
        "2027-01-01T00:00, 2026-11-22T09:00, LATER, 0, 0",
    })
    void aLineStandsWhereItsLastDayPutsIt(
            LocalDateTime due, LocalDateTime now, Due.Span span, long daysLate, long hoursLate) {
        Due seen = Due.of(due.atZone(SHANGHAI).toInstant(), now.atZone(SHANGHAI).toInstant(), SHANGHAI);
        assertThat(seen.span()).isEqualTo(span);
        assertThat(seen.lateBy()).isEqualTo(daysLate);
        assertThat(seen.hoursLate()).isEqualTo(hoursLate);
    }

    @Test
    void theSameMomentIsAnotherDayInAnotherZone() {
        var due = LocalDateTime.parse("2026-11-23T00:00").atZone(SHANGHAI).toInstant();
        var now = LocalDateTime.parse("2026-11-22T09:00").atZone(SHANGHAI).toInstant();
        assertThat(Due.of(due, now, SHANGHAI).wholeDay()).isTrue();
        assertThat(Due.of(due, now, ZoneId.of("Asia/Tokyo")).span()).isEqualTo(Due.Span.WEEK);
    }

    @Test
    void whatNothingSetsATimeForIsForToday() {
        assertThat(Due.open().span()).isEqualTo(Due.Span.TODAY);
        assertThat(Due.open().lastDay()).isNull();
    }
}
