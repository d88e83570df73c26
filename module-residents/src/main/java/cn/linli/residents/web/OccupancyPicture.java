package cn.linli.residents.web;

import cn.linli.residents.BuildingOccupancy;
import cn.linli.residents.Occupancy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the homes of each building are lived in, as one bar for each building. */
record OccupancyPicture(List<Bar> bars, Map<Occupancy, Integer> totals, int homes) {

    /** From lived in to not yet handed over, as the bar is read from left to right. */
    static final List<Occupancy> ORDER = List.of(
            Occupancy.OCCUPIED,
            Occupancy.LET,
            Occupancy.DECORATED_EMPTY,
            Occupancy.DECORATING,
            Occupancy.NOT_DECORATED,
            Occupancy.NOT_HANDED_OVER);

    private static final double WIDTH = 200;

    record Bar(BuildingOccupancy building, int livedIn, List<Part> parts) {}

    record Part(Occupancy occupancy, int homes, String x, String width) {}

    static OccupancyPicture of(List<BuildingOccupancy> buildings) {
        Map<Occupancy, Integer> totals = new EnumMap<>(Occupancy.class);
        List<Bar> bars = new ArrayList<>();
        for (BuildingOccupancy building : buildings) {
            building.homes().forEach((occupancy, homes) -> totals.merge(occupancy, homes, Integer::sum));
            bars.add(new Bar(building, building.in(Occupancy.OCCUPIED) + building.in(Occupancy.LET), parts(building)));
        }
        return new OccupancyPicture(
                List.copyOf(bars),
                totals,
                totals.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Part> parts(BuildingOccupancy building) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Occupancy occupancy : ORDER) {
            int homes = building.in(occupancy);
            if (homes > 0) {
                double width = WIDTH * homes / building.total();
                parts.add(new Part(occupancy, homes, svg(x), svg(width)));
                x += width;
            }
        }
        return List.copyOf(parts);
    }

    private static String svg(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    public int livedIn() {
        return totals.getOrDefault(Occupancy.OCCUPIED, 0) + totals.getOrDefault(Occupancy.LET, 0);
    }

    public int total(Occupancy occupancy) {
        return totals.getOrDefault(occupancy, 0);
    }
}
