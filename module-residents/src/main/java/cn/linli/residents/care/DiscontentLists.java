package cn.linli.residents.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to contact: every household that is not satisfied, the most urgent first.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DiscontentLists {

    private final JdbcClient jdbc;

    /**
     * @param butler whose homes; none for everybody's
     */
    public List<Row> toContact(UUID estate, @Nullable UUID butler, int offset, int limit) {
        return jdbc.sql("select d.*, y.due, y.assignee_id from household_discontent d"
                        + " join duty y on y.standard = :clause and y.estate_id = d.estate_id and y.subject_type = :subject"
                        + " and y.subject_id = d.id::text and y.round = d.round"
                        + " where d.estate_id = :estate and d.ended_at is null and d.content_at is null"
                        + (butler == null ? "" : " and (y.assignee_id = :butler or y.assignee_id is null)")
                        + " order by y.due, d.id limit :limit offset :offset")
                .param("clause", CareStandard.RES_7.code())
                .param("subject", Discontent.SUBJECT)
                .param("estate", estate)
                .param("butler", butler)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row(row))
                .list();
    }

    /** Content by a contact, and not yet in another group; the longest first. */
    public List<Row> toRegroup(UUID estate, int limit) {
        return jdbc.sql("select d.*, null::timestamptz as due, null::uuid as assignee_id from household_discontent d"
                        + " where d.estate_id = :estate and d.ended_at is null and d.content_at is not null"
                        + " order by d.content_at, d.id limit :limit")
                .param("estate", estate)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getString("home"),
                row.getString("because"),
                Objects.requireNonNull(instant(row, "since")),
                instant(row, "contacted_at"),
                row.getInt("misses"),
                instant(row, "due"),
                row.getString("content_name"),
                row.getString("content_group"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * @param contacted the last time somebody was reached; none before the first
     * @param due from when on it is late; none where nothing is owed
     * @param heardBy who heard that the owner is content
     * @param proposed the group that was proposed then
     */
    public record Row(
            UUID id,
            UUID household,
            String home,
            String because,
            Instant since,
            @Nullable Instant contacted,
            int misses,
            @Nullable Instant due,
            @Nullable String heardBy,
            @Nullable String proposed) {

        public boolean isLateAt(Instant now) {
            return due != null && !now.isBefore(due);
        }
    }
}
