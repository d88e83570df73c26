package cn.linli.residents.movein;

import cn.linli.kernel.staff.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import lombok.Getter;

/**
 * What is done for a household that moves in, by whom and until when; in the order of the procedure (002), with the project manager's
 * visit (003) at the end.
 */
@Getter
public enum MoveInStep {
    /** A call before: the weather, 2.1 m for vehicles, the size of the lift. */
    REMINDER(MoveInStandard.RES_2, Role.BUTLER),
    /** The floor is checked, and a sign of welcome hangs there. */
    FLOOR(MoveInStandard.RES_2, Role.FOREMAN),
    /** Somebody is there all day and helps. */
    PRESENCE(MoveInStandard.RES_2, Role.BUTLER),
    /** Swept and mopped, and where and when rubbish is fetched. */
    CLEANING(MoveInStandard.RES_2, Role.BUTLER),
    /** A visit within the week is agreed on. */
    APPOINTMENT(MoveInStandard.RES_2, Role.BUTLER),
    /** At the visit the owner is heard, and every problem is on its way. */
    PROBLEMS(MoveInStandard.RES_2, Role.BUTLER),
    /** The butler's visit when the first month is full. */
    MONTH(MoveInStandard.RES_3, Role.BUTLER),
    /** The project manager's visit within the first month. */
    MANAGER(MoveInStandard.RES_3, Role.PROJECT_MANAGER);

    private static final Set<Role> OFFICE =
            EnumSet.of(Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);
    private static final int WEEK = 7;
    /** The procedure says when the month is full; ours is three days from then on. */
    private static final int AFTER_THE_MONTH = 3;

    private final MoveInStandard standard;
    private final Role role;

    MoveInStep(MoveInStandard standard, Role role) {
        this.standard = standard;
        this.role = role;
    }

    /** Whoever has the role; in the place of others the office, but the project manager's visit is nobody else's. */
    public boolean isFor(Set<Role> roles) {
        return roles.contains(role)
                || role != Role.PROJECT_MANAGER && roles.stream().anyMatch(OFFICE::contains);
    }

    /** The first day on which it can be done at all; what belongs before the day can be done as soon as the day is known. */
    public LocalDate from(LocalDate movesOn, LocalDate knownOn) {
        return switch (this) {
            case REMINDER, FLOOR -> knownOn;
            case PRESENCE, CLEANING, APPOINTMENT, PROBLEMS, MANAGER -> movesOn;
            case MONTH -> movesOn.plusMonths(1);
        };
    }

    /** The last day on which it is in time; nothing is late before it is known. */
    public LocalDate until(LocalDate movesOn, LocalDate knownOn) {
        LocalDate last = switch (this) {
            case REMINDER, FLOOR -> movesOn.minusDays(1);
            case PRESENCE, CLEANING, APPOINTMENT -> movesOn;
            case PROBLEMS -> movesOn.plusDays(WEEK);
            case MONTH -> movesOn.plusMonths(1).plusDays(AFTER_THE_MONTH);
            case MANAGER -> movesOn.plusMonths(1);
        };
        return last.isBefore(knownOn) ? knownOn : last;
    }
}
