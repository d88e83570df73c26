package cn.linli.kernel.duty;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is read from the ledger: what is due from whom today, and how well a clause was kept.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DutySheet {

    /** The step of the ladder on the estate's local date; null where there is no ladder. Mirrors {@link Climb} and {@link Ladder}. */
    private static final String STEP = "least(greatest(d.ladder_floor, ((:now)::timestamptz at time zone e.zone)::date"
            + " - d.ladder_start + 1), cardinality(d.ladder_roles))";

    private static final String LINE = """
            select d.id, d.standard, d.estate_id, e.code, e.name, d.subject_type, d.subject_id, d.since, d.due,
                   d.assignee_id, coalesce(d.ladder_roles[%1$s], d.role) as holder, coalesce(%1$s > 1, false) as climbed
            from duty d join estate e on e.id = d.estate_id
            where d.fulfilled_at is null and d.waived_at is null
            """.formatted(STEP);

    private static final String MOST_URGENT = " order by d.due, d.id limit :limit";

    private static final String MINE =
            "(" + LINE + "and d.assignee_id = :me and (d.ladder_roles is null or " + STEP + " = 1)" + MOST_URGENT + ")";

    /**
     * Asked in one case, the cheap question before the dear one. Asked one by one, the database takes the questions for so
     * choosy that it reads and sorts all that is running at the estate before it takes the first.
     */
    private static final String OF_MY_POSTS =
            "(select mine.* from unnest(:estates, :roles) held (estate, role) cross join lateral (" + LINE
                    + "and d.estate_id = held.estate"
                    + " and case when held.role = any (d.ladder_roles) or held.role = d.role"
                    + " then (d.assignee_id is null or " + STEP + " > 1)"
                    + " and coalesce(d.ladder_roles[" + STEP + "], d.role) = held.role else false end" + MOST_URGENT
                    + ") mine)";

    private static final String OF_THE_COMPANY = "(" + LINE + "and d.assignee_id is null and coalesce(d.ladder_roles["
            + STEP + "], d.role) = any (:company)" + MOST_URGENT + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What is due from a person: what is theirs by name, and what their posts hold today. The most urgent first. Each part
     * is read in the order of an index and no further than needed, however much is due.
     */
    public List<DutyLine> dueFrom(Standing person, int limit) {
        List<Standing.Held> held =
                person.posts().stream().filter(post -> post.estate() != null).toList();
        String[] company = person.companyRoles().stream().map(Role::name).toArray(String[]::new);
        String parts = MINE
                + (held.isEmpty() ? "" : " union all " + OF_MY_POSTS)
                + (company.length == 0 ? "" : " union all " + OF_THE_COMPANY);
        // A number and not a parameter: a plan that is kept for every limit is made for a tenth of the ledger.
        String sql = "select * from (" + parts + ") due order by due, id limit :limit";
        return jdbc.sql(sql.replace(":limit", Integer.toString(limit)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", person.id())
                .param("estates", held.stream().map(Standing.Held::estate).toArray(UUID[]::new))
                .param("roles", held.stream().map(post -> post.role().name()).toArray(String[]::new))
                .param("company", company)
                .query(DutySheet::line)
                .list();
    }

    /** Running duties of an estate that are past their date, the longest overdue first. */
    public List<DutyLine> overdue(UUID estate, int limit) {
        return jdbc.sql(LINE + "and d.estate_id = :estate and d.due <= :now" + MOST_URGENT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("estate", estate)
                .param("limit", limit)
                .query(DutySheet::line)
                .list();
    }

    /**
     * How well a clause was kept at an estate, by the month in which the duty was first due.
     *
     * @param from first month, inclusive
     * @param until last month, inclusive
     */
    public Map<YearMonth, Keeping> keeping(
            Standard standard, UUID estate, ZoneId zone, YearMonth from, YearMonth until) {
        Map<YearMonth, Keeping> months = new TreeMap<>();
        jdbc.sql("""
                        select to_char((d.first_due - interval '1 microsecond') at time zone :zone, 'YYYY-MM') as month,
                               count(*) filter (where d.fulfilled_at < d.due and d.waived_at is null) as kept,
                               count(*) filter (where d.fulfilled_at >= d.due and d.waived_at is null) as kept_late,
                               count(*) filter (where d.fulfilled_at is null and d.waived_at is null and d.due <= :now) as overdue,
                               count(*) filter (where d.fulfilled_at is null and d.waived_at is null and d.due > :now) as running,
                               count(*) filter (where d.waived_at is not null) as waived
                        from duty d
                        where d.estate_id = :estate and d.standard = :standard and d.first_due > :from and d.first_due <= :until
                        group by 1
                        """)
                .param("zone", zone.getId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("estate", estate)
                .param("standard", standard.code())
                .param("from", from.atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .param("until", until.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .query((row, n) -> months.put(
                        YearMonth.parse(row.getString("month")),
                        new Keeping(
                                row.getLong("kept"),
                                row.getLong("kept_late"),
                                row.getLong("overdue"),
                                row.getLong("running"),
                                row.getLong("waived"))))
                .list();
        return months;
    }

    private static DutyLine line(ResultSet row, int n) throws SQLException {
        String holder = row.getString("holder");
        return new DutyLine(
                row.getObject("id", UUID.class),
                row.getString("standard"),
                row.getObject("estate_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                instant(row, "since"),
                instant(row, "due"),
                roleOf(holder),
                row.getObject("assignee_id", UUID.class),
                row.getBoolean("climbed"));
    }

    private static @Nullable Role roleOf(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
