package cn.linli.surveys.counting;

import cn.linli.surveys.LowArea;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyRound;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The areas that the table marks, for those who must answer them; settled only when the table is. */
@Component
@RequiredArgsConstructor
class LowByRule implements LowAreas {

    private final SurveyResults results;

    @Override
    @Transactional(readOnly = true)
    public List<LowArea> of(SurveyRound round) {
        if (round.getCounted() == null) {
            return List.of();
        }
        return results.table(round).stream()
                .flatMap(table -> table.low().stream())
                .map(row -> new LowArea(
                        row.id(),
                        row.words(),
                        row.figure().satisfied(),
                        row.figure().valid(),
                        row.low() == Row.Low.BELOW_TARGET))
                .toList();
    }
}
