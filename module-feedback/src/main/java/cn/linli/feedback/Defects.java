package cn.linli.feedback;

import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Problems left from construction, month by month; the project manager is given last month's list (FEE-14).
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Defects {

    private final JdbcClient jdbc;
    private final Estates estates;
    private final Posts posts;
    private final Notices notices;

    @EventListener
    @Transactional
    public void on(DayBegan day) {
        if (day.date().getDayOfMonth() == 1) {
            YearMonth last = YearMonth.from(day.date()).minusMonths(1);
            estates.all().stream()
                    .filter(estate -> estate.getZone().equals(day.zone()))
                    .forEach(estate -> posts.holders(estate.getId(), Role.PROJECT_MANAGER, day.date())
                            .forEach(manager -> giveList(estate, last, manager)));
        }
    }

    private void giveList(Estate estate, YearMonth month, UUID manager) {
        List<Row> rows = of(estate, month);
        long unsolved =
                rows.stream().filter(row -> row.state() == TicketState.OPEN).count();
        notices.tell(new Telling(
                manager,
                estate.getId(),
                "defects/" + estate.getId() + "/" + month,
                "feedback.notice.defects",
                List.of(month.toString(), String.valueOf(rows.size()), String.valueOf(unsolved)),
                "/e/" + estate.getCode() + "/defects?month=" + month,
                false));
    }

    /** Everything that was registered in the month, in the order in which it came. */
    public List<Row> of(Estate estate, YearMonth month) {
        return jdbc.sql("""
                        select t.id, t.number, t.place, t.words, t.registered_at, t.defect_inside, t.defect_small,
                               h.name as handler, t.handled_at, d.due,
                               case when t.closed_at is not null then 'CLOSED' when t.told_at is not null then 'TOLD'
                                    when t.handled_at is not null then 'HANDLED'
                                    when t.merged_into is not null then 'FOLLOWING' else 'OPEN' end as state,
                               case when d.fulfilled_at is not null then d.fulfilled_at < d.due end as kept
                        from ticket t
                          join staff_member h on h.id = t.handler_id
                          left join duty d on d.subject_type = 'ticket' and d.subject_id = t.id::text
                            and d.standard = 'FEE-14' and d.estate_id = t.estate_id and d.round = t.round
                            and d.waived_at is null
                        where t.estate_id = :estate and t.defect_inside is not null
                          and t.registered_at >= :from and t.registered_at < :until
                        order by t.registered_at, t.id
                        """)
                .param("estate", estate.getId())
                .param("from", start(estate, month))
                .param("until", start(estate, month.plusMonths(1)))
                .query((row, n) -> row(row))
                .list();
    }

    private static OffsetDateTime start(Estate estate, YearMonth month) {
        return month.atDay(1).atStartOfDay(estate.getZone()).toOffsetDateTime();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("place"),
                TicketPages.shorten(row.getString("words")),
                Objects.requireNonNull(instant(row, "registered_at")),
                row.getBoolean("defect_inside"),
                row.getBoolean("defect_small"),
                row.getString("handler"),
                TicketState.valueOf(row.getString("state")),
                instant(row, "handled_at"),
                instant(row, "due"),
                row.getObject("kept", Boolean.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * A defect as the month's list shows it.
     *
     * @param inside inside a home, else in common parts
     * @param kept whether it was solved in time; none while it runs
     */
    public record Row(
            UUID id,
            String number,
            String place,
            String title,
            Instant registeredAt,
            boolean inside,
            boolean small,
            String handler,
            TicketState state,
            @Nullable Instant handledAt,
            @Nullable Instant due,
            @Nullable Boolean kept) {

        public boolean isOverdueAt(Instant now) {
            return kept == null && due != null && !now.isBefore(due);
        }
    }
}
