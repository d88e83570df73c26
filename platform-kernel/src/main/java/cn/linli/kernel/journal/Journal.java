package cn.linli.kernel.journal;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only account of every change. Entities are followed by themselves; a façade only names what it does, and a
 * reading that must leave a trace (a telephone number in full) is noted.
 */
@Service
@RequiredArgsConstructor
public class Journal {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * Names what the running transaction does; the first name of a transaction stays.
     *
     * @param action noun and verb, such as {@code ticket.answered}
     */
    public void note(String action, @Nullable UUID estate, String subjectType, Object subjectId) {
        Page page = Page.current();
        if (page == null) {
            throw new IllegalStateException("Nothing is noted outside a transaction that writes: " + action);
        }
        if (page.action == null) {
            page.action = action;
            page.estate = estate;
            page.subjectType = subjectType;
            page.subjectId = subjectId.toString();
        }
    }

    void write(Page page) {
        Actor actor = Actors.current();
        jdbc.sql("insert into journal (id, at, actor_kind, actor_id, actor_name, action, estate_id, subject_type,"
                        + " subject_id, changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .param(Ids.next())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(actor.kind().name())
                .param(actor.id())
                .param(actor.name())
                .param(page.actionOrFirstChange())
                .param(page.estate)
                .param(page.subjectTypeOrFirstChange())
                .param(page.subjectIdOrFirstChange())
                .param(json.writeValueAsString(page.changes).replace("\\u0000", ""))
                .update();
    }

    /** The entries about one subject, the oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> about(String subjectType, Object subjectId) {
        return jdbc.sql(
                        "select * from journal where subject_type = :type and subject_id = :id order by at, id limit 500")
                .param("type", subjectType)
                .param("id", subjectId.toString())
                .query((row, n) -> read(row))
                .list();
    }

    /** An estate's entries before a moment, the newest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> ofEstate(@Nullable UUID estate, Instant before, int limit) {
        return jdbc.sql("select * from journal where " + (estate == null ? "estate_id is null" : "estate_id = :estate")
                        + " and at < :before order by at desc, id desc limit :limit")
                .param("estate", estate)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** A page of entries, the newest first, from below {@code after} on; {@code after} is the last entry of the page before. */
    @Transactional(readOnly = true)
    public List<JournalEntry> page(Search search, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder(search.estate() == null ? "estate_id is null" : "estate_id = :estate");
        if (search.subjectType() != null) {
            where.append(" and subject_type = :type");
        }
        if (search.subjectId() != null) {
            where.append(" and subject_id = :subject");
        }
        if (search.actor() != null) {
            where.append(" and actor_id = :actor");
        }
        if (after != null) {
            where.append(" and (at, id) < (:at, :id)");
        }
        var statement = jdbc.sql("select * from journal where " + where + " order by at desc, id desc limit :limit")
                .param("estate", search.estate())
                .param("type", search.subjectType())
                .param("subject", search.subjectId())
                .param("actor", search.actor())
                .param("limit", limit);
        if (after != null) {
            statement =
                    statement.param("at", after.at().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return statement.query((row, n) -> read(row)).list();
    }

    /**
     * Which entries are looked for.
     *
     * @param estate none: what belongs to no estate
     */
    public record Search(
            @Nullable UUID estate,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable UUID actor) {}

    /** Where a page of entries ended. */
    public record Cursor(Instant at, UUID id) {}

    private JournalEntry read(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getObject("estate_id", UUID.class),
                row.getString("subject_type"),
                row.getString("subject_id"),
                json.readValue(row.getString("changes"), CHANGES));
    }
}
