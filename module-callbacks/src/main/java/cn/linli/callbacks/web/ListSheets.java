package cn.linli.callbacks.web;

import cn.linli.callbacks.incoming.ListRow;
import cn.linli.callbacks.incoming.Problem;
import cn.linli.callbacks.incoming.RepairColumns;
import cn.linli.callbacks.incoming.RepairField;
import cn.linli.callbacks.incoming.RepairList;
import cn.linli.callbacks.incoming.RepairSheets;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tables around a list of repairs: the template to fill in, and the bad rows with a sentence for each wrong cell. */
@Component
@RequiredArgsConstructor
class ListSheets {

    private static final int PAGE = 500;
    private static final int WIDE = 60;

    private final RepairColumns columns;
    private final RepairSheets lists;
    private final MessageSource messages;

    /**
     * A wrong cell as the page shows it.
     *
     * @param value what stands in it
     */
    public record Wrong(int row, String column, String value, String reason) {}

    void template(SheetWriter sheet, Locale language) {
        sheet.header(columns.of(language), language);
    }

    /** The rows as they came, with the reasons in a last column: corrected they can be brought again as they are. */
    void badRows(SheetWriter sheet, UUID estate, RepairList list, Locale language) {
        List<SheetColumn> titles = new ArrayList<>();
        for (String title : list.titles()) {
            titles.add(SheetColumn.of("c" + titles.size(), title, title));
        }
        String reason = messages.getMessage("callbacks.list.reason", null, language);
        titles.add(SheetColumn.of("reason", reason, reason).wide(WIDE));
        sheet.header(new SheetColumns(titles), language);
        int after = 0;
        List<ListRow> page;
        do {
            page = lists.badRows(estate, list.id(), after, PAGE);
            for (ListRow row : page) {
                sheet.row(cells(row, list.titles().size(), language));
                after = row.number();
            }
        } while (page.size() == PAGE);
    }

    private List<@Nullable Object> cells(ListRow row, int width, Locale language) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(i < row.original().size() ? row.original().get(i) : "");
        }
        List<String> reasons = shown(List.of(row), language).stream()
                .map(one -> messages.getMessage(
                        "callbacks.list.because", new Object[] {one.column(), one.reason()}, language))
                .toList();
        cells.add(String.join("\n", reasons));
        return cells;
    }

    List<Wrong> shown(List<ListRow> rows, Locale language) {
        List<Wrong> wrong = new ArrayList<>();
        for (ListRow row : rows) {
            for (Problem problem : row.problems()) {
                Optional<RepairField> field = RepairField.called(problem.field());
                wrong.add(new Wrong(
                        row.number(),
                        field.map(known -> columns.title(known, language)).orElse(""),
                        field.map(known -> row.cells().get(known.ordinal())).orElse(""),
                        messages.getMessage(problem.code(), problem.arguments().toArray(), language)));
            }
        }
        return wrong;
    }
}
