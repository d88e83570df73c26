package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Percent;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Share;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A survey at one estate, on its way from the launch, which {@link Reception} does for all estates at once, until every promise is
 * verified.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class SurveyRound {

    public static final String SUBJECT = "survey-round";

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private UUID surveyId;

    /** Such as {@code 2026H2}. */
    @Column(updatable = false)
    private String halfYear;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private UUID questionnaireId;

    @Column(updatable = false)
    private boolean anonymous;

    /** Satisfaction rate in percent below which an area is low. */
    @Column(updatable = false)
    private int target;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "launched_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "launched_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "launched_at", updatable = false))
    private Hand launched;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "drawn_by"))
    @AttributeOverride(name = "name", column = @Column(name = "drawn_name"))
    @AttributeOverride(name = "at", column = @Column(name = "drawn_at"))
    private @Nullable Hand drawn;

    /** The local date of the draw, for which the frame was taken and the rate chosen (SUR-4). */
    private @Nullable LocalDate issueDate;

    /** The last local date on which an answer is taken (SUR-6). */
    private @Nullable LocalDate returnBy;

    /** In percent of the frame. */
    private @Nullable Integer rate;

    private @Nullable Integer frameSize;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "issued_by"))
    @AttributeOverride(name = "name", column = @Column(name = "issued_name"))
    @AttributeOverride(name = "at", column = @Column(name = "issued_at"))
    private @Nullable Hand issued;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "closed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
    private @Nullable Hand closed;

    private @Nullable Integer formsIssued;
    private @Nullable Integer formsReturned;

    /** Why fewer came back than the clause asks. */
    private @Nullable String shortBecause;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "counted_by"))
    @AttributeOverride(name = "name", column = @Column(name = "counted_name"))
    @AttributeOverride(name = "at", column = @Column(name = "counted_at"))
    private @Nullable Hand counted;

    /** The document that the public letter is. */
    private @Nullable UUID letterId;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "posted_by"))
    @AttributeOverride(name = "name", column = @Column(name = "posted_name"))
    @AttributeOverride(name = "at", column = @Column(name = "posted_at"))
    private @Nullable Hand posted;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "delivered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "delivered_name"))
    @AttributeOverride(name = "at", column = @Column(name = "delivered_at"))
    private @Nullable Hand delivered;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "filed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "filed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "filed_at"))
    private @Nullable Hand filed;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "name", column = @Column(name = "withdrawn_name"))
    @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
    private @Nullable Hand withdrawn;

    private @Nullable String withdrawnBecause;

    /** Held before the estate's work stood here: it was brought from a file, and nothing of it was drawn or issued here. */
    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "imported_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "imported_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "imported_at", updatable = false))
    private @Nullable Hand imported;

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public SurveyState state() {
        return SurveyState.last(state -> done(state) != null);
    }

    private @Nullable Hand done(SurveyState state) {
        return switch (state) {
            case LAUNCHED -> launched;
            case DRAWN -> drawn;
            case ISSUED -> issued;
            case CLOSED -> closed;
            case COUNTED -> counted;
            case POSTED -> posted;
            case DELIVERED -> delivered;
            case FILED -> filed;
            case WITHDRAWN -> withdrawn;
        };
    }

    /** What a file brought wrongly can be withdrawn until it is counted, although it came in closed. */
    public boolean isPossible(SurveyAction action) {
        return action.isPossibleIn(state())
                || action == SurveyAction.WITHDRAW && isImported() && state() == SurveyState.CLOSED;
    }

    public boolean isImported() {
        return imported != null;
    }

    public void require(SurveyAction action) {
        Refused.unless(isPossible(action), "survey.notNow." + action.name());
    }

    /** Whether an owner's answer still comes in time. */
    public boolean takesAnswersOn(LocalDate today) {
        return isPossible(SurveyAction.ANSWER) && returnBy != null && !today.isAfter(returnBy);
    }

    /** How many of the frame's homes must have a form: the rate's share, rounded up, compared exactly (SUR-4). */
    public int quota() {
        return SurveyRate.of(Objects.requireNonNull(rate)).numberOf(Objects.requireNonNull(frameSize));
    }

    /** When it was closed: how many forms came back. */
    public @Nullable Share returned() {
        return formsReturned == null || formsIssued == null ? null : Share.of(formsReturned, formsIssued);
    }

    void draw(int frame, SurveyRate share, LocalDate today, LocalDate lastDay, Actor by, Instant at) {
        require(SurveyAction.DRAW);
        Refused.unless(frame > 0, "survey.frame.empty");
        this.frameSize = frame;
        this.rate = share.percent();
        this.issueDate = today;
        this.returnBy = lastDay;
        this.drawn = Hand.of(by, at);
    }

    void issue(Actor by, Instant at) {
        require(SurveyAction.ISSUE);
        this.issued = Hand.of(by, at);
    }

    /**
     * Closes it. Where enough forms came back that may be early; fewer are waited for until the last day is over, and then
     * closing needs a reason (SUR-6).
     */
    void close(Share came, Percent enough, LocalDate today, String reason, Actor by, Instant at) {
        require(SurveyAction.CLOSE);
        String why = reason.strip();
        if (!came.reaches(enough)) {
            LocalDate last = Objects.requireNonNull(returnBy);
            Refused.unless(today.isAfter(last), "survey.close.tooEarly", enough.value(), last.toString());
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                throw Refused.because("survey.close.reason", enough.value(), LONGEST_REASON)
                        .at("reason");
            }
            this.shortBecause = why;
        }
        this.formsReturned = Math.toIntExact(came.part());
        this.formsIssued = Math.toIntExact(came.whole());
        this.closed = Hand.of(by, at);
    }

    void count(Actor by, Instant at) {
        require(SurveyAction.COUNT);
        this.counted = Hand.of(by, at);
    }

    void answeredBy(UUID letter) {
        require(SurveyAction.DRAFT_LETTER);
        Refused.unless(letterId == null, "survey.letter.once");
        this.letterId = letter;
    }

    void post(Actor by, Instant at) {
        require(SurveyAction.POST);
        this.posted = Hand.of(by, at);
    }

    void deliver(Actor by, Instant at) {
        require(SurveyAction.DELIVER);
        this.delivered = Hand.of(by, at);
    }

    void file(Actor by, Instant at) {
        require(SurveyAction.FILE);
        this.filed = Hand.of(by, at);
    }

    void withdraw(String reason, Actor by, Instant at) {
        require(SurveyAction.WITHDRAW);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refused.because("survey.withdraw.reason", LONGEST_REASON).at("reason");
        }
        this.withdrawnBecause = why;
        this.withdrawn = Hand.of(by, at);
    }
}
