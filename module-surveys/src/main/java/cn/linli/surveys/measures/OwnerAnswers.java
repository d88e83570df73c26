package cn.linli.surveys.measures;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Enters what owners answered about a promise in the communication register. */
@Component
@RequiredArgsConstructor
class OwnerAnswers {

    private final ContactRegister register;
    private final SurveyRounds rounds;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    void entered(SurveyMeasure measure, Verification found, Actor by) {
        Verification.Asked asked = found.asked();
        if (asked == null) {
            return;
        }
        SurveyRound round = rounds.of(measure.getEstateId(), measure.getRoundId());
        register.enter(new ContactEntry(
                measure.getEstateId(),
                asked.household(),
                clock.instant(),
                asked.way(),
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                asked.reached() + " · " + asked.home(),
                asked.answer(),
                null,
                SurveyMeasure.SUBJECT,
                measure.getId().toString(),
                // The register is kept in the language that everybody at the estate reads.
                messages.getMessage(
                        "survey.contact.promise",
                        new Object[] {round.getTitle(), measure.getNumber()},
                        Locale.SIMPLIFIED_CHINESE),
                MeasurePages.link(estates.of(measure.getEstateId()).getCode(), measure.getId())));
    }
}
