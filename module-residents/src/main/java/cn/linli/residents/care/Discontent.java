package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import cn.linli.residents.Needed;
import cn.linli.residents.OwnerGroup;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * That a household is not satisfied: since when, why, and how far it is with the contacts until one says content.
 */
@Entity
@Table(name = "household_discontent")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Discontent {

    /** What the duty to contact is about. */
    public static final String SUBJECT = "discontent";

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private UUID householdId;
    private String home;
    private Instant since;
    private String because;
    private int round;
    private int misses;
    private @Nullable Instant contactedAt;

    @Embedded
    private @Nullable Contentment contentment;

    @Embedded
    private @Nullable Ending ending;

    Discontent(UUID estateId, UUID householdId, String home, String because, Instant since) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.householdId = householdId;
        this.home = home;
        this.because = because;
        this.since = since;
        this.round = 1;
    }

    public DiscontentState state() {
        if (ending != null) {
            return DiscontentState.ENDED;
        }
        return contentment == null ? DiscontentState.RUNNING : DiscontentState.CONTENT;
    }

    public boolean isPossible(DiscontentAction action) {
        return action.isPossibleIn(state());
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    /** Whether this person heard that the owner is content, and so leaves it to others to confirm the group. */
    public boolean wasHeardBy(@Nullable UUID staff) {
        return contentment != null && contentment.contentBy().equals(staff);
    }

    /** Nobody was reached: the try is kept, and the date stays. */
    void miss() {
        require(DiscontentAction.CONTACT);
        this.misses++;
    }

    /** The owner was reached and is still not content: the next half month begins. */
    void contact(Instant at) {
        require(DiscontentAction.CONTACT);
        this.contactedAt = at;
        this.misses = 0;
        this.round++;
    }

    /** The owner was reached and is content; somebody else confirms the group. */
    void content(OwnerGroup next, Actor by, Instant at) {
        require(DiscontentAction.CONTACT);
        requireOther(next);
        this.contactedAt = at;
        this.misses = 0;
        this.contentment = new Contentment(at, by.staffId(), by.name(), next);
    }

    /** The household goes into another group, and it is over. */
    void regroup(OwnerGroup next, Actor by, Instant at) {
        require(DiscontentAction.REGROUP);
        requireSomebodyElse(by);
        requireOther(next);
        this.ending = new Ending(at, by.staffId(), by.name(), Ending.How.REGROUPED, null);
    }

    /** It is not so: the household stays where it is, and the next half month begins. */
    void stay(String reason, Actor by) {
        require(DiscontentAction.REGROUP);
        requireSomebodyElse(by);
        needed(reason);
        this.contentment = null;
        this.round++;
    }

    /** It should never have been in the group. */
    void letGo(String reason, Actor by, Instant at) {
        require(DiscontentAction.LET_GO);
        this.ending = new Ending(at, by.staffId(), by.name(), Ending.How.LET_GO, needed(reason));
    }

    /** Nobody of the group is there any more; nothing can speak against it. */
    void gone(Actor by, Instant at) {
        if (ending == null) {
            UUID staff = by.kind() == Actor.Kind.STAFF ? by.id() : null;
            this.ending = new Ending(at, staff, by.name(), Ending.How.GONE, null);
        }
    }

    private void requireSomebodyElse(Actor by) {
        Refused.unless(!wasHeardBy(by.staffId()), "discontent.regroup.ownWord");
    }

    private void require(DiscontentAction action) {
        Refused.unless(isPossible(action), "discontent.notNow." + action.name());
    }

    private static void requireOther(OwnerGroup next) {
        if (next == OwnerGroup.DISSATISFIED) {
            throw Refused.because("discontent.group.other").at("group");
        }
    }

    /** What is said against a group, or against contacting somebody at all. */
    static String needed(String reason) {
        return Needed.words(reason, LONGEST_REASON, "discontent.reason.needed", "reason");
    }
}
