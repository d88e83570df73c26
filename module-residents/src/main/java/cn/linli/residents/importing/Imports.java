package cn.linli.residents.importing;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All imports of homes and people: a file comes in, is checked without changing anything, and is taken over, withdrawn or
 * undone as a whole by a person's word.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Imports {

    private static final String SUBJECT = "import";
    private static final int PART = 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int BAD_PAGE = 1000;
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final ImportLedger ledger;
    private final ImportQueue queue;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    /** Takes the file in; reading and checking go on by themselves. */
    @Transactional
    public UUID upload(UUID estate, String fileName, InputStream content, Actor by) {
        UUID id = Ids.next();
        try {
            jdbc.sql("insert into household_import (id, estate_id, file_name, state, uploaded_at, by_id, by_name)"
                            + " values (?, ?, ?, 'READING', ?, ?, ?)")
                    .params(
                            id,
                            estate,
                            fileName.length() > LONGEST_NAME
                                    ? fileName.substring(fileName.length() - LONGEST_NAME)
                                    : fileName,
                            clock.instant().atOffset(ZoneOffset.UTC),
                            by.staffId(),
                            by.name())
                    .update();
        } catch (DuplicateKeyException another) {
            throw ImportLedger.atWork().at("file");
        }
        store(id, content);
        journal.note("import.uploaded", estate, SUBJECT, id);
        queue.add(id, ImportState.READING);
        return id;
    }

    private void store(UUID id, InputStream content) {
        try {
            byte[] part = content.readNBytes(PART);
            if (part.length == 0) {
                throw Refused.because("sheet.file.empty").at("file");
            }
            for (int position = 0; part.length > 0; position++) {
                jdbc.sql("insert into household_import_part (import_id, position, content) values (?, ?, ?)")
                        .params(id, position, part)
                        .update();
                part = content.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the good rows over. */
    @Transactional
    public void confirm(UUID estate, UUID id) {
        HouseholdImport found = ledger.of(estate, id);
        ledger.move(id, ImportState.READY, ImportState.TAKING);
        Refused.unless(found.goodRows() > 0, "residents.import.nothingToTake");
        journal.note("import.confirmed", estate, SUBJECT, id);
        queue.add(id, ImportState.TAKING);
    }

    /** Lets go of an import before anything was taken over. */
    @Transactional
    public void withdraw(UUID estate, UUID id) {
        ledger.of(estate, id);
        ledger.move(id, ImportState.READY, ImportState.WITHDRAWN);
        journal.note("import.withdrawn", estate, SUBJECT, id);
        jdbc.sql("delete from household_import_row where import_id = :id")
                .param("id", id)
                .update();
    }

    /** Takes back all that the import did, except what somebody has changed since. */
    @Transactional
    public void undo(UUID estate, UUID id, Actor by) {
        ledger.of(estate, id);
        ledger.move(id, ImportState.TAKEN, ImportState.UNDOING);
        journal.note("import.reversed", estate, SUBJECT, id);
        jdbc.sql("update household_import set undone_id = :by, undone_name = :name, total ="
                        + " (select count(*) from household_import_change where import_id = :id) where id = :id")
                .param("id", id)
                .param("by", by.staffId())
                .param("name", by.name())
                .update();
        queue.add(id, ImportState.UNDOING);
    }

    public HouseholdImport of(UUID estate, UUID id) {
        return ledger.of(estate, id);
    }

    public List<HouseholdImport> ofEstate(UUID estate, int limit) {
        return ledger.ofEstate(estate, limit);
    }

    public List<BadRow> badRows(UUID estate, UUID id, int after, int limit) {
        ledger.of(estate, id);
        return jdbc.sql("select number, original, problems from household_import_row where import_id = :id"
                        + " and verdict = 'BAD' and number > :after order by number limit :limit")
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new BadRow(
                        row.getInt("number"),
                        ImportLedger.texts(row.getArray("original")),
                        json.readValue(row.getString("problems"), PROBLEMS)))
                .list();
    }

    /** Every bad row, page by page. */
    public void eachBadRow(UUID estate, UUID id, Consumer<BadRow> consumer) {
        int after = 0;
        List<BadRow> page;
        do {
            page = badRows(estate, id, after, BAD_PAGE);
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.get(page.size() - 1).number();
        } while (page.size() == BAD_PAGE);
    }

    /** What an undone import has left as it is, because somebody has changed or used it since. */
    public List<KeptRow> kept(UUID estate, UUID id, int limit) {
        ledger.of(estate, id);
        return jdbc.sql("select label, kept_because from household_import_change where import_id = :id"
                        + " and kept_because is not null order by position limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new KeptRow(row.getString("label"), row.getString("kept_because")))
                .list();
    }

    public int keptCount(UUID estate, UUID id) {
        ledger.of(estate, id);
        return jdbc.sql("select count(*) from household_import_change where import_id = :id"
                        + " and kept_because is not null")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
