package cn.linli.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13812341234              | 138****1234",
                "请拨 138 1234 1234 找张伟  | 请拨 138****1234 找张伟",
                "138-1234-1234            | 138****1234",
                "021-55550000             | 021-****0000",
                "0571 8888 1234           | 0571-****1234",
                "工单 202611220001         | 工单 202611220001",
                "2026-11-22               | 2026-11-22",
                "3-1201                   | 3-1201",
            })
    void telephonesInsideAnyTextAreMasked(String text, String shown) {
        assertThat(Masked.telephones(text)).isEqualTo(shown);
    }
}
