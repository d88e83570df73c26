package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Percent;
import cn.linli.kernel.Share;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The surveys of an estate, each on its way from the launch until every promise is verified.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SurveyRounds {

    private final SurveyRoundRepository rounds;
    private final ObjectProvider<SurveyCondition> conditions;
    private final ObjectProvider<Returns> returns;
    private final SurveyCourse course;
    private final Standards standards;
    private final Estates estates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    public SurveyRound of(UUID estate, UUID id) {
        return rounds.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("survey round " + id));
    }

    @Transactional(readOnly = true)
    public Optional<SurveyRound> ofLetter(UUID estate, UUID document) {
        return rounds.findByEstateIdAndLetterId(estate, document);
    }

    /** The rate that an estate has on a day (SUR-4), as the company or the estate has set it. */
    @Transactional(readOnly = true)
    public SurveyRate rateOn(Estate estate, LocalDate day) {
        SurveyStandard clause =
                SurveyRate.isOld(estate.getFirstOccupiedOn(), day) ? SurveyStandard.SUR_4 : SurveyStandard.SUR_4Y;
        return SurveyRate.of(standards.number(clause, StandardNumber.QUOTA, estate.getId()));
    }

    /** Takes the frame's size as drawn today; the homes themselves are the draw's to keep. */
    public SurveyRound drawn(UUID estate, UUID id, int frame, Actor by) {
        SurveyRound round = taken(estate, id, "survey.drawn");
        Estate at = estates.of(estate);
        LocalDate today = at.today(clock);
        int days = standards.number(SurveyStandard.SUR_6, StandardNumber.ALLOWANCE, estate);
        round.draw(frame, rateOn(at, today), today, today.plusDays(days), by, clock.instant());
        course.add(round, SurveyMove.DRAWN, "", by);
        events.publishEvent(new SurveyDrawn(estate, id, today, by));
        return round;
    }

    /** Says that the forms are handed out (SUR-3). */
    public void issue(UUID estate, UUID id, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.issued", SurveyAction.ISSUE);
        round.issue(by, clock.instant());
        course.add(round, SurveyMove.ISSUED, "", by);
        events.publishEvent(new SurveyIssued(estate, id, round.getHalfYear(), by));
    }

    /**
     * @param reason why fewer came back than the clause asks; not asked for where enough did
     */
    public void close(UUID estate, UUID id, String reason, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.closed", SurveyAction.CLOSE);
        Share came = returns.getObject().of(round);
        Percent enough = Percent.of(standards.number(SurveyStandard.SUR_6, StandardNumber.QUOTA, estate));
        round.close(came, enough, estates.of(estate).today(clock), reason, by, clock.instant());
        course.add(
                round,
                SurveyMove.CLOSED,
                Optional.ofNullable(round.getShortBecause()).orElse(""),
                by);
        events.publishEvent(new SurveyClosed(estate, id, round.getHalfYear(), came, by));
    }

    /** Settles the table (SUR-7). */
    public void count(UUID estate, UUID id, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.counted", SurveyAction.COUNT);
        round.count(by, clock.instant());
        course.add(round, SurveyMove.COUNTED, "", by);
        events.publishEvent(new SurveyCounted(estate, id, round.getHalfYear(), by));
    }

    /** Ties the document to the round whose public letter it is. */
    public void answeredBy(UUID estate, UUID id, UUID letter, Actor by) {
        SurveyRound round = taken(estate, id, "survey.letterDrafted");
        round.answeredBy(letter);
        course.add(round, SurveyMove.LETTER_DRAFTED, "", by);
    }

    /** Owners have the public letter (SUR-9). */
    public void posted(UUID estate, UUID id, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.posted", SurveyAction.POST);
        round.post(by, clock.instant());
        course.add(round, SurveyMove.POSTED, "", by);
        events.publishEvent(new SurveyPosted(estate, id, round.getHalfYear(), by));
    }

    /** Table and letter go to quality (SUR-10). */
    public void deliver(UUID estate, UUID id, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.delivered", SurveyAction.DELIVER);
        round.deliver(by, clock.instant());
        course.add(round, SurveyMove.DELIVERED, "", by);
        events.publishEvent(new SurveyDelivered(estate, id, round.getHalfYear(), by));
    }

    /** Every promise is verified (SUR-11). */
    public void file(UUID estate, UUID id, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.filed", SurveyAction.FILE);
        round.file(by, clock.instant());
        course.add(round, SurveyMove.FILED, "", by);
        events.publishEvent(new SurveyFiled(estate, id, round.getHalfYear(), by));
    }

    public void withdraw(UUID estate, UUID id, String reason, Actor by) {
        SurveyRound round = stepping(estate, id, "survey.withdrawn", SurveyAction.WITHDRAW);
        round.withdraw(reason, by, clock.instant());
        course.add(round, SurveyMove.WITHDRAWN, reason.strip(), by);
        events.publishEvent(new SurveyWithdrawn(estate, id, reason.strip(), by));
    }

    /** For a change of what belongs to a round: nobody else changes it meanwhile, and the journal names what is done. */
    public SurveyRound taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, SurveyRound.SUBJECT, id);
        return rounds.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("survey round " + id));
    }

    private SurveyRound stepping(UUID estate, UUID id, String words, SurveyAction action) {
        SurveyRound round = taken(estate, id, words);
        round.require(action);
        conditions.orderedStream().forEach(condition -> condition.require(action, round));
        return round;
    }
}
