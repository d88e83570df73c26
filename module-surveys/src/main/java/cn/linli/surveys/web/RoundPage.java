package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCourse;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.Surveys;
import cn.linli.web.Here;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that the page of one round shows. */
@Component
@RequiredArgsConstructor
class RoundPage {

    private final SurveyRounds rounds;
    private final Surveys surveys;
    private final SurveyCourse course;
    private final ObjectProvider<SurveySection> sections;
    private final MessageSource messages;

    String show(Here here, UUID id) {
        SurveyRound round = rounds.of(here.estateId(), id);
        about(here, round);
        here.show("survey", surveys.of(round.getSurveyId()));
        here.show("course", course.of(round));
        sections(here, round);
        return "surveys/desk/round";
    }

    /** What the topics show of it. */
    void sections(Here here, SurveyRound round) {
        sections.orderedStream().forEach(section -> section.show(here, round));
    }

    /** What every page below a round shows of it. */
    void about(Here here, SurveyRound round) {
        here.show("round", round);
        here.show("state", round.state());
        here.show("may", SurveyRights.of(here, round));
        here.show("shown", Shown.of(here, messages));
    }

    /**
     * Says above the page that an act is not possible now, where no form stands beside which it could be said. Asked again after
     * a refusal: the round may have moved on between the two, and the form with the reason is not drawn any more.
     */
    static boolean isClosed(Here here, SurveyRound round, SurveyAction action) {
        if (round.isPossible(action)) {
            return false;
        }
        here.refuse(Refused.because("survey.notNow." + action.name()));
        return true;
    }
}
