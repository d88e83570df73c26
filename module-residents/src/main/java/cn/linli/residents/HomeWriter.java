package cn.linli.residents;

import cn.linli.kernel.Actor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many new homes and people by batch, past the persistence context: the journal gets one line for all of them
 * instead of one change for each field.
 */
@Component
@RequiredArgsConstructor
public class HomeWriter {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    /**
     * New homes without their people, with the buildings and units that are not there yet.
     *
     * @return the homes' ids in the order given
     */
    public List<UUID> settle(UUID estate, Collection<NewHome> newHomes, Actor by, Instant at) {
        Map<String, Building> named = new LinkedHashMap<>();
        List<Household> homes = new ArrayList<>();
        for (NewHome home : newHomes) {
            named.computeIfAbsent(home.number().building(), code -> new Building(estate, code, ""));
            Household household = new Household(estate, home.number(), home.occupancy(), home.since(), by, at);
            household.measure(home.floor(), home.area());
            homes.add(household);
        }
        buildings(named.values());
        units(estate, newHomes.stream().map(NewHome::number).toList());
        homes(homes);
        return homes.stream().map(Household::getId).toList();
    }

    /** @return the people's ids in the order given */
    public List<UUID> moveIn(UUID estate, Collection<Arrival> arrivals, Instant at) {
        List<Person> people = arrivals.stream()
                .map(arrival -> new Person(estate, arrival.household(), arrival.details(), arrival.on(), at))
                .toList();
        people(people);
        return people.stream().map(Person::getId).toList();
    }

    private void buildings(Collection<Building> buildings) {
        jdbc.batchUpdate(
                "insert into household_building (id, estate_id, code, name, sort_key, version)"
                        + " values (?, ?, ?, ?, ?, 0) on conflict (estate_id, code) do nothing",
                buildings,
                BATCH,
                (row, building) -> {
                    row.setObject(1, building.getId());
                    row.setObject(2, building.getEstateId());
                    row.setString(3, building.getCode());
                    row.setString(4, building.getName());
                    row.setString(5, building.getSortKey());
                });
    }

    /** Units that homes stand in but that nobody has named yet. */
    private void units(UUID estate, Collection<HomeNumber> homes) {
        List<HomeNumber> named = homes.stream()
                .filter(home -> !home.unit().isEmpty())
                .map(home -> new HomeNumber(home.building(), home.unit(), "0"))
                .distinct()
                .toList();
        jdbc.batchUpdate(
                "insert into household_unit (building_id, code)"
                        + " select id, ? from household_building where estate_id = ? and code = ? on conflict do nothing",
                named,
                BATCH,
                (row, home) -> {
                    row.setString(1, home.unit());
                    row.setObject(2, estate);
                    row.setString(3, home.building());
                });
    }

    private void homes(Collection<Household> homes) {
        jdbc.batchUpdate(
                "insert into household (id, estate_id, building, unit, room, sort_key, floor, area, occupancy,"
                        + " occupancy_since, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                homes,
                BATCH,
                (row, home) -> {
                    row.setObject(1, home.getId());
                    row.setObject(2, home.getEstateId());
                    row.setString(3, home.getBuilding());
                    row.setString(4, home.getUnit());
                    row.setString(5, home.getRoom());
                    row.setString(6, home.getSortKey());
                    row.setObject(7, home.getFloor(), Types.INTEGER);
                    row.setObject(8, home.getArea(), Types.NUMERIC);
                    row.setString(9, home.getOccupancy().name());
                    row.setObject(10, home.getOccupancySince());
                });
        jdbc.batchUpdate(
                "insert into household_occupancy (household_id, position, occupancy, since, recorded_at, by_id, by_name,"
                        + " reason) values (?, 0, ?, ?, ?, ?, ?, ?)",
                homes,
                BATCH,
                (row, home) -> {
                    OccupancyPhase first = home.getPhases().get(0);
                    row.setObject(1, home.getId());
                    row.setString(2, first.occupancy().name());
                    row.setObject(3, first.since());
                    row.setObject(4, utc(first.recordedAt()));
                    row.setObject(5, first.byId());
                    row.setString(6, first.byName());
                    row.setString(7, first.reason());
                });
    }

    private void people(Collection<Person> people) {
        jdbc.batchUpdate(
                "insert into household_person (id, estate_id, household_id, name, relation, phone, second_phone, birthday,"
                        + " email, consented_at, owner_group, interests, note, moved_in_on, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                people,
                BATCH,
                HomeWriter::person);
    }

    private static void person(PreparedStatement row, Person person) throws SQLException {
        row.setObject(1, person.getId());
        row.setObject(2, person.getEstateId());
        row.setObject(3, person.getHouseholdId());
        row.setString(4, person.getName());
        row.setString(5, person.getRelation().name());
        row.setString(6, inFull(person.getPhone()));
        row.setString(7, inFull(person.getSecondPhone()));
        row.setObject(8, person.getBirthday(), Types.DATE);
        row.setString(9, person.getEmail());
        Instant consented = person.getConsentedAt();
        row.setObject(10, consented == null ? null : utc(consented), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setString(11, person.getOwnerGroup().name());
        row.setString(12, person.getInterests());
        row.setString(13, person.getNote());
        row.setObject(14, person.getMovedInOn());
    }

    private static @Nullable String inFull(@Nullable Phone phone) {
        return phone == null ? null : phone.inFull();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
