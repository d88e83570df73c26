package cn.linli.surveys.answers;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCondition;
import cn.linli.surveys.SurveyRound;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Nothing is closed over a paper that came back and was not keyed, nor over a check that was not made. */
@Component
@RequiredArgsConstructor
class ClosingCondition implements SurveyCondition {

    private final AnswerReturns returns;
    private final PaperStore papers;

    @Override
    public void require(SurveyAction action, SurveyRound round) {
        if (action == SurveyAction.CLOSE) {
            int waiting = returns.of(round.getEstateId(), round.getId()).waiting();
            Refused.unless(waiting == 0, "survey.close.unkeyed", waiting);
            Refused.unless(KeyedPaper.isEveryOneDone(papers.checked(round)), "survey.close.unchecked");
        }
    }
}
