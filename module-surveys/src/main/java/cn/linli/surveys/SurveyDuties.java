package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.estate.Estates;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each estate owes a survey in each half-year (SUR-1); a round owes hand-out (SUR-3), collection (SUR-6), counting (SUR-7), the
 * public letter (SUR-9) and its delivery to quality (SUR-10), each from the step before.
 */
@Component
@RequiredArgsConstructor
public class SurveyDuties {

    public static final String SUBJECT = "survey-half-year";

    private final Duties duties;
    private final Estates estates;
    private final Clock clock;

    /** Every day and not only the first of a half-year: an estate may be founded in the middle of one. */
    @EventListener
    void on(DayBegan day) {
        HalfYear half = HalfYear.of(day.date());
        duties.openEverywhere(SurveyStandard.SUR_1, subject(half.code()), half.firstDay(), half.lastDay(), day.zone());
    }

    @EventListener
    void on(SurveyLaunched launched) {
        Map<UUID, Subject> received = new HashMap<>();
        launched.rounds().forEach((estate, round) -> received.put(estate, Subject.of(SurveyRound.SUBJECT, round)));
        duties.openFirst(SurveyStandard.SUR_3, received, clock.instant());
    }

    @EventListener
    void on(SurveyDrawn drawn) {
        Instant since = drawn.issueDate()
                .atStartOfDay(estates.of(drawn.estate()).getZone())
                .toInstant();
        opens(SurveyStandard.SUR_6, drawn.estate(), drawn.round(), since);
    }

    @EventListener
    void on(SurveyIssued issued) {
        fulfils(SurveyStandard.SUR_3, issued.estate(), issued.round(), issued.by());
    }

    /** Fewer than the clause asks can be closed only after the last day, so that it never counts as kept. */
    @EventListener
    void on(SurveyClosed closed) {
        fulfils(SurveyStandard.SUR_6, closed.estate(), closed.round(), closed.by());
        duties.fulfil(
                SurveyStandard.SUR_1,
                closed.estate(),
                subject(closed.halfYear()),
                closed.by(),
                SurveyRound.SUBJECT + " " + closed.round());
        opens(SurveyStandard.SUR_7, closed.estate(), closed.round(), clock.instant());
        opens(SurveyStandard.SUR_9, closed.estate(), closed.round(), clock.instant());
    }

    @EventListener
    void on(SurveyCounted counted) {
        fulfils(SurveyStandard.SUR_7, counted.estate(), counted.round(), counted.by());
    }

    @EventListener
    void on(SurveyPosted posted) {
        fulfils(SurveyStandard.SUR_9, posted.estate(), posted.round(), posted.by());
        opens(SurveyStandard.SUR_10, posted.estate(), posted.round(), clock.instant());
    }

    @EventListener
    void on(SurveyDelivered delivered) {
        fulfils(SurveyStandard.SUR_10, delivered.estate(), delivered.round(), delivered.by());
    }

    /** What is owed for a round that does not take place is let go; the half-year still owes one. */
    @EventListener
    void on(SurveyWithdrawn withdrawn) {
        Subject round = Subject.of(SurveyRound.SUBJECT, withdrawn.round());
        duties.waive(SurveyStandard.SUR_3, withdrawn.estate(), round, withdrawn.by(), withdrawn.reason());
        duties.waive(SurveyStandard.SUR_6, withdrawn.estate(), round, withdrawn.by(), withdrawn.reason());
    }

    private void opens(SurveyStandard clause, UUID estate, UUID round, Instant since) {
        duties.open(Opening.of(clause, estate, Subject.of(SurveyRound.SUBJECT, round), since));
    }

    private void fulfils(SurveyStandard clause, UUID estate, UUID round, Actor by) {
        duties.fulfil(clause, estate, Subject.of(SurveyRound.SUBJECT, round), by, SurveyRound.SUBJECT + " " + round);
    }

    public static Subject subject(String halfYear) {
        return Subject.of(SUBJECT, halfYear);
    }
}
