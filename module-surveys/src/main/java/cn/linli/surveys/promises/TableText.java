package cn.linli.surveys.promises;

import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.Figure;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.Row;
import cn.linli.surveys.counting.SurveyResults;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The settled table as a text that is the same each time it is read, so that it can be known again by its hash. */
@Component
@RequiredArgsConstructor
class TableText {

    private final SurveyResults results;

    String of(SurveyRound round) {
        ResultTable table = results.table(round).orElseThrow();
        Stream<Row> rows = Stream.concat(
                table.areas().stream().flatMap(area -> Stream.concat(Stream.of(area.row()), area.items().stream())),
                Stream.of(table.all(), table.overall()));
        return Stream.concat(
                        Stream.of(String.join(
                                "\t",
                                round.getHalfYear(),
                                round.getTitle(),
                                String.valueOf(round.getFrameSize()),
                                String.valueOf(round.getFormsIssued()),
                                String.valueOf(round.getFormsReturned()))),
                        rows.map(TableText::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Row row) {
        Figure figure = row.figure();
        return String.join(
                "\t",
                figure.kind().name(),
                row.words().zh(),
                String.valueOf(figure.units()),
                figure.scores().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                String.valueOf(figure.none()),
                said(figure.rate()),
                said(figure.mean()),
                row.low() == null ? "" : row.low().name());
    }

    private static String said(@Nullable Estimate estimate) {
        return estimate == null ? "" : estimate.value() + " " + estimate.error();
    }
}
