package cn.linli.surveys.draw;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyCondition;
import cn.linli.surveys.SurveyRound;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Forms are handed out when the quota is reached (SUR-4) and every drawn home has its form or is left out with a reason: who is
 * drawn and simply passed over would be swapped silently.
 */
@Component
@RequiredArgsConstructor
class IssueCondition implements SurveyCondition {

    private final SurveyForms forms;

    @Override
    public void require(SurveyAction action, SurveyRound round) {
        if (action == SurveyAction.ISSUE) {
            FormTally tally = forms.tally(round.getEstateId(), round.getId());
            int missing = round.quota() - tally.issued();
            Refused.unless(missing <= 0, "survey.issue.short", round.quota(), tally.issued(), missing);
            Refused.unless(tally.open() == 0, "survey.issue.open", tally.open());
        }
    }
}
