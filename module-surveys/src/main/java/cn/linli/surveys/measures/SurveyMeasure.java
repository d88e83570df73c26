package cn.linli.surveys.measures;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyRound;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** One thing that is done about what owners said in a survey; a promise from the day on which the letter is posted. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SurveyMeasure {

    public static final String SUBJECT = "surveyMeasure";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private @Nullable UUID areaId;

    @Column(updatable = false)
    private @Nullable String topic;

    @Column(updatable = false)
    private String concern;

    private String measure;
    private UUID personId;
    private String personName;
    private LocalDate due;

    @Column(updatable = false)
    private LocalDate firstDue;

    /** 1, and one more each time quality sent it back. */
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

    /** As owners read it in the letter; it stays, whatever becomes of the date. */
    private @Nullable LocalDate promisedFor;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "verified_by"))
    @AttributeOverride(name = "name", column = @Column(name = "verified_name"))
    @AttributeOverride(name = "at", column = @Column(name = "verified_at"))
    private @Nullable Hand verified;

    SurveyMeasure(SurveyRound of, int number, MeasureAbout about, MeasurePlan plan, LocalDate today, Hand planned) {
        requireNotOver(plan.due(), today);
        this.id = Ids.next();
        this.estateId = of.getEstateId();
        this.roundId = of.getId();
        this.number = number;
        this.areaId = about.area();
        this.topic = about.topic();
        this.concern = about.concern();
        this.firstDue = plan.due();
        this.planned = planned;
        put(plan);
    }

    private void put(MeasurePlan plan) {
        this.measure = plan.measure();
        this.personId = plan.personId();
        this.personName = plan.personName();
        this.due = plan.due();
    }

    private static void requireNotOver(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw Refused.because("survey.measure.due.over").at("due");
        }
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public MeasureState state() {
        if (verified != null) {
            return MeasureState.VERIFIED;
        }
        return done == null ? MeasureState.OPEN : MeasureState.DONE;
    }

    public boolean isPossible(MeasureAction action) {
        return action.isPossibleIn(state());
    }

    public boolean isPromised() {
        return promisedFor != null;
    }

    public boolean isOverdue(LocalDate today) {
        return state() == MeasureState.OPEN && due.isBefore(today);
    }

    void require(MeasureAction action) {
        Refused.unless(isPossible(action), "survey.measure.notNow." + action.name());
    }

    /** Another measure or person, or a later date: lateness is not planned away. */
    void replan(MeasurePlan plan) {
        require(MeasureAction.REPLAN);
        if (plan.due().isBefore(due)) {
            throw Refused.because("survey.measure.due.earlier", due.toString()).at("due");
        }
        put(plan);
    }

    /** Done by the person of the plan, or said so by the project manager in their place. */
    void finish(String words, Actor by, boolean managerSays, Instant at) {
        require(MeasureAction.FINISH);
        Refused.unless(by.is(personId) || managerSays, "survey.measure.notYours", personName);
        this.doneWords = Said.of(words, Said.LONGEST, "survey.measure.done.words", "words");
        this.done = Hand.of(by, at);
    }

    /** Owners read it in the letter. */
    void promise() {
        this.promisedFor = due;
    }

    /** Whoever did it, or said so, does not ask owners about it. */
    void requireVerifier(Finding finding, LocalDate today, Actor by) {
        require(MeasureAction.VERIFY);
        Refused.unless(isPromised(), "survey.verification.noPromise");
        Refused.unless(!by.is(personId) && (done == null || !by.is(done.by())), "survey.verification.ownWork");
        if (finding == Finding.NOT_DONE) {
            Refused.unless(done == null, "survey.verification.isDone");
            Refused.unless(isOverdue(today), "survey.verification.notYet", due.toString());
        } else {
            Refused.unless(done != null, "survey.verification.notDone");
        }
    }

    void verify(Actor by, Instant at) {
        require(MeasureAction.VERIFY);
        this.verified = Hand.of(by, at);
    }

    /** A new round, with the person and the date that quality was given. */
    void beginAnew(MeasurePlan plan, LocalDate today) {
        requireNotOver(plan.due(), today);
        this.done = null;
        this.doneWords = null;
        put(plan);
        this.round++;
    }
}
