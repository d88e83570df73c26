package cn.linli.residents.importing;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.Arrival;
import cn.linli.residents.HomeWriter;
import cn.linli.residents.NewHome;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does what plans say, and writes down each thing it does so that it can be taken back. */
@Component
@RequiredArgsConstructor
class ImportWriter {

    private static final int BATCH = 500;

    private final HomeWriter homes;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    void write(HouseholdImport found, Estate estate, List<HomePlan> plans) {
        Instant now = clock.instant();
        LocalDate today = estate.today(clock);
        Actor by = found.by();
        List<Change> changes = new ArrayList<>();
        Map<HomePlan, UUID> ids = new HashMap<>();
        newHomes(found, plans, by, today, now, ids, changes);
        changedHomes(plans, by, today, now, ids, changes);
        newPeople(found, plans, today, now, ids, changes);
        changedPeople(plans, now, changes);
        record(found, changes);
    }

    private void newHomes(
            HouseholdImport found,
            List<HomePlan> plans,
            Actor by,
            LocalDate today,
            Instant now,
            Map<HomePlan, UUID> ids,
            List<Change> changes) {
        List<HomePlan> missing = plans.stream().filter(HomePlan::isNewHome).toList();
        if (missing.isEmpty()) {
            return;
        }
        Set<UUID> before = buildings(found.estate());
        Set<String> unitsBefore = units(found.estate());
        List<NewHome> newHomes = missing.stream()
                .map(plan -> new NewHome(plan.number(), plan.floor(), plan.area(), plan.occupancy(), today, List.of()))
                .toList();
        Iterator<UUID> settled = homes.settle(found.estate(), newHomes, by, now).iterator();
        buildings(found.estate()).stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> changes.add(new Change(ChangeKind.BUILDING_NEW, id, "", 0, null)));
        units(found.estate()).stream()
                .filter(unit -> !unitsBefore.contains(unit))
                .forEach(unit -> changes.add(new Change(
                        ChangeKind.UNIT_NEW, UUID.fromString(unit.substring(0, 36)), unit.substring(37), 0, null)));
        for (HomePlan plan : missing) {
            UUID id = settled.next();
            ids.put(plan, id);
            changes.add(new Change(ChangeKind.HOME_NEW, id, plan.number().label(), 0, null));
        }
    }

    private Set<UUID> buildings(UUID estate) {
        return new HashSet<>(jdbc.sql("select id from household_building where estate_id = :estate")
                .param("estate", estate)
                .query(UUID.class)
                .list());
    }

    private Set<String> units(UUID estate) {
        return new HashSet<>(jdbc.sql("select u.building_id || ' ' || u.code from household_unit u"
                        + " join household_building b on b.id = u.building_id where b.estate_id = :estate")
                .param("estate", estate)
                .query(String.class)
                .list());
    }

    private void changedHomes(
            List<HomePlan> plans,
            Actor by,
            LocalDate today,
            Instant now,
            Map<HomePlan, UUID> ids,
            List<Change> changes) {
        List<HomePlan> changed = new ArrayList<>();
        for (HomePlan plan : plans) {
            KnownHome known = plan.known();
            if (known != null) {
                ids.put(plan, known.id());
            }
            if (known != null && plan.changesHome()) {
                changed.add(plan);
                changes.add(new Change(
                        ChangeKind.HOME_CHANGED,
                        known.id(),
                        known.number().label(),
                        known.version() + 1,
                        HomeBefore.of(known, plan)));
            }
        }
        batches.batchUpdate(
                "update household set floor = ?, area = ?, occupancy = ?, occupancy_since = ?, version = version + 1"
                        + " where id = ?",
                changed,
                BATCH,
                (statement, plan) -> {
                    KnownHome known = knownOf(plan);
                    boolean same = known.occupancy() == plan.occupancy();
                    statement.setObject(1, plan.floor(), Types.INTEGER);
                    statement.setObject(2, plan.area(), Types.NUMERIC);
                    statement.setString(3, plan.occupancy().name());
                    statement.setObject(4, same ? known.since() : today);
                    statement.setObject(5, known.id());
                });
        batches.batchUpdate(
                "insert into household_occupancy (household_id, position, occupancy, since, recorded_at, by_id, by_name,"
                        + " reason) select ?, count(*), ?, ?, ?, ?, ?, ? from household_occupancy where household_id = ?",
                changed.stream()
                        .filter(plan -> knownOf(plan).occupancy() != plan.occupancy())
                        .toList(),
                BATCH,
                (statement, plan) -> {
                    statement.setObject(1, knownOf(plan).id());
                    statement.setString(2, plan.occupancy().name());
                    statement.setObject(3, today);
                    statement.setObject(4, utc(now));
                    statement.setObject(5, by.id());
                    statement.setString(6, by.name());
                    statement.setString(7, "Excel");
                    statement.setObject(8, knownOf(plan).id());
                });
    }

    private static KnownHome knownOf(HomePlan plan) {
        KnownHome known = plan.known();
        if (known == null) {
            throw new IllegalStateException("Only a known home changes: " + plan.number());
        }
        return known;
    }

    private void newPeople(
            HouseholdImport found,
            List<HomePlan> plans,
            LocalDate today,
            Instant now,
            Map<HomePlan, UUID> ids,
            List<Change> changes) {
        List<Arrival> arrivals = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (HomePlan plan : plans) {
            for (PersonDetails details : plan.newPeople()) {
                arrivals.add(new Arrival(idOf(plan, ids), details, today));
                labels.add(plan.number().label() + " " + details.name());
            }
        }
        Iterator<String> label = labels.iterator();
        for (UUID id : homes.moveIn(found.estate(), arrivals, now)) {
            changes.add(new Change(ChangeKind.PERSON_NEW, id, label.next(), 0, null));
        }
    }

    private static UUID idOf(HomePlan plan, Map<HomePlan, UUID> ids) {
        UUID id = ids.get(plan);
        if (id == null) {
            throw new IllegalStateException("People need a home: " + plan.number());
        }
        return id;
    }

    private void changedPeople(List<HomePlan> plans, Instant now, List<Change> changes) {
        List<HomePlan.PersonChange> changed = new ArrayList<>();
        for (HomePlan plan : plans) {
            for (HomePlan.PersonChange change : plan.changedPeople()) {
                long version = knownOf(plan)
                        .personVersions()
                        .getOrDefault(change.before().id(), 0L);
                changed.add(change);
                changes.add(new Change(
                        ChangeKind.PERSON_CHANGED,
                        change.before().id(),
                        plan.number().label() + " " + change.before().name(),
                        version + 1,
                        PersonBefore.of(change.before())));
            }
        }
        batches.batchUpdate(PersonBefore.UPDATE + " where id = ?", changed, BATCH, (statement, change) -> {
            PersonDetails after = change.after();
            Instant consented = !after.consent()
                    ? null
                    : change.before().consentedAt() == null
                            ? now
                            : change.before().consentedAt();
            statement.setString(1, after.relation().name());
            statement.setString(2, inFull(after.phone()));
            statement.setObject(3, after.birthday(), Types.DATE);
            statement.setString(4, after.email());
            statement.setObject(5, consented == null ? null : utc(consented), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(6, after.group().name());
            statement.setString(7, after.note());
            statement.setObject(8, change.before().id());
        });
    }

    private void record(HouseholdImport found, List<Change> changes) {
        batches.batchUpdate(
                "insert into household_import_change (import_id, kind, subject_id, label, version, before)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb)",
                changes,
                BATCH,
                (statement, change) -> {
                    statement.setObject(1, found.id());
                    statement.setString(2, change.kind().name());
                    statement.setObject(3, change.subject());
                    statement.setString(4, change.label());
                    statement.setLong(5, change.version());
                    statement.setString(6, change.before() == null ? null : json.writeValueAsString(change.before()));
                });
    }

    static @Nullable String inFull(@Nullable Phone phone) {
        return phone == null ? null : phone.inFull();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** One thing that the import did. */
    private record Change(
            ChangeKind kind,
            UUID subject,
            String label,
            long version,
            @Nullable Object before) {}
}
