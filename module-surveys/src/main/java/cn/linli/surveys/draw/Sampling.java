package cn.linli.surveys.draw;

import cn.linli.kernel.Lots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws homes at random and without replacement. The same frame, number and seed give the same homes on every machine and in
 * every year: what is drawn where is settled by the name of the algorithm, which is stored with each draw.
 */
final class Sampling {

    /** Xoshiro256++ seeded by one long, lots and combinations as in commons-rng 1.7; another way gets another name. */
    static final String ALGORITHM = "largest-remainder xoshiro256++ combination 1";

    private Sampling() {}

    /** The drawn homes in the order of the frame, and the strata they come from. */
    record Drawn(List<DrawStratum> strata, List<FrameHome> homes) {}

    /** Over the whole frame, spread by building and unit. */
    static Drawn of(Frame frame, int number, long seed) {
        Lots lots = Lots.of(seed);
        List<Stratum> strata = frame.strata();
        int[] allotted = Allocation.of(
                number,
                strata.stream()
                        .map(one -> new Allocation.Size(
                                one.building(), one.unit(), one.homes().size()))
                        .toList(),
                lots.random());
        List<DrawStratum> parts = new ArrayList<>();
        List<FrameHome> homes = new ArrayList<>();
        for (int i = 0; i < allotted.length; i++) {
            Stratum one = strata.get(i);
            parts.add(new DrawStratum(one.building(), one.unit(), one.homes().size(), allotted[i]));
            homes.addAll(lots.from(one.homes(), allotted[i]));
        }
        return new Drawn(List.copyOf(parts), inOrder(homes));
    }

    /** More from one stratum, of which {@code pool} are the homes that are not drawn yet, in the order of the frame. */
    static Drawn more(Stratum pool, int number, long seed) {
        Lots lots = Lots.of(seed);
        DrawStratum part =
                new DrawStratum(pool.building(), pool.unit(), pool.homes().size(), number);
        return new Drawn(List.of(part), inOrder(lots.from(pool.homes(), number)));
    }

    private static List<FrameHome> inOrder(List<FrameHome> homes) {
        return homes.stream()
                .sorted(Comparator.comparingInt(FrameHome::position))
                .toList();
    }
}
