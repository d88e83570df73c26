package cn.linli.surveys.web;

import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.history.HistoryColumns;
import cn.linli.surveys.history.PastRow;
import cn.linli.surveys.history.Problem;
import cn.linli.surveys.history.SurveyImport;
import cn.linli.surveys.history.SurveyImports;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables around an import: the template to fill in, and the bad rows with their reasons. */
@Component
@RequiredArgsConstructor
class ImportedSheets {

    private static final int PAGE = 1_000;

    private final HistoryColumns columns;
    private final Questionnaires questionnaires;
    private final SurveyImports imports;
    private final MessageSource messages;

    /** A bad row as the page shows it. */
    record Shown(int number, String place, List<String> reasons) {}

    void template(SheetWriter sheet, Questionnaire asked, Locale language) {
        sheet.header(columns.of(asked, language), language);
    }

    /** The rows as they came, with the reasons in a last column: corrected they can be brought again as they are. */
    void badRows(SheetWriter sheet, UUID estate, SurveyImport found, Locale language) {
        SheetColumns known = known(found, language);
        List<SheetColumn> titles = new ArrayList<>();
        for (int i = 0; i < found.titles().size(); i++) {
            String title = found.titles().get(i);
            titles.add(SheetColumn.of("c" + i, title, title));
        }
        titles.add(
                SheetColumn.of("reason", say("surveys.import.reason", language), say("surveys.import.reason", language))
                        .wide(60));
        sheet.header(new SheetColumns(titles), language);
        int after = 0;
        List<PastRow> page;
        do {
            page = imports.badRows(estate, found.id(), after, PAGE);
            for (PastRow row : page) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int i = 0; i < found.titles().size(); i++) {
                    cells.add(i < row.original().size() ? row.original().get(i) : "");
                }
                cells.add(String.join("\n", reasons(row, known, language)));
                sheet.row(cells);
                after = row.number();
            }
        } while (page.size() == PAGE);
    }

    List<Shown> shown(List<PastRow> rows, SurveyImport found, Locale language) {
        SheetColumns known = known(found, language);
        return rows.stream()
                .map(row -> new Shown(
                        row.number(),
                        row.unit().isEmpty() || row.building().isEmpty()
                                ? row.building()
                                : row.building() + "-" + row.unit(),
                        reasons(row, known, language)))
                .toList();
    }

    private SheetColumns known(SurveyImport found, Locale language) {
        return columns.of(questionnaires.of(found.questionnaire()), language);
    }

    private List<String> reasons(PastRow row, SheetColumns known, Locale language) {
        return row.problems().stream()
                .map(problem -> say(
                        "surveys.import.because",
                        language,
                        title(problem, known, language),
                        say(problem.code(), language, problem.arguments().toArray())))
                .collect(Collectors.toList());
    }

    private static String title(Problem problem, SheetColumns known, Locale language) {
        return known.all().stream()
                .filter(column -> column.key().equals(problem.column()))
                .map(column -> column.title(language))
                .findFirst()
                .orElse("");
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
