package cn.linli.forums.items;

import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All estates' forums of a quarter and their open items, the worst first: what quality watches over and changes nothing of (FOR-1).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ForumsOfCompany {

    private static final String LINES = """
            with held as (
                select estate_id, count(*) filter (where called_off_at is null) as planned,
                       count(invited_at) filter (where called_off_at is null) as invited, count(held_at) as held,
                       count(filed_at) as filed, max(held_on) as held_on
                from forum where quarter = :quarter group by estate_id),
            minutes as (
                select d.estate_id, count(*) filter (where d.fulfilled_at < d.due) as kept,
                       count(*) filter (where d.fulfilled_at >= d.due) as late,
                       count(*) filter (where d.fulfilled_at is null and d.due <= :now) as overdue,
                       count(*) filter (where d.fulfilled_at is null and d.due > :now) as running
                from forum f join duty d on d.subject_type = 'forum' and d.subject_id = f.id::text
                                        and d.estate_id = f.estate_id and d.standard = 'FOR-6' and d.waived_at is null
                where f.quarter = :quarter group by d.estate_id),
            items as (
                select i.estate_id, count(*) filter (where i.closed_at is null) as open,
                       count(*) filter (where i.done_at is null and i.due < ((:now)::timestamptz at time zone e.zone)::date) as overdue,
                       count(*) filter (where i.done_at is not null and i.closed_at is null) as to_visit
                from forum_item i join estate e on e.id = i.estate_id group by i.estate_id),
            done as (
                select i.estate_id, count(*) filter (where d.fulfilled_at < d.due) as kept,
                       count(*) filter (where d.fulfilled_at is not null or d.due <= :now) as due
                from forum f join forum_item i on i.forum_id = f.id
                             join duty d on d.subject_type = 'rectificationItem' and d.subject_id = i.id::text
                                        and d.estate_id = i.estate_id and d.standard = 'FOR-8' and d.waived_at is null
                where f.quarter = :quarter group by i.estate_id),
            lines as (
                select e.code, e.name, e.name_en, coalesce(h.planned, 0) as planned, coalesce(h.invited, 0) as invited,
                       coalesce(h.held, 0) as held, coalesce(h.filed, 0) as filed, h.held_on,
                       coalesce(q.fulfilled_at is null and q.due <= :now, false) as missed,
                       coalesce(q.fulfilled_at >= q.due, false) as held_late,
                       coalesce(m.kept, 0) as minutes_kept, coalesce(m.late, 0) as minutes_late,
                       coalesce(m.overdue, 0) as minutes_overdue, coalesce(m.running, 0) as minutes_running,
                       coalesce(i.open, 0) as open, coalesce(i.overdue, 0) as overdue, coalesce(i.to_visit, 0) as to_visit,
                       coalesce(d.kept, 0) as kept, coalesce(d.due, 0) as due,
                       coalesce((q.fulfilled_at is null and q.due <= :now)::int, 0) * 100
                           + coalesce(m.overdue, 0) * 10 + coalesce(i.overdue, 0) * 10 + coalesce(m.late, 0) as misses
                from estate e
                  left join held h on h.estate_id = e.id left join minutes m on m.estate_id = e.id
                  left join items i on i.estate_id = e.id left join done d on d.estate_id = e.id
                  left join duty q on q.estate_id = e.id and q.standard = 'FOR-1' and q.subject_type = 'forum-quarter'
                                  and q.subject_id = :quarter and q.waived_at is null)
            select * from lines where true %s order by misses desc, open desc, code limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Pages go on behind the line that {@code after} names. */
    public List<Line> of(Quarter quarter, @Nullable Mark after, int limit) {
        Map<String, Object> behind = new HashMap<>();
        if (after != null) {
            behind.put("misses", -after.misses());
            behind.put("open", -after.open());
            behind.put("code", after.code());
        }
        return jdbc.sql(LINES.formatted(after == null ? "" : "and (-misses, -open, code) > (:misses, :open, :code)"))
                .params(behind)
                .param("quarter", quarter.code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("planned"),
                row.getInt("invited"),
                row.getInt("held"),
                row.getInt("filed"),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("missed"),
                row.getBoolean("held_late"),
                new Minutes(
                        row.getInt("minutes_kept"),
                        row.getInt("minutes_late"),
                        row.getInt("minutes_overdue"),
                        row.getInt("minutes_running")),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("to_visit"),
                Share.of(row.getLong("kept"), row.getLong("due")),
                row.getInt("misses"));
    }

    /** What became of the minutes of a quarter's forums (FOR-6). */
    public record Minutes(int kept, int late, int overdue, int running) {}

    /**
     * One estate.
     *
     * @param missed the quarter is over and no forum was held
     * @param open items of all its forums that are not closed
     * @param onTime done on time ÷ due, of this quarter's forums
     */
    public record Line(
            String code,
            String name,
            String nameEn,
            int planned,
            int invited,
            int held,
            int filed,
            @Nullable LocalDate heldOn,
            boolean missed,
            boolean heldLate,
            Minutes minutes,
            int open,
            int overdue,
            int toVisit,
            Share onTime,
            int misses) {

        public Mark mark() {
            return new Mark(misses, open, code);
        }
    }

    /** A place in the list to go on from. */
    public record Mark(int misses, int open, String code) {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,8})_(\\d{1,8})_([a-z0-9-]{1,31})");

        /** As it stands in an address; nothing for anything else. */
        public static Optional<Mark> parse(@Nullable String text) {
            Matcher parts = WRITTEN.matcher(text == null ? "" : text);
            return parts.matches()
                    ? Optional.of(new Mark(
                            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return misses + "_" + open + "_" + code;
        }
    }
}
