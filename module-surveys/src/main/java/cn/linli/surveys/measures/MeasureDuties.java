package cn.linli.surveys.measures;

import static cn.linli.surveys.SurveyStandard.SUR_11;
import static cn.linli.surveys.SurveyStandard.SUR_13;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which duties a measure opens: its person's to do it (SUR-13), and quality's to verify what was promised (SUR-11). */
@Component
@RequiredArgsConstructor
class MeasureDuties {

    private final Duties duties;
    private final Standards standards;
    private final Estates estates;
    private final Clock clock;

    /** Planned, or to be done anew because quality or an owner was not content. */
    void planned(SurveyMeasure measure) {
        duties.open(Opening.of(SUR_13, measure.getEstateId(), measure.subject(), clock.instant())
                .inRound(measure.getRound())
                .assignedTo(measure.getPersonId())
                .dueBy(estates.of(measure.getEstateId()).endOf(measure.getDue())));
    }

    /** The first date stays beside a later one. */
    void replanned(SurveyMeasure measure, Actor grantedBy, String reason) {
        Instant due = estates.of(measure.getEstateId()).endOf(measure.getDue());
        reassigned(measure);
        boolean later = duties.latest(SUR_13, measure.getEstateId(), measure.subject())
                .map(Duty::getDue)
                .filter(due::isAfter)
                .isPresent();
        if (later) {
            duties.extend(SUR_13, measure.getEstateId(), measure.subject(), due, grantedBy, reason);
        }
    }

    /** Somebody else does what was not done; the ledger's date stays, and late stays late. */
    void reassigned(SurveyMeasure measure) {
        duties.assign(SUR_13, measure.getEstateId(), measure.subject(), measure.getPersonId());
    }

    void done(SurveyMeasure measure, Actor by) {
        duties.fulfil(SUR_13, measure.getEstateId(), measure.subject(), by, "done");
    }

    /** From the promised day on, and where that is over already from today, within the term of the clause. */
    void toVerify(SurveyMeasure measure) {
        Estate estate = estates.of(measure.getEstateId());
        LocalDate today = estate.today(clock);
        LocalDate from = measure.getDue().isBefore(today) ? today : measure.getDue();
        int days = standards.number(SUR_11, StandardNumber.ALLOWANCE, measure.getEstateId());
        duties.open(Opening.of(SUR_11, measure.getEstateId(), measure.subject(), clock.instant())
                .inRound(measure.getRound())
                .dueBy(estate.endOf(from.plusDays(days))));
    }

    void verified(SurveyMeasure measure, Actor by) {
        duties.fulfil(SUR_11, measure.getEstateId(), measure.subject(), by, "verification");
    }
}
