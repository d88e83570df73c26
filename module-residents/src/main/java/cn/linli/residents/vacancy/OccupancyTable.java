package cn.linli.residents.vacancy;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.Occupancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every home of an estate with its state and the last change of it (RES-1).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OccupancyTable {

    private static final int EXPORT_PAGE = 1000;
    private static final int MAP_AT_MOST = 1000;

    private final JdbcClient jdbc;

    /**
     * Homes in the order of buildings, units and rooms.
     *
     * @param today of the estate: what is expected soon, or has passed, counts from here
     * @param after the last home of the page before
     */
    public List<HomeState> page(UUID estate, OccupancyFilter filter, LocalDate today, @Nullable UUID after, int limit) {
        // The page is cut before its last changes are looked up, so that a page costs the same in an estate of any
        // size.
        return jdbc.sql(
                        "select h.*, p.recorded_at, p.by_name, p.reason, x.expected_on, x.outlook from (select * from household h"
                                + " where h.estate_id = :estate"
                                + (filter.building() == null ? "" : " and h.building = :building")
                                + (filter.occupancy() == null ? "" : " and h.occupancy = :occupancy")
                                + expected(filter.expectation())
                                + (after == null
                                        ? ""
                                        : " and (h.sort_key, h.id) > (select sort_key, id from household"
                                                + " where estate_id = :estate and id = :after)")
                                + " order by h.sort_key, h.id limit :limit) h"
                                + " cross join lateral (select recorded_at, by_name, reason from household_occupancy"
                                + " where household_id = h.id order by position desc limit 1) p"
                                + " left join lateral (" + Looking.AHEAD + ") x on true"
                                + " order by h.sort_key, h.id")
                .param("estate", estate)
                .param("building", filter.building())
                .param(
                        "occupancy",
                        filter.occupancy() == null ? null : filter.occupancy().name())
                .param("today", today)
                .param("soon", today.plusDays(Looking.SOON))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> home(row))
                .list();
    }

    private static String expected(@Nullable Expectation expectation) {
        return expectation == null ? "" : " and " + Looking.at(expectation);
    }

    /** How many homes meet each expectation, whatever their state. */
    public Map<Expectation, Integer> expected(UUID estate, @Nullable String building, LocalDate today) {
        Map<Expectation, Integer> counted = new EnumMap<>(Expectation.class);
        jdbc.sql("select "
                        + Arrays.stream(Expectation.values())
                                .map(one -> "count(*) filter (where " + Looking.at(one) + ") as " + one)
                                .collect(Collectors.joining(", "))
                        + " from household h where h.estate_id = :estate and h.occupancy not in ('OCCUPIED', 'LET')"
                        + (building == null ? "" : " and h.building = :building"))
                .param("estate", estate)
                .param("building", building)
                .param("today", today)
                .param("soon", today.plusDays(Looking.SOON))
                .query(row -> {
                    for (Expectation one : Expectation.values()) {
                        counted.put(one, row.getInt(one.name()));
                    }
                });
        return counted;
    }

    /** Every home that meets the filter, page by page, so that a list of any length needs little memory. */
    public void each(UUID estate, OccupancyFilter filter, LocalDate today, Consumer<HomeState> consumer) {
        UUID after = null;
        List<HomeState> page;
        do {
            page = page(estate, filter, today, after, EXPORT_PAGE);
            page.forEach(consumer);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == EXPORT_PAGE);
    }

    /** How the homes of a building lie above each other. */
    public FloorMap map(UUID estate, String building, LocalDate today) {
        List<HomeState> homes = page(estate, OccupancyFilter.ofBuilding(building), today, null, MAP_AT_MOST + 1);
        boolean isCut = homes.size() > MAP_AT_MOST;
        return FloorMap.of(isCut ? homes.subList(0, MAP_AT_MOST) : homes, isCut);
    }

    private static HomeState home(ResultSet row) throws SQLException {
        return new HomeState(
                row.getObject("id", UUID.class),
                new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room")),
                row.getObject("floor", Integer.class),
                Occupancy.valueOf(row.getString("occupancy")),
                row.getObject("occupancy_since", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("reason"),
                row.getObject("expected_on", LocalDate.class),
                row.getString("outlook"));
    }
}
