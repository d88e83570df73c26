package cn.linli.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUR-4: at least 15 % of the homes where people have lived for five years, at least 30 % where they have not. */
class SurveyRateTest {

    @ParameterizedTest(name = "first occupied {0}, issued {1}: old {2}")
    @CsvSource({
        "2021-11-30, 2026-11-29, false", // four years and 364 days
        "2021-11-30, 2026-11-30, true",
        "2021-11-30, 2026-12-01, true",
        "2020-02-29, 2025-02-27, false",
        "2020-02-29, 2025-02-28, true",
        "2023-03-01, 2028-02-29, false",
        "2023-02-28, 2028-02-28, true",
        "2026-12-01, 2026-11-30, false"
    })
    void anEstateIsOldFromTheDayItsFirstOccupationIsFiveYearsPast(LocalDate occupied, LocalDate issued, boolean old) {
        assertThat(SurveyRate.isOld(occupied, issued)).isEqualTo(old);
    }

    @ParameterizedTest(name = "{0} % of {1} homes are {2}")
    @CsvSource({
        "15, 19, 3",
        "15, 20, 3",
        "15, 21, 4",
        "15, 1, 1",
        "30, 10, 3",
        "30, 11, 4",
        "30, 0, 0",
        "100, 7, 7",
        "15, 10000000, 1500000"
    })
    void theNumberOfHomesIsRoundedUp(int rate, int frame, int homes) {
        assertThat(SurveyRate.of(rate).numberOf(frame)).isEqualTo(homes);
    }
}
