package cn.linli.surveys.web;

import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.counting.SurveyResults;
import cn.linli.web.Here;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a closed round says, in a few lines; before that only the sentence that there is nothing to see yet. */
@Component
@Order(30)
@RequiredArgsConstructor
class ResultsSection implements SurveySection {

    private final SurveyResults results;

    @Override
    public void show(Here here, SurveyRound round) {
        results.table(round).ifPresent(table -> {
            here.show("results", table);
            here.show("figures", new ResultShown());
        });
    }
}
