package cn.linli.residents;

import cn.linli.kernel.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Homes as pages and files list them.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class HouseholdLists {

    private static final int FOUND_AT_MOST = 500;
    private static final int EXPORT_PAGE = 1000;
    private static final Comparator<PersonFile> OWNERS_FIRST =
            Comparator.comparing(PersonFile::relation).thenComparing(PersonFile::movedInOn);

    private final JdbcClient jdbc;
    private final HouseholdCards cards;

    /**
     * Homes in the order of buildings, units and rooms.
     *
     * @param after the last home of the page before
     */
    public List<HouseholdRow> page(UUID estate, HouseholdFilter filter, @Nullable UUID after, int limit) {
        Set<UUID> found = filter.query().isBlank() ? Set.of() : cards.find(estate, filter.query(), FOUND_AT_MOST);
        return homes(
                estate,
                (filter.query().isBlank() ? "" : " and id = any(:ids)")
                        + (filter.building() == null ? "" : " and building = :building")
                        + (filter.occupancy() == null ? "" : " and occupancy = :occupancy")
                        + (after == null
                                ? ""
                                : " and (sort_key, id) > (select sort_key, id from household where estate_id = :estate"
                                        + " and id = :after)"),
                found,
                filter,
                after,
                limit);
    }

    /** The given homes, in the same order. */
    public List<HouseholdRow> of(UUID estate, Collection<UUID> ids) {
        return homes(estate, " and id = any(:ids)", ids, HouseholdFilter.ALL, null, ids.size());
    }

    /** Every home that meets the filter, page by page, so that a list of any length needs little memory. */
    public void each(UUID estate, HouseholdFilter filter, Consumer<HouseholdRow> consumer) {
        UUID after = null;
        List<HouseholdRow> page;
        do {
            page = page(estate, filter, after, EXPORT_PAGE);
            page.forEach(consumer);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == EXPORT_PAGE);
    }

    private List<HouseholdRow> homes(
            UUID estate, String where, Collection<UUID> ids, HouseholdFilter filter, @Nullable UUID after, int limit) {
        List<HouseholdRow> bare = jdbc.sql("select * from household where estate_id = :estate" + where
                        + " order by sort_key, id limit :limit")
                .param("estate", estate)
                .param("ids", ids.toArray(UUID[]::new))
                .param("building", filter.building())
                .param(
                        "occupancy",
                        filter.occupancy() == null ? null : filter.occupancy().name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> home(row))
                .list();
        Map<UUID, List<PersonFile>> people =
                people(estate, bare.stream().map(HouseholdRow::id).toList(), " and moved_out_on is null");
        return bare.stream().map(row -> with(row, people)).toList();
    }

    /** All that is known about one home. */
    public HouseholdFile file(UUID estate, UUID id) {
        HouseholdRow home =
                of(estate, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("household " + id));
        List<PersonFile> former = new ArrayList<>(
                people(estate, List.of(id), " and moved_out_on is not null").getOrDefault(id, List.of()));
        former.sort(Comparator.comparing(PersonFile::movedOutOn, Comparator.nullsFirst(Comparator.reverseOrder())));
        return new HouseholdFile(
                card(estate, id), home.since(), home.floor(), home.area(), phases(id), home.people(), former);
    }

    private HouseholdCard card(UUID estate, UUID id) {
        HouseholdCard card = cards.of(estate, List.of(id)).get(id);
        if (card == null) {
            throw new NotFound("household " + id);
        }
        return card;
    }

    /** A person, there or gone. */
    public PersonFile person(UUID estate, UUID id) {
        return jdbc.sql("select * from household_person where estate_id = :estate and id = :id")
                .param("estate", estate)
                .param("id", id)
                .query((row, n) -> person(row))
                .optional()
                .orElseThrow(() -> new NotFound("person " + id));
    }

    private List<OccupancyPhase> phases(UUID household) {
        return jdbc.sql("select * from household_occupancy where household_id = :id order by position desc")
                .param("id", household)
                .query((row, n) -> new OccupancyPhase(
                        Occupancy.valueOf(row.getString("occupancy")),
                        row.getObject("since", LocalDate.class),
                        instant(row, "recorded_at"),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }

    private Map<UUID, List<PersonFile>> people(UUID estate, Collection<UUID> households, String where) {
        Map<UUID, List<PersonFile>> people = new HashMap<>();
        jdbc.sql("select * from household_person where estate_id = :estate and household_id = any(:ids)" + where
                        + " order by moved_in_on, id")
                .param("estate", estate)
                .param("ids", households.toArray(UUID[]::new))
                .query((row, n) -> person(row))
                .list()
                .forEach(person -> people.computeIfAbsent(person.household(), id -> new ArrayList<>())
                        .add(person));
        people.values().forEach(there -> there.sort(OWNERS_FIRST));
        return people;
    }

    /** How the homes of each building are lived in, in the order of buildings. */
    public List<BuildingOccupancy> occupancy(UUID estate) {
        Map<String, BuildingOccupancy> buildings = new LinkedHashMap<>();
        jdbc.sql("""
                        select b.code, b.name, h.occupancy, h.homes
                        from household_building b
                             left join (select building, occupancy, count(*) as homes from household
                                        where estate_id = :estate group by building, occupancy) h on h.building = b.code
                        where b.estate_id = :estate order by b.sort_key, b.id
                        """)
                .param("estate", estate)
                .query((row, n) -> {
                    BuildingOccupancy building = buildings.computeIfAbsent(
                            row.getString("code"),
                            code -> new BuildingOccupancy(code, name(row), new EnumMap<>(Occupancy.class)));
                    String occupancy = row.getString("occupancy");
                    if (occupancy != null) {
                        building.homes().put(Occupancy.valueOf(occupancy), row.getInt("homes"));
                    }
                    return building;
                })
                .list();
        return List.copyOf(buildings.values());
    }

    private static String name(ResultSet row) {
        try {
            return row.getString("name");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HouseholdRow home(ResultSet row) throws SQLException {
        return new HouseholdRow(
                row.getObject("id", UUID.class),
                new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room")),
                Occupancy.valueOf(row.getString("occupancy")),
                row.getObject("occupancy_since", LocalDate.class),
                row.getObject("floor", Integer.class),
                row.getObject("area", BigDecimal.class),
                List.of());
    }

    private static HouseholdRow with(HouseholdRow row, Map<UUID, List<PersonFile>> people) {
        return new HouseholdRow(
                row.id(),
                row.number(),
                row.occupancy(),
                row.since(),
                row.floor(),
                row.area(),
                people.getOrDefault(row.id(), List.of()));
    }

    private static PersonFile person(ResultSet row) throws SQLException {
        return new PersonFile(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                Phone.orNone(row.getString("phone")),
                Phone.orNone(row.getString("second_phone")),
                row.getObject("birthday", LocalDate.class),
                row.getString("email"),
                row.getObject("consented_at") == null ? null : instant(row, "consented_at"),
                OwnerGroup.valueOf(row.getString("owner_group")),
                row.getString("interests"),
                row.getString("note"),
                row.getObject("moved_in_on", LocalDate.class),
                row.getObject("moved_out_on", LocalDate.class),
                row.getString("left_because"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
