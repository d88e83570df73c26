package cn.linli.callbacks.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.callbacks.Callback;
import cn.linli.residents.Channel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two people heard of one owner: alike, different, or so different that it is looked into (QUA-2). */
class DifferenceTest {

    /** attitude, punctuality, quality and fixed, of the estate and of quality. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    5 4 5 yes | 5 4 5 yes | true  | false | 0
                    5 4 5 yes | 5 4 4 yes | false | false | 1
                    4 4 4 yes | 5 5 5 yes | false | false | -3
                    5 5 5 yes | 5 5 3 yes | false | true  | 2
                    1 5 5 yes | 5 5 5 yes | false | true  | -4
                    5 3 5 yes | 5 5 5 yes | false | true  | -2
                    5 4 5 yes | 5 4 5 no  | false | true  | 0
                    5 5 5 no  | 1 1 1 no  | false | true  | 12
                    """)
    void twoAnswersAreCompared(String estates, String ours, boolean alike, boolean large, int sum) {
        Difference difference = Difference.between(heard(estates), heard(ours));
        assertThat(difference.isNone()).isEqualTo(alike);
        assertThat(difference.isLarge()).isEqualTo(large);
        assertThat(difference.sum()).isEqualTo(sum);
    }

    private static Callback heard(String words) {
        String[] one = words.split(" ");
        return new Callback(
                Instant.EPOCH,
                UUID.randomUUID(),
                "王管家",
                Channel.TELEPHONE,
                "张伟",
                Integer.parseInt(one[0]),
                Integer.parseInt(one[1]),
                Integer.parseInt(one[2]),
                one[3].equals("yes"),
                "话");
    }
}
