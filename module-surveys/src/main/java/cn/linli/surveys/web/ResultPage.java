package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.SurveyResults;
import cn.linli.web.Here;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What every page and paper about results shows; there is none while answers still come in. */
@Component
@RequiredArgsConstructor
class ResultPage {

    private final SurveyRounds rounds;
    private final SurveyResults results;
    private final RoundPage page;
    private final ReportWords words;

    ResultTable table(Here here, UUID id) {
        SurveyRound round = rounds.of(here.estateId(), id);
        ResultTable table = results.table(round).orElseThrow(() -> Refused.because("surveys.results.notYet"));
        page.about(here, round);
        here.show("table", table);
        here.show("figures", new ResultShown());
        here.show("leftOut", results.leftOut(round));
        here.show("back", SurveyAddress.of(here, id));
        return table;
    }

    ResultTable report(Here here, UUID id) {
        ResultTable table = table(here, id);
        here.show("words", words.of(here.estate(), table, results.leftOut(table.round()), here.language()));
        here.show("buildings", results.buildings(table.round()));
        here.show("trend", results.trend(table));
        here.show("quadrant", Quadrant.of(table));
        return table;
    }
}
