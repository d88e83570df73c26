package cn.linli.residents.importing;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where imports stand: each step moves on only from the state that it belongs to. */
@Component
@RequiredArgsConstructor
class ImportLedger {

    private static final String SELECT = "select * from household_import ";

    private final JdbcClient jdbc;

    Optional<HouseholdImport> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    HouseholdImport of(UUID estate, UUID id) {
        return find(id).filter(found -> found.estate().equals(estate)).orElseThrow(() -> new NotFound("import " + id));
    }

    List<HouseholdImport> ofEstate(UUID estate, int limit) {
        return jdbc.sql(SELECT + "where estate_id = :estate order by uploaded_at desc, id desc limit :limit")
                .param("estate", estate)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Moves on if the import still is where the step begins; only one import of an estate may be at work. */
    void move(UUID id, ImportState from, ImportState to) {
        if (!moved(id, from, to)) {
            throw Refused.because("residents.import.notNow");
        }
    }

    private boolean moved(UUID id, ImportState from, ImportState to) {
        try {
            return jdbc.sql("update household_import set state = :to, done = 0, mark = null where id = :id"
                                    + " and state = :from")
                            .param("id", id)
                            .param("from", from.name())
                            .param("to", to.name())
                            .update()
                    == 1;
        } catch (DuplicateKeyException another) {
            throw atWork();
        }
    }

    long running() {
        return jdbc.sql("select count(*) from household_import where state in (:states)")
                .param(
                        "states",
                        Arrays.stream(ImportState.values())
                                .filter(ImportState::isAtWork)
                                .map(Enum::name)
                                .toList())
                .query(Long.class)
                .single();
    }

    static Refused atWork() {
        return Refused.because("residents.import.atWork");
    }

    void progress(UUID id, int done, @Nullable String mark) {
        jdbc.sql("update household_import set done = :done, mark = :mark where id = :id")
                .param("id", id)
                .param("done", done)
                .param("mark", mark)
                .update();
    }

    /** Adds what a chunk of rows would do to what the rows before it would do. */
    void count(UUID id, Map<Verdict, Integer> verdicts) {
        jdbc.sql("update household_import set new_rows = new_rows + :new, changed_rows = changed_rows + :changed,"
                        + " same_rows = same_rows + :same, bad_rows = bad_rows + :bad where id = :id")
                .param("id", id)
                .param("new", verdicts.getOrDefault(Verdict.NEW, 0))
                .param("changed", verdicts.getOrDefault(Verdict.CHANGED, 0))
                .param("same", verdicts.getOrDefault(Verdict.SAME, 0))
                .param("bad", verdicts.getOrDefault(Verdict.BAD, 0))
                .update();
    }

    void fail(UUID id, Refused refusal) {
        jdbc.sql("update household_import set state = 'FAILED', failure = :failure, failure_args = :arguments"
                        + " where id = :id")
                .param("id", id)
                .param("failure", refusal.getCode())
                .param(
                        "arguments",
                        Arrays.stream(refusal.getArguments())
                                .map(String::valueOf)
                                .toArray(String[]::new))
                .update();
        jdbc.sql("delete from household_import_part where import_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from household_import_row where import_id = :id")
                .param("id", id)
                .update();
    }

    /** After too many attempts: what is not taken over yet can be tried again, what is taken over can be undone. */
    void giveUp(UUID id) {
        jdbc.sql("update household_import set failure = 'residents.import.stopped', state = case state"
                        + " when 'TAKING' then 'READY' when 'UNDOING' then 'TAKEN' else 'FAILED' end"
                        + " where id = :id and state in ('READING', 'CHECKING', 'TAKING', 'UNDOING')")
                .param("id", id)
                .update();
    }

    private static HouseholdImport read(ResultSet row) throws SQLException {
        return new HouseholdImport(
                row.getObject("id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                texts(row.getArray("titles")),
                row.getInt("done"),
                row.getObject("total", Integer.class),
                row.getInt("new_rows"),
                row.getInt("changed_rows"),
                row.getInt("same_rows"),
                row.getInt("bad_rows"),
                row.getString("mark"),
                row.getString("failure"),
                texts(row.getArray("failure_args")),
                instant(row, "taken_at"),
                instant(row, "undone_at"),
                row.getObject("undone_id", UUID.class),
                row.getString("undone_name"));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
