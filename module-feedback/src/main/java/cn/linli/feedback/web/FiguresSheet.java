package cn.linli.feedback.web;

import cn.linli.feedback.TicketFigures.Scores;
import cn.linli.kernel.duty.Keeping;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures as one list that a spreadsheet can filter: what is counted, of what, and the counts. */
@Component
@RequiredArgsConstructor
class FiguresSheet {

    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("figure", "统计项", "Figure").wide(26),
            SheetColumn.of("of", "分类", "Of").wide(18),
            number("count", "数量", "Count"),
            number("handled", "已处理", "Handled"),
            number("kept", "按时", "In time"),
            number("late", "迟办", "Late"),
            number("overdue", "逾期未办", "Overdue"),
            number("running", "进行中", "Running"),
            number("waived", "免除", "Waived"));

    private final MessageSource messages;

    private static SheetColumn number(String key, String zh, String en) {
        return SheetColumn.of(key, zh, en).as(SheetColumn.Kind.NUMBER);
    }

    void write(SheetWriter sheet, String title, FiguresPage.Figures figures, Locale language) {
        sheet.title(title).header(COLUMNS, language);
        figures.months().forEach(month -> {
            sheet.row(text("registered", language), month.month().toString(), month.registered());
            kept(sheet, "handled", month.month().toString(), month.handling(), language);
            kept(sheet, "appointments", month.month().toString(), month.appointments(), language);
        });
        named(sheet, "byTopic", figures.topics(), language);
        named(sheet, "byBuilding", figures.buildings(), language);
        named(sheet, "byKind", figures.kinds(), language);
        figures.ratings().forEach(scores -> rated(sheet, scores, language));
    }

    private void kept(SheetWriter sheet, String figure, String month, Keeping keeping, Locale language) {
        sheet.row(
                text(figure, language),
                month,
                keeping.share().whole(),
                null,
                keeping.kept(),
                keeping.keptLate(),
                keeping.overdue(),
                keeping.running(),
                keeping.waived());
    }

    private void named(SheetWriter sheet, String figure, List<FiguresPage.Named> lines, Locale language) {
        lines.forEach(line -> sheet.row(text(figure, language), line.name(), line.registered(), line.handled()));
    }

    private void rated(SheetWriter sheet, Scores scores, Locale language) {
        String question = text("rating." + scores.question(), language);
        for (int value = 1; value <= scores.counts().size(); value++) {
            sheet.row(
                    question,
                    messages.getMessage("web.score." + value, null, language),
                    scores.counts().get(value - 1));
        }
    }

    private @Nullable String text(String key, Locale language) {
        return messages.getMessage("figures." + key, null, language);
    }
}
