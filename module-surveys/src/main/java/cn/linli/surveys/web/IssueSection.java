package cn.linli.surveys.web;

import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRate;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.draw.Draws;
import cn.linli.surveys.draw.FormTally;
import cn.linli.surveys.draw.SurveyForms;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** On a round's page: how many homes will be drawn, and how far the forms have got, by building. */
@Component
@RequiredArgsConstructor
class IssueSection implements SurveySection {

    private final SurveyRounds rounds;
    private final SurveyForms forms;
    private final Draws draws;
    private final Clock clock;

    /** What a draw would be made over today. */
    record Ahead(int frame, int rate, int homes) {}

    @Override
    public void show(Here here, SurveyRound round) {
        if (round.getDrawn() == null) {
            if (round.isPossible(SurveyAction.DRAW)) {
                here.show("ahead", ahead(here));
            }
            return;
        }
        List<FormTally> buildings = forms.byBuilding(here.estateId(), round.getId());
        FormTally whole = FormTally.sum(buildings);
        here.show("formsByBuilding", buildings);
        here.show("forms", whole);
        here.show("quota", round.quota());
    }

    private Ahead ahead(Here here) {
        SurveyRate rate = rounds.rateOn(here.estate(), here.estate().today(clock));
        int frame = draws.eligible(here.estateId());
        return new Ahead(frame, rate.percent(), rate.numberOf(frame));
    }
}
