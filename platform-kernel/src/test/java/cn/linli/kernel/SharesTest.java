package cn.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource({"19, 15, 3", "20, 15, 3", "21, 15, 4", "0, 15, 0", "1, 30, 1", "100, 0, 0", "80, 75, 60"})
    void aQuotaIsRoundedUp(long total, int percent, long quota) {
        assertThat(Percent.of(percent).quotaOf(total)).isEqualTo(quota);
    }

    @ParameterizedTest
    @CsvSource({"60, 80, 75, true", "59, 80, 75, false", "2, 3, 67, false", "2, 3, 66, true", "1, 1, 100, true"})
    void aShareIsComparedExactly(long part, long whole, int target, boolean reached) {
        assertThat(Share.of(part, whole).reaches(Percent.of(target))).isEqualTo(reached);
    }

    @Test
    void noCasesReachNoTargetNotEvenNone() {
        assertThat(Share.of(0, 0).reaches(Percent.of(0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "小区西门保安夜里睡觉, 保安, true",
        "小区西门保安夜里睡觉, 夜里睡, true",
        "小区西门保安夜里睡觉, 东门, false",
        "3-1201 漏水 ABC12, abc12, true",
        "𠮷野家门口, 𠮷野, true"
    })
    void anyTwoChineseCharactersFindAText(String text, String query, boolean found) {
        assertThat(List.of(SearchTerms.of(text)).containsAll(List.of(SearchTerms.of(query))))
                .isEqualTo(found);
    }
}
