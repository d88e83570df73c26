package cn.linli.forums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forums of an estate as pages list them, the latest quarter first, each page from where the last one ended. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ForumLists {

    private static final String ROW = """
            select f.id, f.quarter, f.number, f.title, f.held_on, s.starts_at, s.place, s.sessions,
                   (select count(*) from forum_attendance a where a.forum_id = f.id) as present,
                   f.held_at is not null and f.minutes_submitted_at is null as minutes_missing,
                   case when f.filed_at is not null then 'FILED' when f.held_at is not null then 'HELD'
                        when f.called_off_at is not null then 'CALLED_OFF' when f.invited_at is not null then 'INVITING'
                        else 'PREPARING' end as state
            from forum f
                 left join lateral (select min(starts_at) as starts_at, count(*) as sessions,
                                           (array_agg(place order by starts_at))[1] as place
                                    from forum_session where forum_id = f.id) s on true
            where f.estate_id = :estate
            """;

    private static final Duration SOON = Duration.ofHours(36);

    private final JdbcClient jdbc;

    /** Where a page of forums ended. */
    public record Mark(String quarter, int number) {}

    public List<ForumRow> page(UUID estate, @Nullable Mark after, int limit) {
        return jdbc.sql(ROW + (after == null ? "" : " and (f.quarter, f.number) < (:quarter, :number)")
                        + " order by f.quarter desc, f.number desc limit :limit")
                .param("estate", estate)
                .param("quarter", after == null ? null : after.quarter())
                .param("number", after == null ? null : after.number())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    public List<ForumRow> ofQuarter(UUID estate, String quarter) {
        return jdbc.sql(ROW + " and f.quarter = :quarter order by f.number desc")
                .param("estate", estate)
                .param("quarter", quarter)
                .query((row, n) -> row(row))
                .list();
    }

    /** By words of its title or its quarter. */
    public List<ForumRow> found(UUID estate, String words, int limit) {
        return jdbc.sql(ROW + " and (position(lower(:words) in lower(f.title)) > 0 or f.quarter = upper(:words))"
                        + " order by f.quarter desc, f.number desc limit :limit")
                .param("estate", estate)
                .param("words", words)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** The next gatherings that owners are invited to and that are not over; what the public board announces. */
    public List<Announced> announced(UUID estate, Instant now) {
        return jdbc.sql("select f.title, s.name, s.place, s.starts_at, s.ends_at, s.moved_at from forum_session s"
                        + " join forum f on f.id = s.forum_id where s.estate_id = :estate and f.invited_at is not null"
                        + " and f.called_off_at is null and f.held_at is null and s.ends_at > :now"
                        + " order by s.starts_at, s.number limit 20")
                .param("estate", estate)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Announced(
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("place"),
                        Objects.requireNonNull(instant(row, "starts_at")),
                        Objects.requireNonNull(instant(row, "ends_at")),
                        row.getObject("moved_at") != null))
                .list();
    }

    /** Forums to which owners are invited and that begin within a day and a half, or began and were not said to be held. */
    public List<Near> near(Collection<UUID> estates, Instant now) {
        return jdbc.sql("select f.id, f.estate_id, f.title, min(s.starts_at) as first, max(s.starts_at) as last,"
                        + " (array_agg(s.place order by s.starts_at))[1] as place"
                        + " from forum f join forum_session s on s.forum_id = f.id where f.estate_id = any(:estates)"
                        + " and f.invited_at is not null and f.held_at is null and f.called_off_at is null"
                        + " group by f.id having min(s.starts_at) < :soon order by 4")
                .param("estates", estates.toArray(UUID[]::new))
                .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Near(
                        row.getObject("id", UUID.class),
                        row.getObject("estate_id", UUID.class),
                        row.getString("title"),
                        Objects.requireNonNull(instant(row, "first")),
                        Objects.requireNonNull(instant(row, "last")),
                        row.getString("place")))
                .list();
    }

    /** A forum that is near. */
    public record Near(UUID id, UUID estate, String title, Instant firstStartsAt, Instant lastStartsAt, String place) {}

    /** A gathering as owners read of it. */
    public record Announced(String title, String name, String place, Instant startsAt, Instant endsAt, boolean moved) {}

    private static ForumRow row(ResultSet row) throws SQLException {
        return new ForumRow(
                row.getObject("id", UUID.class),
                row.getString("quarter"),
                row.getInt("number"),
                row.getString("title"),
                ForumState.valueOf(row.getString("state")),
                instant(row, "starts_at"),
                row.getString("place"),
                row.getInt("sessions"),
                row.getInt("present"),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("minutes_missing"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
