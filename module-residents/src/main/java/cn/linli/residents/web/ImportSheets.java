package cn.linli.residents.web;

import cn.linli.kernel.estate.Estate;
import cn.linli.residents.importing.BadRow;
import cn.linli.residents.importing.HouseholdImport;
import cn.linli.residents.importing.Imports;
import cn.linli.residents.importing.Problem;
import cn.linli.residents.importing.ResidentColumns;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables around an import: the template to fill in, and the bad rows with their reasons. */
@Component
@RequiredArgsConstructor
class ImportSheets {

    private final ResidentColumns columns;
    private final Imports imports;
    private final MessageSource messages;

    /** With one example row, which an import refuses by its name where it was left in. */
    void template(SheetWriter sheet, Locale locale) {
        sheet.header(columns.all(locale), locale);
        sheet.row(
                "3",
                "1",
                "1201",
                12,
                new BigDecimal("98.60"),
                word("residents.occupancy.OCCUPIED", locale),
                word("residents.import.example.name", locale),
                "13800001234",
                word("residents.relation.OWNER", locale),
                LocalDate.of(1985, 6, 1),
                "zhangsan@example.com",
                word("residents.group.GENERAL", locale),
                word("residents.yes", locale),
                word("residents.import.example.note", locale));
    }

    /** The rows as they came, with the reasons in a last column: corrected they can be imported again as they are. */
    void badRows(SheetWriter sheet, HouseholdImport found, Estate estate, Locale locale) {
        List<SheetColumn> titles = new ArrayList<>();
        for (int i = 0; i < found.titles().size(); i++) {
            String title = found.titles().get(i);
            titles.add(SheetColumn.of("c" + i, title, title));
        }
        titles.add(SheetColumn.of("reason", "原因", "Reason").wide(60));
        sheet.header(new SheetColumns(titles), locale);
        imports.eachBadRow(estate.getId(), found.id(), row -> {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < found.titles().size(); i++) {
                cells.add(i < row.original().size() ? row.original().get(i) : "");
            }
            cells.add(reasons(row, locale));
            sheet.row(cells);
        });
    }

    private String reasons(BadRow row, Locale locale) {
        return row.problems().stream().map(problem -> reason(problem, locale)).collect(Collectors.joining("\n"));
    }

    private String reason(Problem problem, Locale locale) {
        return columns.all(locale).all().stream()
                        .filter(column -> column.key().equals(problem.column()))
                        .map(column ->
                                column.title(locale) + (locale.getLanguage().equals("en") ? ": " : "："))
                        .findFirst()
                        .orElse("")
                + messages.getMessage(problem.code(), problem.arguments().toArray(), problem.code(), locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
