package cn.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A draw can be made again years later, and favours nobody. */
class LotsTest {

    private static final List<Integer> TWENTY =
            IntStream.rangeClosed(1, 20).boxed().toList();

    @Test
    void theSameSeedDrawsTheSameOnesForEver() {
        assertThat(Lots.of(20261130L).from(TWENTY, 5))
                .isEqualTo(Lots.of(20261130L).from(TWENTY, 5))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(Lots.of(20261130L).from(TWENTY, 5))
                .isNotEqualTo(Lots.of(20261201L).from(TWENTY, 5));
    }

    @Test
    void noneAndAllAreDrawnToo() {
        assertThat(Lots.of(1).from(TWENTY, 0)).isEmpty();
        assertThat(Lots.of(1).from(TWENTY, 20)).isEqualTo(TWENTY);
        assertThat(Lots.of(1).from(List.of(7), 1)).containsExactly(7);
    }

    @Test
    void everybodyIsDrawnAboutAsOften() {
        Map<Integer, Integer> drawn = new HashMap<>();
        for (long seed = 0; seed < 4_000; seed++) {
            Lots.of(seed).from(TWENTY, 5).forEach(one -> drawn.merge(one, 1, Integer::sum));
        }
        assertThat(drawn.values())
                .hasSize(20)
                .allSatisfy(times -> assertThat(times).isBetween(880, 1_120));
    }
}
