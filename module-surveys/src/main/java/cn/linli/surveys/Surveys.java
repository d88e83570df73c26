package cn.linli.surveys;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What quality launches: one questionnaire for a half-year, at one estate, several or all.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Surveys {

    private final SurveyRepository surveys;
    private final Questionnaires questionnaires;
    private final Reception reception;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Survey of(UUID id) {
        return surveys.findById(id).orElseThrow(() -> new NotFound("survey " + id));
    }

    /** Each of the estates receives it now, and owes the hand-out from now on (SUR-3). */
    public UUID launch(HalfYear halfYear, Launch launch, Collection<UUID> at, Actor by) {
        Survey survey = new Survey(halfYear, launch, by, clock.instant());
        journal.note("survey.launched", null, Survey.SUBJECT, survey.getId());
        Refused.unless(questionnaires.of(launch.questionnaire()).isIssued(), "survey.questionnaire.draft");
        if (at.isEmpty()) {
            throw Refused.because("survey.estates.none").at("estates");
        }
        if (halfYear.lastDay().isBefore(LocalDate.now(clock))) {
            throw Refused.because("survey.halfYear.over", halfYear.code()).at("halfYear");
        }
        surveys.saveAndFlush(survey);
        Map<UUID, UUID> received = reception.receive(survey, Set.copyOf(at));
        events.publishEvent(new SurveyLaunched(survey.getId(), survey.getHalfYear(), survey.getTitle(), received, by));
        return survey.getId();
    }

    /**
     * A survey of a past half-year, held before the estate's work stood here: closed as it comes, and marked so that nobody takes
     * it for one that was drawn here. It fulfils no duty.
     *
     * @return its round
     */
    public UUID record(HalfYear halfYear, Launch launch, UUID estate, Share came, Actor by) {
        if (!halfYear.lastDay().isBefore(LocalDate.now(clock))) {
            throw Refused.because("survey.halfYear.running", halfYear.code()).at("halfYear");
        }
        Refused.unless(questionnaires.of(launch.questionnaire()).isIssued(), "survey.questionnaire.draft");
        Survey survey = surveys.saveAndFlush(new Survey(halfYear, launch, by, clock.instant()));
        UUID round = reception.record(survey, estate, came);
        journal.note("survey.imported", estate, SurveyRound.SUBJECT, round);
        return round;
    }

    /** Other people of an outside firm, from now on; those who are named no more see nothing from the next request on. */
    public void entrust(UUID id, String firm, Set<UUID> surveyors) {
        journal.note("survey.entrusted", null, Survey.SUBJECT, id);
        Survey survey = of(id);
        Seen.requireStill(survey.getVersion());
        survey.entrust(firm, surveyors);
    }
}
