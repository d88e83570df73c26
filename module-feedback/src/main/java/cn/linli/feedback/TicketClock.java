package cn.linli.feedback;

import cn.linli.kernel.duty.Climb;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Extension;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a ticket as people read it: which day of how many, who has it, when it climbs, and how that was reckoned.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class TicketClock {

    private final Duties duties;
    private final Posts posts;
    private final Staff staff;
    private final Clock clock;

    /** Empty for praise, which climbs nowhere. */
    public Optional<Face> of(Estate estate, Ticket ticket) {
        return duties.latest(FeedbackStandard.FEE_3, estate.getId(), ticket.subject())
                .flatMap(duty -> face(estate, ticket, duty));
    }

    private Optional<Face> face(Estate estate, Ticket ticket, Duty duty) {
        Ladder ladder = duty.ladder();
        Climb climb = duty.getClimb();
        if (ladder == null || climb == null) {
            return Optional.empty();
        }
        LocalDate today = estate.today(clock);
        LocalDate end = duty.getFulfilment() == null
                ? duty.getWaiver() == null
                        ? today
                        : estate.dateOf(duty.getWaiver().at())
                : estate.dateOf(duty.getFulfilment().at());
        int day = climb.dayOn(end);
        int step = ladder.stepOn(day);
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= ladder.steps(); number++) {
            Role role = ladder.roleAt(number);
            steps.add(new Step(
                    number,
                    role,
                    number == 1 ? firstHolder(ticket, duty, step) : holders(estate, role, today),
                    climb.dateOf(number),
                    number < step ? "past" : number == step ? "present" : number == step + 1 ? "next" : "later"));
        }
        boolean waiting = duty.isRunning()
                && climb.start().isAfter(estate.dateOf(duty.getSince()))
                && climb.dayOn(today) == climb.floor()
                && !climb.dateOf(climb.floor()).isBefore(today);
        return Optional.of(new Face(
                duty,
                day,
                ladder.roleAt(step),
                step < ladder.steps() ? climb.dateOf(Math.max(day, step) + 1) : null,
                waiting,
                estate.dateOf(duty.getSince()),
                steps,
                duty.stateAt(clock.instant()),
                List.copyOf(duty.getExtensions())));
    }

    /** On the first step it is one person's: the handler's while the step lasts, else whoever took it first had it. */
    private String firstHolder(Ticket ticket, Duty duty, int present) {
        UUID handler = duty.getAssigneeId();
        UUID holder = present > 1 || handler == null ? ticket.getFirstResponderId() : handler;
        return staff.of(holder).getName();
    }

    private String holders(Estate estate, Role role, LocalDate on) {
        List<UUID> ids = posts.holders(estate.getId(), role, on);
        return staff.of(ids).values().stream()
                .map(StaffMember::getName)
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /**
     * @param day the day of the ladder today, or when it was handled
     * @param climbsOn the date of the next step; none on the last one
     * @param waiting whether an appointment holds the count
     * @param dayOne the local date of registration or of the last reopening
     * @param extensions each later date that was given, and by whom
     */
    public record Face(
            Duty duty,
            int day,
            Role holder,
            @Nullable LocalDate climbsOn,
            boolean waiting,
            LocalDate dayOne,
            List<Step> steps,
            Duty.State state,
            List<Extension> extensions) {}

    /**
     * One step of the ladder.
     *
     * @param on the date on which it is reached
     * @param standing {@code past}, {@code present}, {@code next} or {@code later}
     */
    public record Step(int number, Role role, String holder, LocalDate on, String standing) {}
}
