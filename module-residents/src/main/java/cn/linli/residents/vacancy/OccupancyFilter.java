package cn.linli.residents.vacancy;

import cn.linli.residents.Occupancy;
import org.jspecify.annotations.Nullable;

/**
 * Which homes of the occupancy table are looked at; what is none is not asked.
 */
public record OccupancyFilter(
        @Nullable String building,
        @Nullable Occupancy occupancy,
        @Nullable Expectation expectation) {

    static OccupancyFilter ofBuilding(String building) {
        return new OccupancyFilter(building, null, null);
    }
}
