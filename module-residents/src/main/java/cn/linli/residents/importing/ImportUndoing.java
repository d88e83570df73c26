package cn.linli.residents.importing;

import cn.linli.kernel.journal.Actors;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HomesInUse;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes back what an import did, the last thing first; what somebody has changed or used since stays, and is named. */
@Component
@RequiredArgsConstructor
class ImportUndoing {

    private static final int CHUNK = 1000;
    private static final String CHANGED_SINCE = "residents.import.kept.changed";
    private static final String USED_SINCE = "residents.import.kept.used";

    private final ImportLedger ledger;
    private final HomesInUse inUse;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Done(
            long position,
            ChangeKind kind,
            UUID subject,
            String label,
            long version,
            @Nullable String before) {}

    void run(HouseholdImport found) {
        Actors.as(found.undoneBy(), () -> {
            String mark = found.mark();
            int done = found.done();
            List<Done> chunk = next(found, mark);
            while (!chunk.isEmpty()) {
                List<Done> current = chunk;
                done += current.size();
                int reached = done;
                String upTo = String.valueOf(current.get(current.size() - 1).position());
                transaction.executeWithoutResult(status -> {
                    takeBack(found, current);
                    ledger.progress(found.id(), reached, upTo);
                });
                chunk = next(found, upTo);
            }
            finish(found);
            return found;
        });
    }

    private List<Done> next(HouseholdImport found, @Nullable String mark) {
        return jdbc.sql("select position, kind, subject_id, label, version, before from household_import_change"
                        + " where import_id = :id and position < :mark order by position desc limit :chunk")
                .param("id", found.id())
                .param("mark", mark == null ? Long.MAX_VALUE : Long.parseLong(mark))
                .param("chunk", CHUNK)
                .query((row, n) -> new Done(
                        row.getLong("position"),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("label"),
                        row.getLong("version"),
                        row.getString("before")))
                .list();
    }

    private void takeBack(HouseholdImport found, List<Done> chunk) {
        // A stretch of the same kind is one batch; the stretches keep their order.
        List<Done> stretch = new ArrayList<>();
        for (Done change : chunk) {
            if (!stretch.isEmpty() && stretch.get(0).kind() != change.kind()) {
                takeBackAlike(found, stretch);
                stretch = new ArrayList<>();
            }
            stretch.add(change);
        }
        takeBackAlike(found, stretch);
    }

    private void takeBackAlike(HouseholdImport found, List<Done> alike) {
        switch (alike.get(0).kind()) {
            case PERSON_CHANGED -> people(found, alike);
            case PERSON_NEW ->
                remove(found, alike, "delete from household_person where id = ? and version = ?", CHANGED_SINCE);
            case HOME_CHANGED -> homes(found, alike);
            case HOME_NEW -> newHomes(found, alike);
            case UNIT_NEW -> units(alike);
            case BUILDING_NEW ->
                batches.batchUpdate(
                        "delete from household_building b where id = ? and version = ? and not exists (select from"
                                + " household h where h.estate_id = b.estate_id and h.building = b.code)",
                        alike,
                        CHUNK,
                        ImportUndoing::idAndVersion);
        }
    }

    private void people(HouseholdImport found, List<Done> changes) {
        execute(
                found,
                changes,
                PersonBefore.UPDATE + " where id = ? and version = ?",
                CHANGED_SINCE,
                (statement, change) -> {
                    PersonBefore before = json.readValue(change.before(), PersonBefore.class);
                    statement.setString(1, before.relation().name());
                    statement.setString(2, before.phone());
                    statement.setObject(3, before.birthday(), Types.DATE);
                    statement.setString(4, before.email());
                    statement.setObject(
                            5,
                            before.consentedAt() == null ? null : ImportWriter.utc(before.consentedAt()),
                            Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setString(6, before.group().name());
                    statement.setString(7, before.note());
                    statement.setObject(8, change.subject());
                    statement.setLong(9, change.version());
                });
    }

    private void homes(HouseholdImport found, List<Done> changes) {
        // The state that the import brought goes only where the home still is as the import left it.
        batches.batchUpdate(
                "delete from household_occupancy o using household h where h.id = ? and h.version = ? and ?"
                        + " and o.household_id = h.id and o.position = (select max(position) from household_occupancy p"
                        + " where p.household_id = h.id)",
                changes,
                CHUNK,
                (statement, change) -> {
                    idAndVersion(statement, change);
                    statement.setBoolean(
                            3, json.readValue(change.before(), HomeBefore.class).occupancyChanged());
                });
        execute(
                found,
                changes,
                "update household set floor = ?, area = ?, occupancy = ?, occupancy_since = ?, version = version + 1"
                        + " where id = ? and version = ?",
                CHANGED_SINCE,
                (statement, change) -> {
                    HomeBefore before = json.readValue(change.before(), HomeBefore.class);
                    statement.setObject(1, before.floor(), Types.INTEGER);
                    statement.setObject(2, before.area(), Types.NUMERIC);
                    statement.setString(3, before.occupancy().name());
                    statement.setObject(4, before.since());
                    statement.setObject(5, change.subject());
                    statement.setLong(6, change.version());
                });
    }

    private void newHomes(HouseholdImport found, List<Done> changes) {
        List<UUID> ids = changes.stream().map(Done::subject).toList();
        Set<UUID> used = inUse.amongst(found.estate(), ids);
        keep(
                found,
                changes.stream()
                        .filter(change -> used.contains(change.subject()))
                        .toList(),
                USED_SINCE);
        remove(
                found,
                changes.stream()
                        .filter(change -> !used.contains(change.subject()))
                        .toList(),
                "delete from household h where id = ? and version = ?"
                        + " and not exists (select from household_person p where p.household_id = h.id)"
                        + " and not exists (select from contact c where c.household_id = h.id)",
                USED_SINCE);
    }

    private void units(List<Done> changes) {
        batches.batchUpdate(
                "delete from household_unit u using household_building b where u.building_id = ? and u.code = ?"
                        + " and b.id = u.building_id and not exists (select from household h"
                        + " where h.estate_id = b.estate_id and h.building = b.code and h.unit = u.code)",
                changes,
                CHUNK,
                (statement, change) -> {
                    statement.setObject(1, change.subject());
                    statement.setString(2, change.label());
                });
    }

    private void remove(HouseholdImport found, List<Done> changes, String sql, String reason) {
        execute(found, changes, sql, reason, ImportUndoing::idAndVersion);
    }

    private static void idAndVersion(PreparedStatement statement, Done change) throws SQLException {
        statement.setObject(1, change.subject());
        statement.setLong(2, change.version());
    }

    private void execute(
            HouseholdImport found,
            List<Done> changes,
            String sql,
            String reason,
            ParameterizedPreparedStatementSetter<Done> setter) {
        if (changes.isEmpty()) {
            return;
        }
        int[] counts = batches.batchUpdate(sql, changes, CHUNK, setter)[0];
        List<Done> untouched = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                untouched.add(changes.get(i));
            }
        }
        keep(found, untouched, reason);
    }

    private void keep(HouseholdImport found, List<Done> changes, String reason) {
        batches.batchUpdate(
                "update household_import_change set kept_because = ? where import_id = ? and position = ?",
                changes,
                CHUNK,
                (statement, change) -> {
                    statement.setString(1, reason);
                    statement.setObject(2, found.id());
                    statement.setLong(3, change.position());
                });
    }

    private void finish(HouseholdImport found) {
        transaction.executeWithoutResult(status -> {
            journal.note("households.importUndone", found.estate(), "import", found.id());
            jdbc.sql("delete from household_import_change where import_id = :id and kept_because is null")
                    .param("id", found.id())
                    .update();
            jdbc.sql("update household_import set undone_at = :at, failure = null where id = :id")
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", found.id())
                    .update();
            ledger.move(found.id(), ImportState.UNDOING, ImportState.UNDONE);
        });
    }
}
