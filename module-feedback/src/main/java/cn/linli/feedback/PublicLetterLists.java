package cn.linli.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What public letters answer, what they could answer, and by which one a ticket was answered.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PublicLetterLists {

    private static final String MATTER = """
            select t.id, t.number, t.place, t.topic, t.words, t.registered_at,
                   case when t.closed_at is not null then 'CLOSED' when t.told_at is not null then 'TOLD'
                        when t.handled_at is not null then 'HANDLED' when t.merged_into is not null then 'FOLLOWING'
                        else 'OPEN' end as state,
            """;

    private final JdbcClient jdbc;

    /**
     * Which tickets are looked for.
     *
     * @param topic none for all
     * @param from the first day of registration; none for any
     * @param until the last one
     */
    public record Wanted(
            @Nullable String topic,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Tickets that still wait for an answer and are not in this letter, the newest first. */
    public List<PublicLetter.Matter> candidates(UUID estate, UUID document, Wanted wanted, ZoneId zone, int limit) {
        return jdbc.sql(MATTER + " false as answered from ticket t where t.estate_id = :estate and t.kind <> 'PRAISE'"
                        + " and t.closed_at is null and t.told_at is null and (t.merged_into is null or t.handled_at is not null)"
                        + " and not (t.anonymous and t.handled_at is not null)"
                        + (wanted.topic() == null ? "" : " and t.topic = :topic")
                        + (wanted.from() == null ? "" : " and t.registered_at >= :from")
                        + (wanted.until() == null ? "" : " and t.registered_at < :until")
                        + " and not exists (select 1 from ticket_by_public_letter c where c.document_id = :document"
                        + " and c.ticket_id = t.id) order by t.registered_at desc, t.id desc limit :limit")
                .param("estate", estate)
                .param("document", document)
                .param("topic", wanted.topic())
                .param("from", startOf(wanted.from(), zone))
                .param(
                        "until",
                        startOf(wanted.until() == null ? null : wanted.until().plusDays(1), zone))
                .param("limit", limit)
                .query((row, n) -> matter(row))
                .list();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate date, ZoneId zone) {
        return date == null ? null : date.atStartOfDay(zone).toOffsetDateTime();
    }

    Optional<PublicLetter> find(UUID estate, UUID document) {
        return jdbc.sql("select * from ticket_public_letter where estate_id = :estate and id = :document")
                .param("estate", estate)
                .param("document", document)
                .query((row, n) -> new PublicLetter(
                        document,
                        PublicLetter.number(row.getInt("year"), row.getInt("n")),
                        instant(row, "answered_at"),
                        matters(estate, document)))
                .optional();
    }

    private List<PublicLetter.Matter> matters(UUID estate, UUID document) {
        return jdbc.sql(MATTER + " c.answered_at is not null as answered from ticket_by_public_letter c"
                        + " join ticket t on t.id = c.ticket_id and t.estate_id = :estate"
                        + " where c.document_id = :document order by t.registered_at, t.id")
                .param("estate", estate)
                .param("document", document)
                .query((row, n) -> matter(row))
                .list();
    }

    /** The letter by which a ticket was answered the last time. */
    public Optional<PublicLetter.Mention> answering(UUID estate, UUID ticket) {
        return jdbc.sql("select l.id, l.year, l.n, l.title from ticket_by_public_letter c"
                        + " join ticket_public_letter l on l.id = c.document_id"
                        + " where l.estate_id = :estate and c.ticket_id = :ticket and c.answered_at is not null"
                        + " order by c.answered_at desc limit 1")
                .param("estate", estate)
                .param("ticket", ticket)
                .query((row, n) -> new PublicLetter.Mention(
                        row.getObject("id", UUID.class),
                        PublicLetter.number(row.getInt("year"), row.getInt("n")),
                        Objects.requireNonNullElse(row.getString("title"), "")))
                .optional();
    }

    private static PublicLetter.Matter matter(ResultSet row) throws SQLException {
        return new PublicLetter.Matter(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("place"),
                row.getString("topic"),
                row.getString("words"),
                TicketState.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "registered_at")),
                row.getBoolean("answered"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
