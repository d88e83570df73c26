package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.SearchTerms;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.journal.Derived;
import cn.linli.kernel.journal.Secret;
import cn.linli.residents.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * An owner's word to the company, from the moment somebody takes it until the owner is answered. Its first responder stays
 * answerable throughout (FEE-2); handlers may change.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Ticket {

    static final String SUBJECT = "ticket";

    /** A place with its unit: people leave the unit out when they ask for it. */
    private static final Pattern DOOR = Pattern.compile("^([^-]*)-.*-([^-]*)$");

    @Id
    private UUID id;

    private UUID estateId;
    private String number;

    @Secret
    private String token;

    @Embedded
    private Report report;

    private Instant registeredAt;
    private @Nullable UUID registeredBy;
    private String registeredName;

    @Derived
    @Column(columnDefinition = "text[]")
    private String[] search;

    @Derived
    private String door;

    private UUID firstResponderId;
    private UUID handlerId;
    private int round = 1;

    @Embedded
    private @Nullable Handover handover;

    @Embedded
    private @Nullable Handling handling;

    @Embedded
    private @Nullable Telling telling;

    @Embedded
    private @Nullable Closure closure;

    private @Nullable UUID mergedInto;

    @Embedded
    private @Nullable Defect defect;

    @Embedded
    private @Nullable Visit visit;

    @Embedded
    private @Nullable WrittenConfirmation confirmation;

    @Embedded
    private @Nullable Analysis analysis;

    @Version
    private @Nullable Long version;

    Ticket(
            UUID id,
            UUID estateId,
            String number,
            String token,
            Report report,
            @Nullable Defect defect,
            UUID firstResponder,
            Actor by,
            Instant at) {
        this.id = id;
        this.estateId = estateId;
        this.number = number;
        this.token = token;
        this.report = report;
        this.defect = defect;
        this.firstResponderId = firstResponder;
        this.handlerId = firstResponder;
        this.registeredAt = at;
        this.registeredBy = by.kind() == Actor.Kind.STAFF ? by.id() : null;
        this.registeredName = by.name();
        this.door = DOOR.matcher(report.place()).replaceFirst("$1-$2");
        this.search = SearchTerms.of(number, report.words(), report.place(), report.reporterName());
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public TicketState state() {
        if (closure != null) {
            return TicketState.CLOSED;
        }
        if (telling != null) {
            return TicketState.TOLD;
        }
        if (handling != null) {
            return TicketState.HANDLED;
        }
        return mergedInto != null ? TicketState.FOLLOWING : TicketState.OPEN;
    }

    public boolean can(TicketAction action) {
        return action.isPossibleIn(state());
    }

    void require(TicketAction action) {
        Refused.unless(can(action), "feedback.notNow." + state());
    }

    void classify(TicketKind kind, Severity severity, boolean constructive, String topic, @Nullable Defect newDefect) {
        require(TicketAction.CLASSIFY);
        this.report = report.classified(kind, severity, constructive, topic);
        this.defect = newDefect;
    }

    void offer(UUID to, Actor by, Instant at, String note) {
        require(TicketAction.HAND_OVER);
        if (to.equals(handlerId)) {
            throw Refused.because("feedback.handover.alreadyTheirs").at("to");
        }
        this.handover = new Handover(to, by.staffId(), at, note);
    }

    /** Only who was asked can accept; from then on the person has it. */
    void accept(Actor by) {
        requireAsked(by);
        this.handlerId = by.staffId();
        this.handover = null;
    }

    void decline(Actor by) {
        requireAsked(by);
        this.handover = null;
    }

    private void requireAsked(Actor by) {
        require(TicketAction.DECIDE_HANDOVER);
        Refused.unless(handover != null, "feedback.handover.none");
        Refused.unless(handover != null && by.is(handover.to()), "feedback.handover.notAsked");
    }

    void takeOver(Actor by) {
        require(TicketAction.TAKE_OVER);
        Refused.unless(!by.is(handlerId), "feedback.handover.alreadyYours");
        this.handlerId = by.staffId();
        this.handover = null;
    }

    void handle(Actor by, Instant at, Outcome outcome, String result, @Nullable String advice) {
        require(TicketAction.HANDLE);
        if (result.isBlank()) {
            throw Refused.because("feedback.result.missing").at("result");
        }
        if (outcome == Outcome.OUT_OF_SCOPE && (advice == null || advice.isBlank())) {
            throw Refused.because("feedback.advice.missing").at("advice");
        }
        this.handling = new Handling(at, by.id(), by.name(), outcome, result, advice);
        this.handover = null;
    }

    /** What the ticket it follows came to is its own result. */
    void handleWith(Ticket leader) {
        require(TicketAction.PART);
        this.handling = leader.handling;
    }

    void tell(Actor by, Instant at, Channel channel, String reached, @Nullable String words, boolean hasLetter) {
        require(TicketAction.TELL);
        Refused.unless(report.canBeAnswered(), "feedback.tell.anonymous");
        boolean atTheDoor = channel == Channel.HOME_VISIT || channel == Channel.VISIT || visit != null;
        if (report.kind() == TicketKind.COMPLAINT && !atTheDoor && !hasLetter) {
            throw Refused.because("feedback.tell.letterFirst").at("channel");
        }
        this.telling = new Telling(at, by.id(), by.name(), channel, reached, words);
    }

    void close(Actor by, Instant at, Closure.How how, @Nullable String reason) {
        boolean nobodyToTell = handling != null && !report.canBeAnswered();
        if (!nobodyToTell) {
            require(TicketAction.CLOSE);
        } else {
            Refused.unless(closure == null, "feedback.notNow." + state());
        }
        requireMajorMattersDone();
        this.closure = new Closure(at, by.kind() == Actor.Kind.STAFF ? by.id() : null, by.name(), how, reason);
    }

    private void requireMajorMattersDone() {
        if (report.isMajor()) {
            Refused.unless(!asksForVisit(), "feedback.close.visitFirst");
            Refused.unless(!asksForConfirmation(), "feedback.close.confirmationFirst");
            Refused.unless(!asksForAnalysis(), "feedback.close.analysisFirst");
        }
    }

    /** With the project manager's yes a ticket closes although the owner was not told. */
    void forceClosed(Actor grantor, Instant at, String reason) {
        require(TicketAction.ASK_FORCED_CLOSING);
        this.closure = new Closure(at, grantor.id(), grantor.name(), Closure.How.FORCED, reason);
        this.handover = null;
    }

    /** Not solved after all: a new round begins, and the counter shows it. */
    void reopen() {
        require(TicketAction.REOPEN);
        this.handling = null;
        this.telling = null;
        this.closure = null;
        this.mergedInto = null;
        this.round++;
    }

    void follow(Ticket leader) {
        require(TicketAction.MERGE);
        Refused.unless(!leader.id.equals(id), "feedback.merge.itself");
        Refused.unless(leader.state() == TicketState.OPEN, "feedback.merge.leaderNotOpen", leader.number);
        this.mergedInto = leader.id;
        this.handover = null;
    }

    void part() {
        require(TicketAction.PART);
        this.mergedInto = null;
    }

    void visited(Actor by, Instant at, String words) {
        requireVisitable();
        if (words.isBlank()) {
            throw Refused.because("feedback.visit.words").at("words");
        }
        this.visit = new Visit(at, by.staffId(), by.name(), words);
    }

    void requireVisitable() {
        require(TicketAction.VISIT);
        Refused.unless(visit == null, "feedback.visit.once");
        Refused.unless(asksForVisit(), "feedback.visit.notAsked");
    }

    /** What is on record as proof stays what it was; a second paper is kept with a note. */
    void keepConfirmation(UUID file, Actor by, Instant at) {
        require(TicketAction.KEEP_CONFIRMATION);
        Refused.unless(confirmation == null, "feedback.confirmation.once");
        Refused.unless(asksForConfirmation(), "feedback.major.only");
        this.confirmation = new WrittenConfirmation(file, at, by.staffId());
    }

    /** The person who had the matter and a superior: two people. */
    void analyse(Actor by, UUID with, Instant at, String words) {
        require(TicketAction.ANALYSE);
        Refused.unless(analysis == null, "feedback.analysis.once");
        Refused.unless(asksForAnalysis(), "feedback.major.only");
        if (by.is(with)) {
            throw Refused.because("feedback.analysis.twoPeople").at("with");
        }
        if (words.isBlank()) {
            throw Refused.because("feedback.analysis.words").at("words");
        }
        this.analysis = new Analysis(at, by.staffId(), with, words);
    }

    /** Whether the project manager still has to be at the door. */
    public boolean asksForVisit() {
        return (report.isMajor() || report.constructive()) && report.canBeAnswered() && visit == null;
    }

    /** Whether the owner's written confirmation is still missing. */
    public boolean asksForConfirmation() {
        return report.isMajor() && report.canBeAnswered() && confirmation == null;
    }

    /** Whether two people still have to say what led to it. */
    public boolean asksForAnalysis() {
        return report.isMajor() && analysis == null;
    }

    /** Whether the owner knows the result; an anonymous one reads it behind the link as soon as there is one. */
    public boolean isAnswered() {
        return telling != null || closure != null || (handling != null && !report.canBeAnswered());
    }

    /** Whether a major matter still lacks what it needs before it may close. */
    public boolean lacksMajorMatters() {
        return report.isMajor() && (asksForAnalysis() || asksForVisit() || asksForConfirmation());
    }

    /** How often it was opened again. */
    public int reopened() {
        return round - 1;
    }
}
