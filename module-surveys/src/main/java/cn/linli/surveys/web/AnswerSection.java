package cn.linli.surveys.web;

import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyStandard;
import cn.linli.surveys.answers.AnswerReturns;
import cn.linli.surveys.answers.KeyedPaper;
import cn.linli.surveys.answers.Papers;
import cn.linli.surveys.answers.Reminders;
import cn.linli.surveys.answers.RoundReturns;
import cn.linli.surveys.answers.Unkeyed;
import cn.linli.web.Here;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What came back, on the page of a round and on the one that asks whether to close it. */
@Component
@RequiredArgsConstructor
class AnswerSection implements SurveySection {

    private final AnswerReturns returns;
    private final Papers papers;
    private final Unkeyed unkeyed;
    private final Reminders reminders;
    private final Standards standards;

    @Override
    public void show(Here here, SurveyRound round) {
        about(here, round);
        RoundReturns came = returns.of(here.estateId(), round.getId());
        here.show("returns", came);
        List<KeyedPaper> checked = papers.checked(round);
        here.show("unchecked", count(checked, KeyedPaper.State.WAITING));
        here.show("unsettled", count(checked, KeyedPaper.State.DIFFERENT));
        here.show("checkedPapers", checked.size());
        here.show("unkeyed", unkeyed.of(round));
        here.show("reminders", reminders.of(round));
    }

    /** What every table of what came back shows beside it. */
    void about(Here here, SurveyRound round) {
        here.show("keying", round.isPossible(SurveyAction.KEY));
        here.show("fewest", RoundReturns.FEWEST);
        here.show("returnQuota", standards.number(SurveyStandard.SUR_6, StandardNumber.QUOTA, here.estateId()));
    }

    private static long count(List<KeyedPaper> papers, KeyedPaper.State state) {
        return papers.stream().filter(one -> one.state() == state).count();
    }
}
