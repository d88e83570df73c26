package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A repair that was done at a home, and what its owner said of it. Each is asked about once; what was badly done is another repair.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Repair {

    public static final String SUBJECT = "repair";

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RepairSource source;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private RepairKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Trade trade;

    @Column(updatable = false)
    private UUID householdId;

    /** Such as {@code 3-1-1201}, as it was called then. */
    @Column(updatable = false)
    private String home;

    @Column(updatable = false)
    private String building;

    @Column(updatable = false)
    private String what;

    @Column(updatable = false)
    private @Nullable UUID workerId;

    @Column(updatable = false)
    private String workerName;

    @Column(updatable = false)
    private Instant doneAt;

    @Column(updatable = false)
    private @Nullable LocalDate warrantyUntil;

    @Column(updatable = false)
    private @Nullable UUID ticketId;

    @Column(updatable = false)
    private @Nullable UUID redoOf;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "taken_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "taken_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "taken_at", updatable = false))
    private Hand taken;

    /** The first heavy rain after a leak was repaired. */
    private @Nullable UUID rainstormId;

    /** Who looks after the home, and so owes the callback unless another role does. */
    private @Nullable UUID butlerId;

    private @Nullable String butlerName;

    /** How often nobody was there. */
    private int misses;

    @Embedded
    private @Nullable Callback callback;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "refused_by"))
    @AttributeOverride(name = "name", column = @Column(name = "refused_name"))
    @AttributeOverride(name = "at", column = @Column(name = "refused_at"))
    private @Nullable Hand refused;

    private @Nullable String refusedBecause;

    /** The matter under which it is done again, because the owner says that it is not fixed. */
    private @Nullable UUID redoTicketId;

    Repair(UUID estate, NewRepair about, HouseholdCard at, Actor by, Instant now) {
        if (about.doneAt().isAfter(now)) {
            throw Refused.because("callback.repair.notYet").at("doneAt");
        }
        this.id = Ids.next();
        this.estateId = estate;
        this.source = about.source();
        this.number = about.number();
        this.kind = about.kind();
        this.trade = about.trade();
        this.householdId = at.id();
        this.home = at.label();
        this.building = at.building();
        this.what = about.what();
        this.workerId = about.worker();
        this.workerName = about.workerName();
        this.doneAt = about.doneAt();
        this.warrantyUntil = about.warrantyUntil();
        this.ticketId = about.ticket();
        this.redoOf = about.redoOf();
        this.taken = Hand.of(by, now);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public RepairState state() {
        if (callback != null) {
            return RepairState.ASKED;
        }
        if (refused != null) {
            return RepairState.REFUSED;
        }
        return kind.isWaitingForRain() && rainstormId == null ? RepairState.WAITING_FOR_RAIN : RepairState.TO_ASK;
    }

    public boolean isPossible(RepairAction action) {
        return action.isPossibleIn(state());
    }

    void require(RepairAction action) {
        Refused.unless(isPossible(action), "callback.notNow." + action.name());
    }

    /** Nobody asks how well they did it themselves. */
    public boolean isWorkOf(UUID person) {
        return person.equals(workerId);
    }

    private void requireAsker(Actor by, Channel way) {
        Refused.unless(!isWorkOf(by.staffId()), "callback.ownWork");
        if (!kind.getWays().contains(way)) {
            throw Refused.because("callback.way.visit").at("way");
        }
    }

    void requireAsking(Actor by, Channel way) {
        require(RepairAction.ASK);
        requireAsker(by, way);
    }

    /** @param redo the matter under which it is done again; none where it is fixed */
    void ask(OwnersWord word, @Nullable UUID redo, Actor by, Instant at) {
        requireAsking(by, word.way());
        this.callback = new Callback(
                at,
                by.staffId(),
                by.name(),
                word.way(),
                word.reached(),
                word.attitude(),
                word.punctuality(),
                word.quality(),
                word.fixed(),
                word.said());
        this.redoTicketId = redo;
    }

    /** Whoever looks after the home from now on. */
    void lookedAfterBy(@Nullable UUID butler, @Nullable String name) {
        this.butlerId = butler;
        this.butlerName = name;
    }

    void miss(Channel way, Actor by) {
        require(RepairAction.MISS);
        requireAsker(by, way);
        misses++;
    }

    void refuse(Channel way, String reason, Actor by, Instant at) {
        require(RepairAction.REFUSE);
        requireAsker(by, way);
        this.refusedBecause = words(reason);
        this.refused = Hand.of(by, at);
    }

    /** Another kind, with a reason; one that was redone stays so. */
    void classify(RepairKind other) {
        require(RepairAction.CLASSIFY);
        Refused.unless(kind != RepairKind.REDONE && other != RepairKind.REDONE, "callback.classify.redone");
        Refused.unless(rainstormId == null, "callback.classify.afterRain");
        if (other == kind) {
            throw Refused.because("callback.classify.same").at("kind");
        }
        this.kind = other;
    }

    /** It has rained; only the first rain counts. */
    void rainedOn(UUID rainstorm) {
        Refused.unless(state() == RepairState.WAITING_FOR_RAIN, "callback.notNow.RAIN");
        this.rainstormId = rainstorm;
    }

    static String words(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.because("callback.reason.needed", LONGEST_REASON).at("reason");
        }
        return why;
    }
}
