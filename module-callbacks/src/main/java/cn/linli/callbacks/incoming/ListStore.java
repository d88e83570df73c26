package cn.linli.callbacks.incoming;

import cn.linli.callbacks.Hand;
import cn.linli.callbacks.incoming.ListRow.Verdict;
import cn.linli.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of a list until they are taken or put aside; those that could not be taken stay, to be corrected. */
@Component
@RequiredArgsConstructor
class ListStore {

    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private static final String LISTS = """
            select l.*, (select count(*) from repair_list_row r where r.list_id = l.id and r.verdict = 'NEW') as fresh,
                   (select count(*) from repair_list_row r where r.list_id = l.id and r.verdict = 'SAME') as same,
                   (select count(*) from repair_list_row r where r.list_id = l.id and r.verdict = 'BAD') as bad
            from repair_list l where l.estate_id = :estate
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    void keep(UUID id, UUID estate, String fileName, List<String> titles, List<ListRow> rows, Actor by, Instant at) {
        jdbc.sql("insert into repair_list (id, estate_id, file_name, titles, uploaded_by, uploaded_name, uploaded_at)"
                        + " values (:id, :estate, :file, :titles::text[], :by, :name, :at)")
                .param("id", id)
                .param("estate", estate)
                .param("file", fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)))
                .param("titles", titles.toArray(String[]::new))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate(
                "insert into repair_list_row (list_id, estate_id, number, cells, original, verdict, problems)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                rows,
                BATCH,
                (statement, row) -> {
                    var connection = statement.getConnection();
                    statement.setObject(1, id);
                    statement.setObject(2, estate);
                    statement.setInt(3, row.number());
                    statement.setArray(
                            4, connection.createArrayOf("text", row.cells().toArray()));
                    statement.setArray(
                            5, connection.createArrayOf("text", row.original().toArray()));
                    statement.setString(6, row.verdict().name());
                    statement.setString(7, json.writeValueAsString(row.problems()));
                });
    }

    Optional<RepairList> find(UUID estate, UUID id) {
        return jdbc.sql(LISTS + " and l.id = :id")
                .param("estate", estate)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<RepairList> latest(UUID estate, int limit) {
        return jdbc.sql(LISTS + " order by l.uploaded_at desc, l.id desc limit :limit")
                .param("estate", estate)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    List<ListRow> rows(UUID estate, UUID id, Verdict verdict, int after, int limit) {
        return jdbc.sql("select * from repair_list_row where estate_id = :estate and list_id = :id"
                        + " and verdict = :verdict and number > :after order by number limit :limit")
                .param("estate", estate)
                .param("id", id)
                .param("verdict", verdict.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new ListRow(
                        row.getInt("number"),
                        texts(row, "cells"),
                        texts(row, "original"),
                        verdict,
                        json.readValue(row.getString("problems"), PROBLEMS)))
                .list();
    }

    /** It turned out, when it was taken, that it cannot be. */
    void mark(UUID id, ListRow bad) {
        jdbc.sql("update repair_list_row set verdict = 'BAD', problems = :problems::jsonb"
                        + " where list_id = :id and number = :number")
                .param("problems", json.writeValueAsString(bad.problems()))
                .param("id", id)
                .param("number", bad.number())
                .update();
    }

    void taken(UUID id, int taken, Instant at) {
        jdbc.sql("update repair_list set taken = :taken, taken_at = :at where id = :id and taken_at is null"
                        + " and let_go_at is null")
                .param("taken", taken)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        jdbc.sql("delete from repair_list_row where list_id = :id and verdict <> 'BAD'")
                .param("id", id)
                .update();
    }

    boolean letGo(UUID id, Instant at) {
        int waiting = jdbc.sql("update repair_list set let_go_at = :at where id = :id and taken_at is null"
                        + " and let_go_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        jdbc.sql("delete from repair_list_row where list_id = :id")
                .param("id", id)
                .update();
        return waiting == 1;
    }

    private static RepairList read(ResultSet row) throws SQLException {
        return new RepairList(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                texts(row, "titles"),
                new Hand(
                        row.getObject("uploaded_by", UUID.class),
                        row.getString("uploaded_name"),
                        Objects.requireNonNull(row.getObject("uploaded_at", OffsetDateTime.class))
                                .toInstant()),
                row.getInt("fresh"),
                row.getInt("same"),
                row.getInt("bad"),
                row.getObject("taken", Integer.class),
                row.getObject("let_go_at") != null);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }
}
