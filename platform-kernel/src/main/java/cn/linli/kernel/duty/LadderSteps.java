package cn.linli.kernel.duty;

import cn.linli.kernel.Ids;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.calendar.MidnightAgain;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down each step of each ladder once, when its day begins, and says who gave the matter up and who has it now.
 * The ladder itself does not wait for this: it is a function of the calendar.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class LadderSteps {

    private final JdbcClient jdbc;
    private final DutyRepository duties;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @EventListener
    void on(DayBegan day) {
        climbUpTo(day.date(), day.zone());
    }

    /** What was opened in the hour that came twice was not there yet when its first day was followed by the next. */
    @EventListener
    void on(MidnightAgain day) {
        climbUpTo(day.date(), day.zone());
    }

    private void climbUpTo(LocalDate date, ZoneId zone) {
        List<UUID> climbing = jdbc.sql("""
                        select d.id from duty d join estate e on e.id = d.estate_id
                        where e.zone = :zone and d.fulfilled_at is null and d.waived_at is null and d.ladder_roles is not null
                          and least(greatest(d.ladder_floor, :date - d.ladder_start + 1), cardinality(d.ladder_roles))
                              > coalesce((select max(s.step) from duty_step s where s.duty_id = d.id), 1)
                        order by d.since, d.id
                        """)
                .param("zone", zone.getId())
                .param("date", date)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        climbing.forEach(id -> duties.findById(id).ifPresent(duty -> climb(duty, date)));
    }

    private void climb(Duty duty, LocalDate date) {
        Ladder ladder = duty.ladder();
        Climb climb = duty.getClimb();
        if (ladder == null || climb == null) {
            return;
        }
        int reached = ladder.stepOn(climb.dayOn(date));
        for (int step = lastStep(duty) + 1; step <= reached; step++) {
            List<UUID> from = step == 2 && duty.getAssigneeId() != null
                    ? List.of(duty.getAssigneeId())
                    : posts.holders(duty.getEstateId(), ladder.roleAt(step - 1), date);
            record(duty, step, date, ladder.roleAt(step - 1), ladder.roleAt(step), from);
        }
    }

    private void record(Duty duty, int step, LocalDate date, Role fromRole, Role toRole, List<UUID> from) {
        List<UUID> to = posts.holders(duty.getEstateId(), toRole, date);
        jdbc.sql("insert into duty_step (id, duty_id, step, on_date, from_role, to_role, from_ids, to_ids, told_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(duty.getId())
                .param(step)
                .param(date)
                .param(fromRole.name())
                .param(toRole.name())
                .param(from.toArray(UUID[]::new))
                .param(to.toArray(UUID[]::new))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new LadderClimbed(
                duty.getId(),
                duty.getStandard(),
                duty.getEstateId(),
                duty.subject(),
                step,
                date,
                fromRole,
                toRole,
                from,
                to));
    }

    private int lastStep(Duty duty) {
        return jdbc.sql("select coalesce(max(step), 1) from duty_step where duty_id = :duty")
                .param("duty", duty.getId())
                .query(Integer.class)
                .single();
    }

    /** The steps that a duty has climbed, the first first. */
    @Transactional(readOnly = true)
    public List<Step> of(UUID duty) {
        return jdbc.sql("select * from duty_step where duty_id = :duty order by step")
                .param("duty", duty)
                .query((row, n) -> new Step(
                        row.getInt("step"),
                        row.getObject("on_date", LocalDate.class),
                        Role.valueOf(row.getString("from_role")),
                        Role.valueOf(row.getString("to_role")),
                        List.of((UUID[]) row.getArray("from_ids").getArray()),
                        List.of((UUID[]) row.getArray("to_ids").getArray()),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * One step as it was taken and told.
     */
    public record Step(
            int step, LocalDate on, Role fromRole, Role toRole, List<UUID> from, List<UUID> to, Instant toldAt) {}
}
