package cn.linli.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026Q1, 2026-01-01, 2026-03-31",
        "2024-02-29, 2024Q1, 2024-01-01, 2024-03-31",
        "2026-06-30, 2026Q2, 2026-04-01, 2026-06-30",
        "2026-07-01, 2026Q3, 2026-07-01, 2026-09-30",
        "2026-12-31, 2026Q4, 2026-10-01, 2026-12-31"
    })
    void aDayLiesInOneQuarter(LocalDate day, String code, LocalDate first, LocalDate last) {
        Quarter quarter = Quarter.of(day);
        assertThat(quarter.code()).isEqualTo(code);
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
        assertThat(Quarter.of(code)).contains(quarter);
    }

    @Test
    void quartersFollowOneAnotherOverTheYear() {
        assertThat(new Quarter(2026, 4).next()).isEqualTo(new Quarter(2027, 1));
        assertThat(new Quarter(2026, 1).previous()).isEqualTo(new Quarter(2025, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026Q0", "2026Q5", "2026q1", "26Q1", "2026Q1 ", "2026-Q1", "99999Q1"})
    void whatNobodyCallsAQuarterIsNone(String code) {
        assertThat(Quarter.of(code)).isEmpty();
    }
}
