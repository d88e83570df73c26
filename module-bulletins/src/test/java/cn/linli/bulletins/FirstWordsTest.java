package cn.linli.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstWordsTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 9, 0", "1, 1000, 1", "9, 9, 20", "5, 10, 10", "3, 20, 3"})
    void aBarIsAsLongAsItsShareOfTheLongest(long value, long most, int blocks) {
        assertThat(FirstWords.bar(value, most)).hasSize(blocks);
    }
}
