package cn.linli.residents;

import java.util.Map;

/**
 * How many homes of a building are in each state.
 */
public record BuildingOccupancy(String building, String name, Map<Occupancy, Integer> homes) {

    public int total() {
        return homes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(Occupancy occupancy) {
        return homes.getOrDefault(occupancy, 0);
    }
}
