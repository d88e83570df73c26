package cn.linli.surveys.web;

import cn.linli.surveys.counting.AnswerRows;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.Row;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Every sheet's scores, a row each, in the order of chance in which they lie; written as they are read. */
@Component
@RequiredArgsConstructor
class AnswerSheet {

    private final AnswerRows rows;

    void write(SheetWriter sheet, String title, ResultTable table, Locale language) {
        List<Row> asked = new ArrayList<>(table.items());
        asked.add(table.overall());
        List<SheetColumn> columns = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Row row = asked.get(i);
            String place = columns.size() + 1 + ". ";
            columns.add(SheetColumn.of(
                            "item" + i,
                            place + row.words().zh(),
                            place + row.words().en())
                    .as(SheetColumn.Kind.NUMBER));
        }
        sheet.title(title).header(SheetColumns.of(columns.toArray(SheetColumn[]::new)), language);
        rows.each(table, asked.stream().map(Row::id).toList(), sheet::row);
    }
}
