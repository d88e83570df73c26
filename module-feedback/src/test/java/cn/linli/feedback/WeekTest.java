package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {

    /** What Python's {@code date.isocalendar()} says about the ends of years, quarters and half-years, and 29 February. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-27, 2026W52, 2026-12-21",
        "2026-12-28, 2026W53, 2026-12-28",
        "2026-12-31, 2026W53, 2026-12-28",
        "2027-01-01, 2026W53, 2026-12-28",
        "2027-01-03, 2026W53, 2026-12-28",
        "2027-01-04, 2027W01, 2027-01-04",
        "2020-12-31, 2020W53, 2020-12-28",
        "2021-01-03, 2020W53, 2020-12-28",
        "2021-01-04, 2021W01, 2021-01-04",
        "2024-12-29, 2024W52, 2024-12-23",
        "2024-12-30, 2025W01, 2024-12-30",
        "2025-01-01, 2025W01, 2024-12-30",
        "2028-02-28, 2028W09, 2028-02-28",
        "2028-02-29, 2028W09, 2028-02-28",
        "2028-03-01, 2028W09, 2028-02-28",
        "2026-09-30, 2026W40, 2026-09-28",
        "2026-10-01, 2026W40, 2026-09-28",
        "2026-06-30, 2026W27, 2026-06-29",
        "2026-07-01, 2026W27, 2026-06-29",
        "2026-03-31, 2026W14, 2026-03-30",
        "2026-04-01, 2026W14, 2026-03-30",
        "2026-11-22, 2026W47, 2026-11-16",
        "2026-11-23, 2026W48, 2026-11-23"
    })
    void aWeekBeginsOnMondayAndBelongsToTheYearOfItsThursday(LocalDate date, String code, LocalDate monday) {
        assertThat(Week.of(date).code()).isEqualTo(code);
        assertThat(Week.of(date).monday()).isEqualTo(monday);
    }
}
