package cn.linli.surveys.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;

/**
 * How many homes are drawn from each unit, by largest remainders (SUR-5): first every building gets its share of the whole, then
 * every unit its share of the whole, where what a building has left over goes to its own units. So each building and each unit
 * is within one home of its proportional share. Equal remainders are decided by lot.
 *
 * <p>A unit's share is that of the whole and not that of its rounded building: two roundings on top of each other could leave a
 * unit almost two homes from its share.
 */
final class Allocation {

    private Allocation() {}

    /** One stratum as the allocation sees it. */
    record Size(String building, String unit, int homes) {}

    /** In the order of the sizes, which sum up to at least {@code total}. */
    static int[] of(int total, List<Size> sizes, UniformRandomProvider lots) {
        long frame = sizes.stream().mapToLong(Size::homes).sum();
        if (total < 0 || total > frame) {
            throw new IllegalArgumentException("Of " + frame + " homes " + total + " cannot be drawn");
        }
        Map<String, List<Integer>> buildings = new LinkedHashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            buildings
                    .computeIfAbsent(sizes.get(i).building(), code -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> units = List.copyOf(buildings.values());
        long[] ofBuildings = units.stream()
                .mapToLong(
                        of -> of.stream().mapToLong(i -> sizes.get(i).homes()).sum())
                .toArray();
        int[] perBuilding = shares(total, total, frame, ofBuildings, lots);
        int[] allotted = new int[sizes.size()];
        for (int b = 0; b < perBuilding.length; b++) {
            List<Integer> here = units.get(b);
            long[] homes = here.stream().mapToLong(i -> sizes.get(i).homes()).toArray();
            int[] perUnit = shares(perBuilding[b], total, frame, homes, lots);
            for (int u = 0; u < perUnit.length; u++) {
                allotted[here.get(u)] = perUnit[u];
            }
        }
        return allotted;
    }

    /** Each part's share of the whole rounded down, and what is left of {@code sum} to the largest remainders. */
    private static int[] shares(int sum, int total, long frame, long[] homes, UniformRandomProvider lots) {
        int[] shares = new int[homes.length];
        long[] remainders = new long[homes.length];
        int left = sum;
        for (int i = 0; i < homes.length; i++) {
            shares[i] = Math.toIntExact(total * homes[i] / frame);
            remainders[i] = total * homes[i] % frame;
            left -= shares[i];
        }
        int[] lot = IntStream.range(0, homes.length).toArray();
        ArraySampler.shuffle(lots, lot);
        // Stable: among equal remainders the order is that of the lot.
        IntStream.of(lot)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
