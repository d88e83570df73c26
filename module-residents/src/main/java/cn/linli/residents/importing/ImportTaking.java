package cn.linli.residents.importing;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Actors;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HomeNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Walks the rows home by home: once to say what they would do, and after a person's word once more to do it. */
@Component
@RequiredArgsConstructor
class ImportTaking {

    private static final int CHUNK = 1000;

    private final ImportLedger ledger;
    private final KnownHomes knownHomes;
    private final ImportWriter writer;
    private final Estates estates;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The rows of whole homes, and up to which home they reach. */
    private record Chunk(List<ReadRow> rows, String upTo) {}

    void check(HouseholdImport found) {
        walk(found, knownHomes::of, plans -> judge(found, plans));
        transaction.executeWithoutResult(status -> ledger.move(found.id(), ImportState.CHECKING, ImportState.READY));
    }

    void take(HouseholdImport found) {
        Estate estate = estates.of(found.estate());
        Actors.as(found.by(), () -> {
            walk(found, knownHomes::held, plans -> writer.write(found, estate, plans));
            transaction.executeWithoutResult(status -> {
                journal.note("households.imported", found.estate(), "import", found.id());
                jdbc.sql("delete from household_import_row where import_id = :id and verdict is distinct from 'BAD'")
                        .param("id", found.id())
                        .update();
                jdbc.sql("update household_import set taken_at = :at, failure = null where id = :id")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", found.id())
                        .update();
                ledger.move(found.id(), ImportState.TAKING, ImportState.TAKEN);
            });
            return found;
        });
    }

    private interface Known {
        Map<HomeNumber, KnownHome> of(UUID estate, Collection<HomeNumber> numbers);
    }

    private interface Step {
        void run(List<HomePlan> plans);
    }

    private void walk(HouseholdImport found, Known known, Step step) {
        LocalDate today = estates.of(found.estate()).today(clock);
        String mark = found.mark();
        int done = found.done();
        Chunk chunk = next(found, mark, today);
        while (chunk != null) {
            Chunk current = chunk;
            int reached = done + current.rows().size();
            transaction.executeWithoutResult(status -> {
                step.run(plans(found, current.rows(), known));
                ledger.progress(found.id(), reached, current.upTo());
            });
            done = reached;
            chunk = next(found, current.upTo(), today);
        }
    }

    private @Nullable Chunk next(HouseholdImport found, @Nullable String mark, LocalDate today) {
        String after = mark == null ? "" : mark;
        String upTo = jdbc.sql("select max(home_key) from (select home_key from household_import_row"
                        + " where import_id = :id and home_key > :after order by home_key limit :chunk) rows")
                .param("id", found.id())
                .param("after", after)
                .param("chunk", CHUNK)
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
        return upTo == null ? null : new Chunk(rows(found, after, upTo, today), upTo);
    }

    private List<ReadRow> rows(HouseholdImport found, String after, String upTo, LocalDate today) {
        return jdbc.sql("select number, cells from household_import_row where import_id = :id and home_key > :after"
                        + " and home_key <= :upTo order by home_key, number")
                .param("id", found.id())
                .param("after", after)
                .param("upTo", upTo)
                .query((row, n) -> readable(row.getInt("number"), ImportLedger.texts(row.getArray("cells")), today))
                .list();
    }

    /** Only rows that name a home are asked for, and those could be read when they were staged. */
    private static ReadRow readable(int number, List<String> cells, LocalDate today) {
        ReadRow row = RowReading.of(number, cells, today).row();
        if (row == null) {
            throw new IllegalStateException("Row " + number + " could be read before and cannot be now");
        }
        return row;
    }

    private List<HomePlan> plans(HouseholdImport found, List<ReadRow> rows, Known lookUp) {
        Map<HomeNumber, List<ReadRow>> homes = new LinkedHashMap<>();
        rows.forEach(row ->
                homes.computeIfAbsent(row.home(), home -> new ArrayList<>()).add(row));
        Map<HomeNumber, KnownHome> known = lookUp.of(found.estate(), homes.keySet());
        return homes.entrySet().stream()
                .map(home -> HomePlan.of(home.getKey(), home.getValue(), known.get(home.getKey())))
                .toList();
    }

    private record Refusal(int number, List<Problem> problems) {}

    /** Good rows are counted and stay as they are: a verdict would make a new copy of each in all of its indexes. */
    private void judge(HouseholdImport found, List<HomePlan> plans) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        List<Refusal> refusals = new ArrayList<>();
        plans.forEach(plan -> plan.verdicts().forEach((row, verdict) -> {
            counts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.BAD) {
                refusals.add(new Refusal(row, plan.problemsOf(row)));
            }
        }));
        ledger.count(found.id(), counts);
        batches.batchUpdate(
                "update household_import_row set verdict = 'BAD', problems = ?::jsonb where import_id = ? and number = ?",
                refusals,
                CHUNK,
                (statement, row) -> {
                    statement.setString(1, json.writeValueAsString(row.problems()));
                    statement.setObject(2, found.id());
                    statement.setInt(3, row.number());
                });
    }
}
