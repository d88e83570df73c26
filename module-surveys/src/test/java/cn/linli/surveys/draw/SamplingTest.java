package cn.linli.surveys.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.residents.Occupancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/** SUR-5: at random, spread evenly, and the same again from the same seed. */
class SamplingTest {

    private static final int SEEDS = 10_000;

    /** What was drawn once must come out in every later year: whoever changes this list gives the algorithm another name. */
    @Test
    void theSameSeedGivesTheSameHomesOnEveryMachine() {
        Frame frame = frame("1-1:6 1-2:6 2:8 3:1");

        Sampling.Drawn drawn = Sampling.of(frame, 7, 20_261_130L);

        assertThat(drawn.homes()).extracting(FrameHome::label).isEqualTo(GOLDEN);
        assertThat(Sampling.of(frame, 7, 20_261_130L)).isEqualTo(drawn);
        assertThat(Sampling.of(frame, 7, 20_261_131L)).isNotEqualTo(drawn);
        assertThat(Sampling.ALGORITHM).isEqualTo("largest-remainder xoshiro256++ combination 1");
    }

    private static final List<String> GOLDEN =
            List.of("1-1-104", "1-1-106", "1-2-101", "1-2-105", "2-101", "2-102", "2-104");

    @Test
    void whateverTheSeedEachBuildingGivesExactlyItsShare() {
        Frame frame = frame("1-1:20 1-2:20 2-1:40 3:20");
        for (long seed = 0; seed < SEEDS; seed++) {
            Sampling.Drawn drawn = Sampling.of(frame, 15, seed);

            assertThat(drawn.strata()).extracting(DrawStratum::drawn).containsExactly(3, 3, 6, 3);
            assertThat(perUnit(drawn.homes())).isEqualTo(Map.of("1-1", 3L, "1-2", 3L, "2-1", 6L, "3-", 3L));
            assertThat(drawn.homes()).doesNotHaveDuplicates();
        }
    }

    /** Of each home the number of times it was drawn, against its probability of 3 in 20 by the allocation above. */
    @Test
    void overTenThousandSeedsEveryHomeIsDrawnAsOftenAsItsProbabilitySays() {
        Frame frame = frame("1-1:20 1-2:20 2-1:40 3:20");
        long[] times = times(frame, 15);

        assertThat(frame.strata())
                .allSatisfy(unit -> assertThat(drawn(unit, times))
                        .isEqualTo(SEEDS * unit.homes().size() * 3L / 20));
        assertEven(frame, times);
    }

    /** Shares of 1.5, 1.5, 2.25 and 0.75: the lot decides between the first two, and inside nobody is favoured. */
    @Test
    void alsoWhereSharesAreNoWholeNumbersEachHomeOfAUnitIsDrawnAsOftenAsTheOthers() {
        Frame frame = frame("1-1:10 1-2:10 2:15 3:5");
        long[] times = times(frame, 6);

        assertThat(drawn(frame.strata().get(0), times)).isBetween(14_800L, 15_200L);
        assertThat(drawn(frame.strata().get(2), times)).isEqualTo(2 * SEEDS);
        assertThat(drawn(frame.strata().get(3), times)).isEqualTo(SEEDS);
        assertEven(frame, times);
    }

    @Test
    void aBuildingOfOneHomeAndAFullCountAreDrawnToo() {
        Frame frame = frame("1:1 2:1 3:1");

        assertThat(Sampling.of(frame, 3, 7).homes()).isEqualTo(frame.homes());
        assertThat(Sampling.of(frame, 1, 7).homes()).hasSize(1);
    }

    @Test
    void moreHomesComeFromTheStratumThatIsLeft() {
        Stratum pool = frame("5-2:9").strata().get(0);

        Sampling.Drawn drawn = Sampling.more(pool, 4, 99);

        assertThat(drawn.strata()).containsExactly(new DrawStratum("5", "2", 9, 4));
        assertThat(drawn.homes()).hasSize(4).isSubsetOf(pool.homes());
        assertThat(Sampling.more(pool, 4, 99)).isEqualTo(drawn);
    }

    /** The hash is that of the listing, line by line as sha256sum reads it. */
    @Test
    void theFrameIsHashedOverALineForEachHome() {
        Frame frame = frame("1-1:1 2:1");

        assertThat(frame.listing())
                .isEqualTo("1\t00000000-0000-0000-0000-000000000001\t1\t1\t101\tOCCUPIED\n"
                        + "2\t00000000-0000-0000-0000-000000000002\t2\t\t101\tOCCUPIED\n");
        assertThat(frame.hash()).isEqualTo(cn.linli.kernel.Sha256.of(frame.listing()));
        assertThat(frame("1-1:1 2:2").hash()).isNotEqualTo(frame.hash());
    }

    private static long[] times(Frame frame, int number) {
        long[] times = new long[frame.size()];
        for (long seed = 0; seed < SEEDS; seed++) {
            Sampling.of(frame, number, seed).homes().forEach(home -> times[home.position() - 1]++);
        }
        return times;
    }

    private static long drawn(Stratum unit, long[] times) {
        return unit.homes().stream()
                .mapToLong(home -> times[home.position() - 1])
                .sum();
    }

    /**
     * Chi-square over all homes. Inside a unit the times add up to what was drawn there, as in any draw without replacement: that
     * takes away one degree of freedom a unit, and makes the variance a little larger.
     */
    private static void assertEven(Frame frame, long[] times) {
        double sum = 0;
        int degrees = 0;
        for (Stratum unit : frame.strata()) {
            int homes = unit.homes().size();
            double probability = (double) drawn(unit, times) / SEEDS / homes;
            double variance = SEEDS * probability * (1 - probability) * homes / (homes - 1);
            for (FrameHome home : unit.homes()) {
                double off = times[home.position() - 1] - SEEDS * probability;
                sum += off * off / variance;
            }
            degrees += homes - 1;
        }
        assertThat(ChiSquaredDistribution.of(degrees).survivalProbability(sum))
                .describedAs("chi-square %f with %d degrees of freedom", sum, degrees)
                .isBetween(0.001, 0.999);
    }

    private static Map<String, Long> perUnit(List<FrameHome> homes) {
        return homes.stream()
                .collect(Collectors.groupingBy(home -> home.building() + "-" + home.unit(), Collectors.counting()));
    }

    /** As in {@link AllocationTest}: rooms 101, 102, … in each unit. */
    static Frame frame(String units) {
        List<FrameHome> homes = new ArrayList<>();
        for (String unit : units.split(" ")) {
            String[] parts = unit.split("[-:]");
            for (int n = 1; n <= Integer.parseInt(parts[parts.length - 1]); n++) {
                int position = homes.size() + 1;
                homes.add(new FrameHome(
                        position,
                        new UUID(0, position),
                        parts[0],
                        parts.length == 3 ? parts[1] : "",
                        String.valueOf(100 + n),
                        Occupancy.OCCUPIED));
            }
        }
        return new Frame(homes);
    }
}
