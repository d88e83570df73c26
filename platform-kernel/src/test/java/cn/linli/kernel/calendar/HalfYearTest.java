package cn.linli.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A half-year begins in January or July and is called so. */
class HalfYearTest {

    @ParameterizedTest(name = "{0} lies in {1}, from {2} to {3}")
    @CsvSource({
        "2026-01-01, 2026H1, 2026-01-01, 2026-06-30",
        "2026-06-30, 2026H1, 2026-01-01, 2026-06-30",
        "2026-07-01, 2026H2, 2026-07-01, 2026-12-31",
        "2028-02-29, 2028H1, 2028-01-01, 2028-06-30",
        "2026-12-31, 2026H2, 2026-07-01, 2026-12-31"
    })
    void everyDayLiesInOne(LocalDate day, String code, LocalDate first, LocalDate last) {
        HalfYear half = HalfYear.of(day);
        assertThat(half.code()).isEqualTo(code);
        assertThat(half.firstDay()).isEqualTo(first);
        assertThat(half.lastDay()).isEqualTo(last);
        assertThat(HalfYear.of(code)).contains(half);
        assertThat(half.next().previous()).isEqualTo(half);
        assertThat(half).isLessThan(half.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026H3", "2026H", "26H1", "2026H1 ", "2026Q1", "+2026H1"})
    void whatIsNoHalfYearIsNone(String code) {
        assertThat(HalfYear.of(code)).isEmpty();
    }

    @Test
    void theYearTurnsAfterTheSecond() {
        assertThat(new HalfYear(2026, 2).next()).isEqualTo(new HalfYear(2027, 1));
    }
}
