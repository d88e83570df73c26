package cn.linli.callbacks.web;

import cn.linli.callbacks.Coverage;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The month's figures as one list that a spreadsheet can filter. */
@Component
@RequiredArgsConstructor
class CoverageSheet {

    private final MessageSource messages;

    void write(SheetWriter sheet, String title, Map<Coverage.By, List<Coverage.Line>> lines, Locale language) {
        sheet.title(title).header(columns(), language);
        lines.forEach((by, ofIt) -> ofIt.forEach(line -> {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(say("callbacks.report.by." + by, language));
            cells.add(name(by, line.what(), language));
            cells.add(line.repaired());
            cells.add(line.asked());
            cells.add(line.inTime());
            cells.add(line.missed());
            cells.add(line.refused());
            cells.add(line.running());
            cells.add(line.notFixed());
            cells.add(mean(line.mean(line.sums().attitude())));
            cells.add(mean(line.mean(line.sums().punctuality())));
            cells.add(mean(line.mean(line.sums().quality())));
            sheet.row(cells);
        }));
    }

    private String name(Coverage.By by, @Nullable String what, Locale language) {
        if (what == null) {
            return say("callbacks.report.nobody", language);
        }
        return switch (by) {
            case KIND -> say("callbacks.kind." + what, language);
            case TRADE -> say("callbacks.trade." + what, language);
            case BUTLER, WORKER -> what;
        };
    }

    private static @Nullable BigDecimal mean(@Nullable Double mean) {
        return mean == null ? null : BigDecimal.valueOf(mean).setScale(2, RoundingMode.HALF_UP);
    }

    private SheetColumns columns() {
        return SheetColumns.of(
                column("by").wide(12),
                column("what").wide(20),
                number("repaired"),
                number("asked"),
                number("inTime"),
                number("missed"),
                number("refused"),
                number("running"),
                number("notFixed"),
                number("attitude"),
                number("punctuality"),
                number("quality"));
    }

    private SheetColumn number(String key) {
        return column(key).as(SheetColumn.Kind.NUMBER);
    }

    private SheetColumn column(String key) {
        return SheetColumn.of(
                key,
                say("callbacks.report." + key, Locale.SIMPLIFIED_CHINESE),
                say("callbacks.report." + key, Locale.ENGLISH));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
