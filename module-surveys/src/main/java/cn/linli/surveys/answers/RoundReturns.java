package cn.linli.surveys.answers;

import cn.linli.kernel.Share;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came back from each building. How it came, by link or on paper, is told of a building only where enough homes answered:
 * of a few, those who work there would know whose sheet is meant when a result is told by channel.
 *
 * @param hidden buildings whose channels are not told
 */
public record RoundReturns(List<BuildingReturns> buildings, BuildingReturns whole, Set<String> hidden) {

    /** Groups below it are not shown anywhere. */
    public static final int FEWEST = 5;

    static RoundReturns of(List<BuildingReturns> buildings) {
        BuildingReturns whole = buildings.stream().reduce(new BuildingReturns("", 0, 0, 0, 0, 0), BuildingReturns::and);
        return new RoundReturns(List.copyOf(buildings), whole, hidden(buildings));
    }

    /** Where only one is hidden, the total would give it away: then the next smallest is hidden with it. */
    private static Set<String> hidden(List<BuildingReturns> buildings) {
        Set<String> few = new HashSet<>();
        buildings.stream().filter(one -> isTelling(one)).forEach(one -> few.add(one.building()));
        if (few.size() == 1) {
            buildings.stream()
                    .filter(one -> one.returned() > 0 && !few.contains(one.building()))
                    .min(Comparator.comparingInt(BuildingReturns::returned))
                    .ifPresent(one -> few.add(one.building()));
        }
        return Set.copyOf(few);
    }

    private static boolean isTelling(BuildingReturns one) {
        return one.returned() > 0 && one.returned() < FEWEST;
    }

    public boolean tellsChannelsOf(BuildingReturns building) {
        return !hidden.contains(building.building());
    }

    public Share share() {
        return Share.of(whole.returned(), whole.issued());
    }

    /** Whether a paper of the building came back and is neither keyed nor excused. */
    boolean waitsIn(String building) {
        return buildings.stream().anyMatch(one -> one.building().equals(building) && one.waiting() > 0);
    }

    public int waiting() {
        return buildings.stream().mapToInt(one -> Math.max(0, one.waiting())).sum();
    }
}
