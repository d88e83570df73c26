package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.counting.LeftOut;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.SurveyResults;
import cn.linli.web.Here;
import java.util.List;
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
        ResultTable table = counted(here, id);
        show(here, table, results.leftOut(table.round()));
        return table;
    }

    private ResultTable counted(Here here, UUID id) {
        return results.table(rounds.of(here.estateId(), id))
                .orElseThrow(() -> Refused.because("surveys.results.notYet"));
    }

    private void show(Here here, ResultTable table, List<LeftOut> leftOut) {
        page.about(here, table.round());
        here.show("table", table);
        here.show("figures", new ResultShown());
        here.show("leftOut", leftOut);
        here.show("back", SurveyAddress.of(here, table.round().getId()));
    }

    ResultTable report(Here here, UUID id) {
        ResultTable table = counted(here, id);
        List<LeftOut> leftOut = results.leftOut(table.round());
        show(here, table, leftOut);
        here.show("words", words.of(here.estate(), table, leftOut, here.language()));
        here.show("buildings", results.buildings(table.round()));
        here.show("trend", results.trend(table));
        here.show("quadrant", Quadrant.of(table));
        return table;
    }
}
