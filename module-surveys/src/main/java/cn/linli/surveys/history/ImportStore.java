package cn.linli.surveys.history;

import cn.linli.kernel.Actor;
import cn.linli.surveys.Hand;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of a file until they are taken or put aside. */
@Component
@RequiredArgsConstructor
class ImportStore {

    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private static final String IMPORTS = """
            select i.*, coalesce(i.taken, (select count(*) from survey_import_row r where r.import_id = i.id and r.problems is null)) as good,
                   (select count(*) from survey_import_row r where r.import_id = i.id and r.problems is not null) as bad
            from survey_import i where i.estate_id = :estate
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    void keep(
            UUID id,
            UUID estate,
            String fileName,
            PastRound about,
            PastSheets.Read read,
            List<UUID> items,
            Actor by,
            Instant at) {
        jdbc.sql(
                        "insert into survey_import (id, estate_id, half_year, title, questionnaire_id, target, forms_issued, file_name,"
                                + " titles, items, uploaded_by, uploaded_name, uploaded_at) values (:id, :estate, :half, :title,"
                                + " :questionnaire, :target, :issued, :file, :titles::text[], :items::uuid[], :by, :name, :at)")
                .param("id", id)
                .param("estate", estate)
                .param("half", about.halfYear().code())
                .param("title", about.title().strip())
                .param("questionnaire", about.questionnaire())
                .param("target", about.target())
                .param("issued", about.issued())
                .param("file", fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)))
                .param("titles", read.titles().toArray(String[]::new))
                .param("items", items.toArray(UUID[]::new))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate(
                "insert into survey_import_row (import_id, number, original, building, unit, scores, comment, problems)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                read.rows(),
                BATCH,
                (statement, row) -> {
                    var connection = statement.getConnection();
                    statement.setObject(1, id);
                    statement.setInt(2, row.number());
                    statement.setArray(
                            3,
                            connection.createArrayOf(
                                    "text",
                                    row.isGood()
                                            ? new Object[0]
                                            : row.original().toArray()));
                    statement.setString(4, row.building());
                    statement.setString(5, row.unit());
                    statement.setArray(
                            6, connection.createArrayOf("smallint", row.scores().toArray()));
                    statement.setString(7, row.isGood() && !row.comment().isEmpty() ? row.comment() : null);
                    statement.setString(8, row.isGood() ? null : json.writeValueAsString(row.problems()));
                });
    }

    Optional<SurveyImport> find(UUID estate, UUID id) {
        return jdbc.sql(IMPORTS + " and i.id = :id")
                .param("estate", estate)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Two who decide about one file at the same moment: the second sees what the first did. */
    void lock(UUID estate, UUID id) {
        jdbc.sql("select id from survey_import where estate_id = :estate and id = :id for update")
                .param("estate", estate)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<SurveyImport> latest(UUID estate, int limit) {
        return jdbc.sql(IMPORTS + " order by i.uploaded_at desc, i.id desc limit :limit")
                .param("estate", estate)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    List<PastRow> badRows(UUID id, int after, int limit) {
        return jdbc.sql(
                        "select number, original, building, unit, problems from survey_import_row"
                                + " where import_id = :id and problems is not null and number > :after order by number limit :limit")
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new PastRow(
                        row.getInt("number"),
                        texts(row.getArray("original")),
                        row.getString("building"),
                        row.getString("unit"),
                        List.of(),
                        "",
                        json.readValue(row.getString("problems"), PROBLEMS)))
                .list();
    }

    /**
     * The good rows become sheets and answers, in an order of chance and under random ids, as those of any anonymous round; what the
     * file said besides, such as a room, is not kept.
     */
    void take(UUID id, UUID estate, UUID round) {
        jdbc.sql("""
                        with rows as materialized (
                            select gen_random_uuid() as sheet, r.building, r.unit, r.comment, r.scores, i.items
                            from survey_import_row r join survey_import i on i.id = r.import_id
                            where r.import_id = :id and r.problems is null order by random()),
                        sheets as (
                            insert into survey_sheet (id, estate_id, round_id, building, unit, channel, comment)
                            select sheet, :estate, :round, building, unit, 'PAPER', comment from rows)
                        insert into survey_answer (estate_id, sheet_id, item_id, score)
                        select :estate, r.sheet, a.item, a.score from rows r, unnest(r.items, r.scores) a (item, score)
                        """)
                .param("id", id)
                .param("estate", estate)
                .param("round", round)
                .update();
        int taken = jdbc.sql("select count(*) from survey_sheet where estate_id = :estate and round_id = :round")
                .param("estate", estate)
                .param("round", round)
                .query(Integer.class)
                .single();
        jdbc.sql("update survey_import set round_id = :round, taken = :taken where id = :id")
                .param("round", round)
                .param("taken", taken)
                .param("id", id)
                .update();
        forgetRows(id);
    }

    void letGo(UUID id, Instant at) {
        jdbc.sql("update survey_import set let_go_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        forgetRows(id);
    }

    private void forgetRows(UUID id) {
        jdbc.sql("delete from survey_import_row where import_id = :id")
                .param("id", id)
                .update();
    }

    private static SurveyImport read(ResultSet row) throws SQLException {
        return new SurveyImport(
                row.getObject("id", UUID.class),
                row.getString("half_year"),
                row.getString("title"),
                row.getObject("questionnaire_id", UUID.class),
                row.getInt("target"),
                row.getInt("forms_issued"),
                row.getString("file_name"),
                texts(row.getArray("titles")),
                new Hand(
                        row.getObject("uploaded_by", UUID.class),
                        row.getString("uploaded_name"),
                        Objects.requireNonNull(row.getObject("uploaded_at", OffsetDateTime.class))
                                .toInstant()),
                row.getInt("good"),
                row.getInt("bad"),
                row.getObject("round_id", UUID.class),
                row.getObject("let_go_at") != null);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
