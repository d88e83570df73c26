package cn.linli.kernel.duty;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed by a clause: about what, since when, until when, by whom. What became of it follows from its dates.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Duty {

    /** What became of a duty, at a moment. */
    public enum State {
        /** Done in time. */
        KEPT,
        /** Done, but not in time: not kept. */
        KEPT_LATE,
        /** Still running. */
        OPEN,
        /** Not done, and the time is over. */
        OVERDUE,
        /** Let go with a reason. */
        WAIVED
    }

    @Id
    private UUID id;

    private String standard;
    private UUID estateId;
    private String subjectType;
    private String subjectId;
    private int round;
    private Instant since;
    private Instant due;
    private Instant firstDue;
    private int target;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable UUID assigneeId;

    @Column(columnDefinition = "varchar(32)[]")
    private String @Nullable [] ladderRoles;

    @Embedded
    private @Nullable Climb climb;

    @Embedded
    private @Nullable Fulfilment fulfilment;

    @Embedded
    private @Nullable Waiver waiver;

    @ElementCollection
    @CollectionTable(name = "duty_extension", joinColumns = @JoinColumn(name = "duty_id"))
    @OrderColumn(name = "position")
    private List<Extension> extensions = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Duty(Opening opening, Instant due, int target, @Nullable LocalDate ladderStart) {
        this.id = Ids.next();
        this.standard = opening.standard().code();
        this.estateId = opening.estate();
        this.subjectType = opening.subject().type();
        this.subjectId = opening.subject().id();
        this.round = opening.round();
        this.since = opening.since();
        this.due = due;
        this.firstDue = due;
        this.target = target;
        this.assigneeId = opening.assignee();
        Ladder ladder = opening.standard().ladder();
        if (ladder == null || ladderStart == null) {
            this.role = opening.role();
        } else {
            this.ladderRoles = ladder.roles().stream().map(Role::name).toArray(String[]::new);
            this.climb = Climb.from(ladderStart);
        }
    }

    public Subject subject() {
        return new Subject(subjectType, subjectId);
    }

    public @Nullable Ladder ladder() {
        return ladderRoles == null
                ? null
                : new Ladder(Arrays.stream(ladderRoles).map(Role::valueOf).toList());
    }

    public boolean isRunning() {
        return fulfilment == null && waiver == null;
    }

    public State stateAt(Instant now) {
        if (waiver != null) {
            return State.WAIVED;
        }
        if (fulfilment != null) {
            return fulfilment.at().isBefore(due) ? State.KEPT : State.KEPT_LATE;
        }
        return now.isBefore(due) ? State.OPEN : State.OVERDUE;
    }

    /** Done; a second time changes nothing, the first evidence stays. */
    void fulfil(Instant at, Actor by, String shownBy) {
        if (isRunning()) {
            this.fulfilment = new Fulfilment(at, by.kind() == Actor.Kind.STAFF ? by.id() : null, by.name(), shownBy);
        }
    }

    void extend(Instant newDue, Actor grantedBy, Instant at, String reason) {
        requireRunning();
        if (!newDue.isAfter(due)) {
            throw Refused.because("duty.extension.notLater").at("due");
        }
        extensions.add(new Extension(due, newDue, grantedBy.id(), grantedBy.name(), at, reason));
        this.due = newDue;
    }

    /**
     * An appointment with the owner: the ladder waits through the appointed day, and the due date moves by as much. What is
     * overdue already stays overdue: nobody mends a miss by promising an answer.
     */
    void waitForAppointment(LocalDate today, LocalDate appointed, ZoneId zone, Actor by, Instant at, String reason) {
        requireRunning();
        if (climb != null) {
            this.climb = climb.waiting(today, appointed);
        }
        if (at.isBefore(due) && appointed.isAfter(today)) {
            extend(later(due, ChronoUnit.DAYS.between(today, appointed), zone), by, at, reason);
        }
    }

    /** The end of a day stays the end of a day, also where a clock change makes a day begin at one in the morning. */
    private static Instant later(Instant end, long days, ZoneId zone) {
        ZonedDateTime local = end.atZone(zone);
        LocalDate day = local.toLocalDate();
        return local.equals(day.atStartOfDay(zone))
                ? day.plusDays(days).atStartOfDay(zone).toInstant()
                : local.plusDays(days).toInstant();
    }

    void waive(Actor by, Instant at, String reason) {
        requireRunning();
        this.waiver = new Waiver(at, by.id(), reason);
    }

    /**
     * Where it was let go for something that was not so, it runs on and is due when it was; whoever has the matter by now owes it.
     */
    void resume(@Nullable UUID assignee) {
        if (waiver != null) {
            this.waiver = null;
            this.assigneeId = assignee;
        }
    }

    void assign(@Nullable UUID assignee) {
        requireRunning();
        this.assigneeId = assignee;
    }

    private void requireRunning() {
        if (!isRunning()) {
            throw Refused.because("duty.notRunning");
        }
    }
}
