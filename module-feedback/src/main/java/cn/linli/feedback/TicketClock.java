package cn.linli.feedback;

import cn.linli.kernel.duty.Climb;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Extension;
import cn.linli.kernel.duty.Ladder;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Names;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Clock clock;

    /** Empty for praise, which climbs nowhere. */
    public Optional<Face> of(Estate estate, Ticket ticket) {
        return duties.latest(FeedbackStandard.FEE_3, estate.getId(), ticket.subject())
                .flatMap(duty -> of(estate, ticket, duty, names(estate, ticket, duty)));
    }

    private Names names(Estate estate, Ticket ticket, Duty duty) {
        return posts.names(estate.getId(), people(ticket, duty), rungs(duty), estate.today(clock));
    }

    /** Whose names the face asks for by id. */
    public static Set<UUID> people(Ticket ticket, Duty duty) {
        return Stream.of(ticket.getFirstResponderId(), duty.getAssigneeId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The roles whose holders the face names. */
    public static Set<Role> rungs(Duty duty) {
        Ladder ladder = duty.ladder();
        return ladder == null ? Set.of() : Set.copyOf(ladder.roles());
    }

    /** The same where duty and names are known already. */
    public Optional<Face> of(Estate estate, Ticket ticket, Duty duty, Names names) {
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
                    number == 1 ? firstHolder(ticket, duty, step, names) : names.holding(role),
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
    private static String firstHolder(Ticket ticket, Duty duty, int present, Names names) {
        UUID handler = duty.getAssigneeId();
        UUID holder = present > 1 || handler == null ? ticket.getFirstResponderId() : handler;
        return names.of(holder);
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
