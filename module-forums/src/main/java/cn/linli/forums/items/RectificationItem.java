package cn.linli.forums.items;

import cn.linli.forums.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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
 * One thing to put right after a forum, until the owner who raised it is content (FOR-8, FOR-9).
 */
@Entity
@Table(name = "forum_item")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class RectificationItem {

    public static final String SUBJECT = "rectificationItem";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    /** The forum at which it was raised; it stays that forum's, however often it is carried over. */
    @Column(updatable = false)
    private UUID forumId;

    @Column(updatable = false)
    private UUID questionId;

    @Column(updatable = false)
    private int number;

    @Embedded
    private Raiser raiser;

    @Column(updatable = false)
    private String concern;

    private String measure;
    private UUID personId;
    private String personName;
    private LocalDate due;

    @Column(updatable = false)
    private LocalDate firstDue;

    /** 1, and one more each time the owner was not content. */
    private int round = 1;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "planned_by"))
    @AttributeOverride(name = "name", column = @Column(name = "planned_name"))
    @AttributeOverride(name = "at", column = @Column(name = "planned_at"))
    private Hand planned;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "done_by"))
    @AttributeOverride(name = "name", column = @Column(name = "done_name"))
    @AttributeOverride(name = "at", column = @Column(name = "done_at"))
    private @Nullable Hand done;

    private @Nullable String doneWords;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "closed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
    private @Nullable Hand closed;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "carried_by"))
    @AttributeOverride(name = "name", column = @Column(name = "carried_name"))
    @AttributeOverride(name = "at", column = @Column(name = "carried_at"))
    private @Nullable Hand carried;

    RectificationItem(ForumQuestion question, int number, String concern, Plan plan, LocalDate today, Hand planned) {
        requireNotOver(plan.due(), today);
        this.id = Ids.next();
        this.estateId = question.getEstateId();
        this.forumId = question.getForumId();
        this.questionId = question.getId();
        this.number = number;
        this.raiser = question.getRaiser();
        this.concern = Spoken.of(concern, Spoken.LONGEST_CONCERN, "forum.item.concern", "concern");
        this.firstDue = plan.due();
        this.planned = planned;
        put(plan);
    }

    private void put(Plan plan) {
        this.measure = plan.measure();
        this.personId = plan.personId();
        this.personName = plan.personName();
        this.due = plan.due();
    }

    private static void requireNotOver(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw Refused.because("forum.item.due.over").at("due");
        }
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public ItemState state() {
        if (closed != null) {
            return ItemState.CLOSED;
        }
        return done == null ? ItemState.OPEN : ItemState.DONE;
    }

    public boolean isPossible(ItemAction action) {
        return action.isPossibleIn(state());
    }

    public boolean isOverdue(LocalDate today) {
        return state() == ItemState.OPEN && due.isBefore(today);
    }

    void require(ItemAction action) {
        Refused.unless(isPossible(action), "forum.item.notNow." + action.name());
    }

    /** Another measure or person, or a later date; an earlier one would unsay what the owner was promised. */
    void replan(Plan plan) {
        require(ItemAction.REPLAN);
        if (plan.due().isBefore(due)) {
            throw Refused.because("forum.item.due.earlier", due).at("due");
        }
        put(plan);
    }

    /** Done by the person of the plan, or said so by the project manager in their place. */
    void finish(String words, Actor by, boolean managerAsks, Instant at) {
        require(ItemAction.FINISH);
        Refused.unless(by.is(personId) || managerAsks, "forum.item.finish.notYours", personName);
        this.doneWords = Spoken.of(words, "forum.item.finish.words", "words");
        this.done = Hand.of(by, at);
    }

    /** Whoever put it right does not ask the owner about it. */
    void requireVisitor(Actor by) {
        require(ItemAction.VISIT);
        Refused.unless(done != null && !by.is(done.by()) && !by.is(personId), "forum.item.visit.ownWork");
    }

    /** The owner is content: nothing else closes an item. */
    void content(Actor by, Instant at) {
        requireVisitor(by);
        this.closed = Hand.of(by, at);
    }

    /** The owner is not content: a new round, with a new date. */
    void notContent(@Nullable LocalDate anew, LocalDate today, Actor by) {
        requireVisitor(by);
        if (anew == null) {
            throw Refused.because("forum.item.visit.anew").at("due");
        }
        requireNotOver(anew, today);
        this.done = null;
        this.doneWords = null;
        this.due = anew;
        this.round++;
    }

    /** Goes on to the next forum, which begins with it (FOR-3). */
    void carry(Actor by, Instant at) {
        require(ItemAction.CARRY);
        this.carried = Hand.of(by, at);
    }
}
