package cn.linli.residents;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Recent;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All homes of all estates, and who lives in them.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Households {

    private final HouseholdRepository households;
    private final PersonRepository people;
    private final BuildingRepository buildings;
    private final HouseholdCards cards;
    private final HomeWriter writer;
    private final Recent<UUID, List<String>> buildingCodes = new Recent<>(500);
    private final Estates estates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The home with this id at this estate. */
    public HouseholdCard of(UUID estate, UUID id) {
        return find(estate, id).orElseThrow(() -> new NotFound("household " + id));
    }

    public Optional<HouseholdCard> find(UUID estate, UUID id) {
        return Optional.ofNullable(cards.of(estate, List.of(id)).get(id));
    }

    /** Cards by id, for lists: one statement however many there are; ids of other estates are left out. */
    public Map<UUID, HouseholdCard> of(UUID estate, Collection<UUID> ids) {
        return cards.of(estate, ids);
    }

    /**
     * Homes by room ({@code 3-1201}, {@code 3-1-1201}, {@code 3栋1单元1201}, {@code 3栋1201}, {@code 1201}), by telephone
     * number (in full or its last four digits) or by any two characters of a name; the best match first.
     */
    public List<HouseholdCard> search(UUID estate, String query, int limit) {
        var found = cards.find(estate, query, limit);
        var byId = cards.of(estate, found);
        return found.stream()
                .filter(byId::containsKey)
                .map(id -> Optional.ofNullable(byId.get(id)).orElseThrow())
                .toList();
    }

    /** The codes of the estate's buildings as people count them, to choose from; a new one is among them soon. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> buildingCodes(UUID estate) {
        return buildingCodes.get(
                estate,
                one -> jdbc.sql("select code from household_building where estate_id = ? order by sort_key, id")
                        .param(one)
                        .query(String.class)
                        .list());
    }

    /** The estate's buildings as people count them. */
    public List<BuildingCard> buildings(UUID estate) {
        return jdbc.sql("""
                        select b.id, b.code, b.name,
                               array(select u.code from household_unit u where u.building_id = b.id
                                     order by length(u.code), u.code) as units,
                               (select count(*) from household h where h.estate_id = b.estate_id and h.building = b.code)
                                   as homes
                        from household_building b where b.estate_id = :estate order by b.sort_key, b.id
                        """)
                .param("estate", estate)
                .query((row, n) -> new BuildingCard(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("units").getArray()),
                        row.getInt("homes")))
                .list();
    }

    public BuildingCard building(UUID estate, UUID id) {
        return buildings(estate).stream()
                .filter(building -> building.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("building " + id));
    }

    /** The number that a staff member asked to see; that it was seen stands in the journal. */
    @Transactional
    public Optional<String> phoneInFull(UUID estate, UUID person, Actor by) {
        return phonesInFull(estate, person, by).stream().findFirst();
    }

    /** The first and the second number; that they were seen stands in the journal. */
    @Transactional
    public List<String> phonesInFull(UUID estate, UUID person, Actor by) {
        by.staffId();
        Person found = person(estate, person);
        journal.note("person.phoneSeen", estate, "person", person);
        return Stream.of(Optional.ofNullable(found.getPhone()), Optional.ofNullable(found.getSecondPhone()))
                .flatMap(Optional::stream)
                .map(Phone::inFull)
                .toList();
    }

    @Transactional
    public UUID addBuilding(UUID estate, String code, String name) {
        Building building = new Building(estate, code, name);
        if (buildings.findByEstateIdAndCode(estate, building.getCode()).isPresent()) {
            throw Refused.because("residents.building.taken", building.getCode())
                    .at("code");
        }
        journal.note("building.added", estate, "building", building.getId());
        return buildings.save(building).getId();
    }

    /**
     * @param units codes of its units with anything between them, such as {@code 1、2、3}; blank for none
     */
    @Transactional
    public UUID addBuilding(UUID estate, String code, String name, String units) {
        UUID id = addBuilding(estate, code, name);
        Building.codes(units).forEach(buildingOf(id, estate)::add);
        return id;
    }

    /** Another name, and more units. */
    @Transactional
    public void changeBuilding(UUID estate, UUID id, String name, String moreUnits) {
        journal.note("building.changed", estate, "building", id);
        Building building = buildingOf(id, estate);
        Seen.requireStill(building.getVersion());
        building.rename(name);
        Building.codes(moreUnits).forEach(building::add);
    }

    @Transactional
    public void addUnit(UUID estate, UUID building, String unit) {
        journal.note("building.unitAdded", estate, "building", building);
        buildingOf(building, estate).add(unit);
    }

    /** One new home; its building and unit must be there. */
    @Transactional
    public UUID register(UUID estate, NewHome home, Actor by) {
        HomeNumber number = home.number();
        Building building = buildings
                .findByEstateIdAndCode(estate, number.building())
                .orElseThrow(() -> Refused.because("residents.building.unknown", number.building())
                        .at("building"));
        if (!number.unit().isEmpty() && !building.getUnits().contains(number.unit())) {
            throw Refused.because("residents.unit.unknown", number.unit(), number.building())
                    .at("unit");
        }
        if (households.existsByEstateIdAndBuildingAndUnitAndRoom(
                estate, number.building(), number.unit(), number.room())) {
            throw Refused.because("residents.room.taken", number.label()).at("room");
        }
        Household household = households.save(household(estate, home, by));
        journal.note("household.registered", estate, "household", household.getId());
        home.people()
                .forEach(details ->
                        people.save(new Person(estate, household.getId(), details, home.since(), clock.instant())));
        tellOfGroup(
                household.getId(),
                estate,
                home.people().stream().map(PersonDetails::group).toList());
        return household.getId();
    }

    /**
     * Many new homes at once, with their people, buildings and units; the journal gets one line for all.
     *
     * @return the homes' ids in the order given
     */
    @Transactional
    public List<UUID> settle(UUID estate, Collection<NewHome> homes, Actor by) {
        Instant now = clock.instant();
        List<UUID> ids = writer.settle(estate, homes, by, now);
        List<Arrival> arrivals = new ArrayList<>();
        Iterator<UUID> id = ids.iterator();
        for (NewHome home : homes) {
            UUID household = id.next();
            home.people().forEach(details -> arrivals.add(new Arrival(household, details, home.since())));
        }
        writer.moveIn(estate, arrivals, now);
        journal.note("households.settled", estate, "estate", estate);
        return ids;
    }

    private Household household(UUID estate, NewHome home, Actor by) {
        Household household = new Household(estate, home.number(), home.occupancy(), home.since(), by, clock.instant());
        household.measure(home.floor(), home.area());
        return household;
    }

    @Transactional
    public void measure(UUID estate, UUID household, @Nullable Integer floor, @Nullable BigDecimal area) {
        journal.note("household.measured", estate, "household", household);
        Household home = household(estate, household);
        Seen.requireStill(home.getVersion());
        home.measure(floor, area);
    }

    @Transactional
    public void changeOccupancy(
            UUID estate, UUID household, Occupancy occupancy, LocalDate since, String reason, Actor by) {
        journal.note("household.occupancyChanged", estate, "household", household);
        household(estate, household).become(occupancy, since, reason, today(estate), by, clock.instant());
    }

    @Transactional
    public UUID moveIn(UUID estate, UUID household, PersonDetails details, LocalDate on) {
        UUID home = household(estate, household).getId();
        requirePast(on, estate);
        journal.note("person.movedIn", estate, "household", home);
        UUID person = people.save(new Person(estate, home, details, on, clock.instant()))
                .getId();
        tellOfGroup(home, estate, List.of(details.group()));
        return person;
    }

    @Transactional
    public void moveOut(UUID estate, UUID person, LocalDate on, String reason) {
        journal.note("person.movedOut", estate, "person", person);
        Person leaving = person(estate, person);
        leaving.moveOut(on, reason, today(estate));
        tellOfGroup(leaving.getHouseholdId(), estate, List.of(leaving.getOwnerGroup()));
    }

    /**
     * The home is sold: the owners there were become former owners and stay on record (RES-13), tenants stay.
     *
     * @param familyLeaves whether the former owners' family goes with them
     */
    @Transactional
    public UUID changeOwner(
            UUID estate, UUID household, PersonDetails newOwner, LocalDate on, String reason, boolean familyLeaves) {
        UUID home = household(estate, household).getId();
        if (newOwner.relation() != Relation.OWNER) {
            throw Refused.because("residents.newOwner.notOwner").at("relation");
        }
        LocalDate today = today(estate);
        journal.note("household.ownerChanged", estate, "household", home);
        List<OwnerGroup> groups = new ArrayList<>(List.of(newOwner.group()));
        people.findAllByHouseholdIdAndMovedOutOnIsNull(home).stream()
                .filter(person -> person.getRelation() == Relation.OWNER
                        || familyLeaves && person.getRelation() == Relation.FAMILY)
                .forEach(person -> {
                    person.moveOut(on, reason, today);
                    groups.add(person.getOwnerGroup());
                });
        UUID owner = people.save(new Person(estate, home, newOwner, on, clock.instant()))
                .getId();
        tellOfGroup(home, estate, groups);
        return owner;
    }

    @Transactional
    public void amend(UUID estate, UUID person, PersonDetails details) {
        journal.note("person.amended", estate, "person", person);
        Person known = person(estate, person);
        Seen.requireStill(known.getVersion());
        OwnerGroup before = known.getOwnerGroup();
        known.amend(details, clock.instant());
        if (before != details.group()) {
            tellOfGroup(known.getHouseholdId(), estate, List.of(before, details.group()));
        }
    }

    /** Everybody of the home who is in one group goes into another. */
    @Transactional
    public void regroup(UUID estate, UUID household, OwnerGroup from, OwnerGroup to) {
        UUID home = household(estate, household).getId();
        journal.note("household.regrouped", estate, "household", home);
        people.findAllByHouseholdIdAndMovedOutOnIsNull(home).stream()
                .filter(person -> person.getOwnerGroup() == from)
                .forEach(person -> person.regroup(to));
        tellOfGroup(home, estate, List.of(from, to));
    }

    /** The one to ask for, or whoever else, goes into a group. */
    @Transactional
    public void regroup(UUID estate, UUID person, OwnerGroup to) {
        journal.note("person.regrouped", estate, "person", person);
        Person known = person(estate, person);
        OwnerGroup before = known.getOwnerGroup();
        known.regroup(to);
        tellOfGroup(known.getHouseholdId(), estate, List.of(before, to));
    }

    private void tellOfGroup(UUID household, UUID estate, Collection<OwnerGroup> touched) {
        if (touched.contains(OwnerGroup.DISSATISFIED)) {
            events.publishEvent(new GroupChanged(estate, household));
        }
    }

    /** How often a home, a person or a building was changed, for a form that is filled in over it. */
    public @Nullable Long versionOfHome(UUID estate, UUID id) {
        return household(estate, id).getVersion();
    }

    public @Nullable Long versionOfPerson(UUID estate, UUID id) {
        return person(estate, id).getVersion();
    }

    public @Nullable Long versionOfBuilding(UUID estate, UUID id) {
        return buildingOf(id, estate).getVersion();
    }

    private void requirePast(LocalDate on, UUID estate) {
        if (on.isAfter(today(estate))) {
            throw Refused.because("residents.moveIn.future").at("on");
        }
    }

    private LocalDate today(UUID estate) {
        return estates.of(estate).today(clock);
    }

    private Household household(UUID estate, UUID id) {
        return households.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("household " + id));
    }

    private Person person(UUID estate, UUID id) {
        return people.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("person " + id));
    }

    private Building buildingOf(UUID id, UUID estate) {
        return buildings.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("building " + id));
    }
}
