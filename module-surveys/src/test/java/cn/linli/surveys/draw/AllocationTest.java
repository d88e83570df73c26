package cn.linli.surveys.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.linli.surveys.draw.Allocation.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUR-5: each building and each unit is within one home of its proportional share. */
class AllocationTest {

    /** A frame is written as {@code 1-1:24 1-2:24 2:7}: building, unit (or none) and homes. */
    @ParameterizedTest(name = "{0} of [{1}] are [{2}]")
    @CsvSource({
        "3, 1:10 2:10, '1 2'", // equal remainders: by lot, which this seed decides so
        "4, 1:10 2:10, '2 2'",
        "1, 1:1, '1'",
        "0, 1:5 2:5, '0 0'",
        "10, 1:5 2:5, '5 5'", // a full count
        "15, 1-1:24 1-2:24 2-1:24 2-2:24, '4 3 4 4'",
        "3, 1:1 2:1 3:8, '0 0 3'", // buildings of one home: 0.3, 0.3, 2.4
        "5, 1:1 2:1 3:8, '1 0 4'", // 0.5, 0.5, 4.0: one of the two by lot
        "6, 1-1:10 1-2:6 2:4, '3 2 1'",
        "7, 1-1:10 1-2:6 2:4, '4 2 1'", // 3.5, 2.1, 1.4
        "2, 1-1:1 1-2:1 1-3:1 1-4:17, '0 0 0 2'",
        "1500000, 1-1:2000000 2-1:8000000, '300000 1200000'"
    })
    void eachUnitGetsItsShareByLargestRemainders(int total, String frame, String expected) {
        int[] allotted = Allocation.of(total, sizes(frame), lots(1));

        assertThat(IntStream.of(allotted).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void whateverTheFrameNeitherBuildingNorUnitIsAWholeHomeFromItsShare() {
        UniformRandomProvider random = lots(20_261_130);
        for (int n = 0; n < 5_000; n++) {
            List<Size> sizes = anyFrame(random);
            int frame = sizes.stream().mapToInt(Size::homes).sum();
            int total = random.nextInt(frame + 1);

            int[] allotted = Allocation.of(total, sizes, random);

            assertThat(IntStream.of(allotted).sum()).isEqualTo(total);
            for (int i = 0; i < allotted.length; i++) {
                double share = (double) total * sizes.get(i).homes() / frame;
                assertThat((double) allotted[i])
                        .describedAs("%d of %s", total, sizes)
                        .isCloseTo(share, within(0.999_999_9))
                        .isLessThanOrEqualTo(sizes.get(i).homes());
            }
            perBuilding(sizes, allotted)
                    .forEach((building, drawn) -> assertThat((double) drawn)
                            .isCloseTo((double) total * homes(sizes, building) / frame, within(0.999_999_9)));
        }
    }

    /** One unit of fifty-one is large: rounded twice, it would be given two homes too many. */
    @Test
    void manySmallUnitsBesideALargeOneDoNotPushItPastItsShare() {
        List<Size> sizes = new ArrayList<>(List.of(new Size("1", "大", 5_050)));
        IntStream.rangeClosed(1, 50).forEach(n -> sizes.add(new Size("1", "小" + n, 1)));
        sizes.add(new Size("2", "", 4_900));

        for (int seed = 0; seed < 50; seed++) {
            assertThat(Allocation.of(10, sizes, lots(seed))[0]).isBetween(5, 6);
        }
    }

    @Test
    void equalRemaindersAreDecidedByLotAndNotByOrder() {
        List<Size> sizes = sizes("1:1 2:1 3:1");
        int[] chosen = new int[3];
        for (int seed = 0; seed < 3_000; seed++) {
            int[] allotted = Allocation.of(1, sizes, lots(seed));
            IntStream.range(0, 3).forEach(i -> chosen[i] += allotted[i]);
        }
        assertThat(IntStream.of(chosen).sum()).isEqualTo(3_000);
        assertThat(IntStream.of(chosen).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(900, 1_100));
    }

    @Test
    void moreThanThereAreCannotBeDrawn() {
        assertThatThrownBy(() -> Allocation.of(3, sizes("1:1 2:1"), lots(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UniformRandomProvider lots(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    private static List<Size> anyFrame(UniformRandomProvider random) {
        List<Size> sizes = new ArrayList<>();
        int buildings = 1 + random.nextInt(6);
        for (int b = 1; b <= buildings; b++) {
            int units = 1 + random.nextInt(5);
            for (int u = 1; u <= units; u++) {
                int homes = random.nextBoolean() ? 1 + random.nextInt(3) : 1 + random.nextInt(120);
                sizes.add(new Size(String.valueOf(b), units == 1 ? "" : String.valueOf(u), homes));
            }
        }
        return sizes;
    }

    private static List<Size> sizes(String frame) {
        return Arrays.stream(frame.split(" "))
                .map(part -> part.split("[-:]"))
                .map(part ->
                        new Size(part[0], part.length == 3 ? part[1] : "", Integer.parseInt(part[part.length - 1])))
                .toList();
    }

    private static Map<String, Integer> perBuilding(List<Size> sizes, int[] allotted) {
        return IntStream.range(0, allotted.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> sizes.get(i).building(), Collectors.summingInt(i -> allotted[i])));
    }

    private static int homes(List<Size> sizes, String building) {
        return sizes.stream()
                .filter(size -> size.building().equals(building))
                .mapToInt(Size::homes)
                .sum();
    }
}
