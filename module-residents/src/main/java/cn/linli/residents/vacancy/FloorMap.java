package cn.linli.residents.vacancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The homes of one building as they lie above each other, the top floor first, and last those whose floor nobody entered.
 *
 * @param isCut whether the building has more homes than are shown
 */
public record FloorMap(List<Floor> floors, boolean isCut) {

    /** One floor with its homes in the order of units and rooms. */
    public record Floor(@Nullable Integer number, List<HomeState> homes) {}

    static FloorMap of(List<HomeState> homes, boolean isCut) {
        Map<Integer, List<HomeState>> known = new TreeMap<>((one, other) -> Integer.compare(other, one));
        List<HomeState> unknown = new ArrayList<>();
        for (HomeState home : homes) {
            Integer floor = home.floor();
            if (floor == null) {
                unknown.add(home);
            } else {
                known.computeIfAbsent(floor, number -> new ArrayList<>()).add(home);
            }
        }
        List<Floor> floors = new ArrayList<>();
        known.forEach((number, there) -> floors.add(new Floor(number, List.copyOf(there))));
        if (!unknown.isEmpty()) {
            floors.add(new Floor(null, List.copyOf(unknown)));
        }
        return new FloorMap(List.copyOf(floors), isCut);
    }
}
