package cn.linli.residents.movein;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import cn.linli.residents.Needed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A household moves in on a day; what is done for it counts from there.
 */
@Entity
@Table(name = "household_movein")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class MoveIn {

    /** What the records say of it: the journal, the notices. */
    public static final String SUBJECT = "moveIn";

    static final int LONGEST_REASON = 500;

    private static final int FARTHEST_BACK = 31;
    private static final int FARTHEST_AHEAD = 366;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private UUID householdId;
    private String home;
    private LocalDate movesOn;
    private int round;
    private UUID enteredBy;
    private String enteredName;
    private Instant enteredAt;
    private @Nullable Instant finishedAt;

    @Embedded
    private @Nullable CalledOff calledOff;

    MoveIn(UUID estateId, UUID householdId, String home, LocalDate movesOn, LocalDate today, Actor by, Instant at) {
        requireNear(movesOn, today);
        this.id = Ids.next();
        this.estateId = estateId;
        this.householdId = householdId;
        this.home = home;
        this.movesOn = movesOn;
        this.round = 1;
        this.enteredBy = by.staffId();
        this.enteredName = by.name();
        this.enteredAt = at;
    }

    public boolean isRunning() {
        return finishedAt == null && calledOff == null;
    }

    /** Each step is owed by somebody of its own. */
    public Subject subject(MoveInStep step) {
        return Subject.of(SUBJECT, id + "/" + step.name());
    }

    /** Another day; what is not done counts from there. */
    void replan(LocalDate day, LocalDate today, String reason) {
        requireRunning();
        requireNear(day, today);
        if (day.equals(movesOn)) {
            throw Refused.because("moveIn.date.same").at("on");
        }
        needed(reason);
        this.movesOn = day;
        this.round++;
    }

    /** Nobody moves in after all. */
    void callOff(String reason, Actor by, Instant at) {
        requireRunning();
        this.calledOff = new CalledOff(at, by.staffId(), by.name(), needed(reason));
    }

    void finish(Instant at) {
        this.finishedAt = at;
    }

    void requireRunning() {
        Refused.unless(isRunning(), "moveIn.over");
    }

    private static void requireNear(LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusDays(FARTHEST_BACK)) || day.isAfter(today.plusDays(FARTHEST_AHEAD))) {
            throw Refused.because("moveIn.date.far", FARTHEST_BACK, FARTHEST_AHEAD)
                    .at("on");
        }
    }

    private static String needed(String reason) {
        return Needed.words(reason, LONGEST_REASON, "moveIn.reason.needed", "reason");
    }
}
