package cn.linli.residents.greetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a feast is, whose birthday a day is, and what a text may say. */
class OccasionTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 02-10, 02-24, 06-10, 08-10, 09-17, 10-11",
        "2025, 01-29, 02-12, 05-31, 08-29, 10-06, 10-29",
        "2026, 02-17, 03-03, 06-19, 08-19, 09-25, 10-18",
        "2027, 02-06, 02-20, 06-09, 08-08, 09-15, 10-08",
        "2028, 01-26, 02-09, 05-28, 08-26, 10-03, 10-26",
        "2029, 02-13, 02-27, 06-16, 08-16, 09-22, 10-16",
        "2030, 02-03, 02-17, 06-05, 08-05, 09-12, 10-05"
    })
    void feastsOfTheMoonFallOnTheirDays(
            int year,
            String spring,
            String lantern,
            String dragonBoat,
            String qixi,
            String midAutumn,
            String doubleNinth) {
        assertThat(List.of(
                        Occasion.SPRING_FESTIVAL,
                        Occasion.LANTERN,
                        Occasion.DRAGON_BOAT,
                        Occasion.QIXI,
                        Occasion.MID_AUTUMN,
                        Occasion.DOUBLE_NINTH))
                .extracting(feast -> String.valueOf(feast.in(year)).substring(5))
                .containsExactly(spring, lantern, dragonBoat, qixi, midAutumn, doubleNinth);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-06, SPRING_FESTIVAL",
        "2027-02-05, ''",
        "2027-01-01, NEW_YEAR",
        "2026-10-01, NATIONAL_DAY",
        "2031-10-01, MID_AUTUMN NATIONAL_DAY",
        "2026-11-23, ''"
    })
    void aDayKnowsItsFeasts(LocalDate day, String feasts) {
        assertThat(Occasion.feastsOn(day).stream().map(Enum::name))
                .containsExactlyElementsOf(feasts.isEmpty() ? List.of() : Arrays.asList(feasts.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 11-23",
        "2026-02-28, 02-28 02-29",
        "2028-02-28, 02-28",
        "2028-02-29, 02-29",
        "2027-03-01, 03-01",
        "2100-02-28, 02-28 02-29"
    })
    void whoeverWasBornOnLeapDayHasTheirBirthdayOnThe28thInOtherYears(LocalDate day, String born) {
        assertThat(Birthdays.on(day))
                .containsExactlyElementsOf(Arrays.stream(born.split(" "))
                        .map(one -> MonthDay.parse("--" + one))
                        .toList());
    }

    @Test
    void theFeastsToComeAreInOrderOverTheYearsEnd() {
        assertThat(FeastDay.from(LocalDate.of(2026, 11, 23), 3))
                .extracting(one -> one.feast() + " " + one.day())
                .containsExactly("NEW_YEAR 2027-01-01", "SPRING_FESTIVAL 2027-02-06", "LANTERN 2027-02-20");
    }

    @ParameterizedTest
    @CsvSource({
        "{名}您好, greeting.text.placeholder",
        "{}您好, greeting.text.placeholder",
        "{姓名您好, greeting.text.brace",
        "姓名}您好, greeting.text.brace"
    })
    void whatNobodyCouldFillInIsRefused(String text, String key) {
        assertThatThrownBy(() -> Placeholders.require(text, new String[] {"{姓名}", "{小区}"}, "words"))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    @Test
    void aNameThatLooksLikeAPlaceholderIsNotReadAgain() {
        assertThat(Placeholders.fill("{姓名}和{小区}", new String[] {"{姓名}", "{小区}"}, "{小区}$1", "锦绣"))
                .isEqualTo("{小区}$1和锦绣");
    }
}
