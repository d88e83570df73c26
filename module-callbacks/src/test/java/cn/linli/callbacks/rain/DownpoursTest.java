package cn.linli.callbacks.rain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.callbacks.Rainfall;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours become rains: which belong together, from when to when, and how much fell in the heaviest 24 hours (CAL-3). */
class DownpoursTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-06-20T00:00");

    /** Each digit is an hour: that many times ten millimetres; {@code .} is dry, {@code ?} is not known. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    one hour                          | .5.                              | 01-02 50.0
                    several                           | ..123..                          | 02-05 60.0
                    five dry hours are no pause       | .2.....3.                        | 01-08 50.0
                    six are one                       | .2......3.                       | 01-02 20.0, 08-09 30.0
                    it may still go on                | ..55                             |
                    it may have gone on, nobody knows | ..55?...                         |
                    the first hour known is wet       | 55.                              | 00-02 100.0
                    no more than 24 hours count       | .2222222222222222222222222222222. | 01-32 480.0
                    the heaviest 24 are found         | .1.....1.....1.....1.....9.....9. | 01-32 200.0
                    dry                               | ..........                       |
                    """)
    void hoursBecomeRains(String what, String hours, String expected) {
        assertThat(Downpours.in(hours(hours), "S").stream()
                        .map(DownpoursTest::shown)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aRainOfMoreThanAWeekIsTwo() {
        assertThat(Downpours.in(hours("1".repeat(200) + "."), "S"))
                .extracting(DownpoursTest::shown)
                .containsExactly("00-168 240.0", "168-200 240.0");
    }

    @Test
    void tenthsAreNotRoundedUpToAStorm() {
        List<RainHour> hours =
                List.of(new RainHour(at(0), new BigDecimal("49.96")), new RainHour(at(1), BigDecimal.ZERO));
        assertThat(Downpours.in(hours, "S"))
                .singleElement()
                .satisfies(rain -> assertThat(rain.millimetres()).isEqualByComparingTo("49.9"));
    }

    private static List<RainHour> hours(String drawn) {
        List<RainHour> hours = new ArrayList<>();
        for (int i = 0; i < drawn.length(); i++) {
            char drop = drawn.charAt(i);
            if (drop != '?') {
                hours.add(new RainHour(at(i), BigDecimal.valueOf(drop == '.' ? 0 : (drop - '0') * 10L)));
            }
        }
        return hours;
    }

    private static String shown(Rainfall rain) {
        return "%02d-%02d %s".formatted(hour(rain.beganAt()), hour(rain.endedAt()), rain.millimetres());
    }

    private static long hour(Instant at) {
        return java.time.Duration.between(at(0), at).toHours();
    }

    private static Instant at(int hour) {
        return FIRST.plusHours(hour).toInstant(ZoneOffset.ofHours(8));
    }
}
