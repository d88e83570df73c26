package cn.linli.residents.importing;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.web.sheet.SheetLimits;
import cn.linli.web.sheet.SheetReader;
import cn.linli.web.sheet.SheetTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The first step: puts the rows of the file beside each other in a table, each with what is wrong with it by itself. */
@Component
@RequiredArgsConstructor
class ImportReading {

    static final int CHUNK = 1000;
    private static final SheetLimits LIMITS = SheetLimits.DEFAULT.withRows(300_000);

    private final ImportLedger ledger;
    private final ResidentColumns columns;
    private final Estates estates;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private record Staged(
            int number, @Nullable String homeKey, List<String> cells, List<String> original, List<Problem> problems) {}

    void run(HouseholdImport found) {
        Path file = null;
        try {
            file = unpack(found);
            read(found, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private void read(HouseholdImport found, Path file) throws IOException {
        Estate estate = estates.of(found.estate());
        LocalDate today = estate.today(clock);
        int last = lastRead(found);
        int done = found.done();
        List<Staged> chunk = new ArrayList<>();
        List<String> titles;
        try (SheetReader sheet = SheetReader.open(file, found.fileName(), LIMITS)) {
            SheetTable table = columns.all(Locale.SIMPLIFIED_CHINESE).in(sheet);
            titles = table.titles();
            for (SheetTable.Line line : table) {
                if (line.number() > last) {
                    chunk.add(staged(line, today));
                }
                if (chunk.size() == CHUNK) {
                    done += store(found, chunk, done);
                    chunk.clear();
                }
            }
        }
        done += store(found, chunk, done);
        finish(found, done, titles);
    }

    private static Staged staged(SheetTable.Line line, LocalDate today) {
        List<String> cells = ResidentColumns.KEYS.stream().map(line::text).toList();
        RowReading.Result result = RowReading.of(line.number(), cells, today);
        ReadRow row = result.row();
        return new Staged(
                line.number(),
                row == null ? null : row.home().label(),
                cells,
                line.row().cells(),
                result.problems());
    }

    private int store(HouseholdImport found, List<Staged> chunk, int done) {
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "insert into household_import_row (import_id, number, home_key, cells, original, verdict, problems)"
                            + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                    chunk,
                    CHUNK,
                    (statement, row) -> {
                        var connection = statement.getConnection();
                        statement.setObject(1, found.id());
                        statement.setInt(2, row.number());
                        statement.setString(3, row.homeKey());
                        statement.setArray(
                                4, connection.createArrayOf("text", row.cells().toArray()));
                        statement.setArray(
                                5,
                                connection.createArrayOf("text", row.original().toArray()));
                        if (row.problems().isEmpty()) {
                            statement.setNull(6, Types.VARCHAR);
                            statement.setNull(7, Types.VARCHAR);
                        } else {
                            statement.setString(6, Verdict.BAD.name());
                            statement.setString(7, json.writeValueAsString(row.problems()));
                        }
                    });
            ledger.progress(found.id(), done + chunk.size(), null);
        });
        return chunk.size();
    }

    private void finish(HouseholdImport found, int done, List<String> titles) {
        transaction.executeWithoutResult(status -> {
            jdbc.update(connection -> {
                var statement = connection.prepareStatement("update household_import set total = ?, titles = ?,"
                        + " bad_rows = (select count(*) from household_import_row where import_id = ?"
                        + " and verdict = 'BAD') where id = ?");
                statement.setInt(1, done);
                statement.setArray(2, connection.createArrayOf("text", titles.toArray()));
                statement.setObject(3, found.id());
                statement.setObject(4, found.id());
                return statement;
            });
            jdbc.update("delete from household_import_part where import_id = ?", found.id());
            ledger.move(found.id(), ImportState.READING, ImportState.CHECKING);
        });
    }

    private int lastRead(HouseholdImport found) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(number), 0) from household_import_row where import_id = ?",
                Integer.class,
                found.id());
        return last == null ? 0 : last;
    }

    private Path unpack(HouseholdImport found) throws IOException {
        Path file = Files.createTempFile("linli-import-", ".tmp");
        try (OutputStream out = Files.newOutputStream(file)) {
            List<Integer> positions = jdbc.query(
                    "select position from household_import_part where import_id = ? order by position",
                    (row, n) -> row.getInt("position"),
                    found.id());
            for (int position : positions) {
                byte[] part = jdbc.queryForObject(
                        "select content from household_import_part where import_id = ? and position = ?",
                        byte[].class,
                        found.id(),
                        position);
                out.write(part == null ? new byte[0] : part);
            }
        }
        return file;
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
