package cn.linli.surveys.web;

import cn.linli.surveys.counting.BuildingRow;
import cn.linli.surveys.counting.Change;
import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.Figure;
import cn.linli.surveys.counting.FigureKind;
import cn.linli.surveys.counting.Interval;
import cn.linli.surveys.counting.LeftOut;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.Row;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The table, and all figures of the report, as one list that a spreadsheet can filter. */
@Component
@RequiredArgsConstructor
class ResultSheet {

    private static final int DIGITS = 4;

    /** Columns between the number of answers and the rate, which only figures of the whole estate have. */
    private static final int BETWEEN = 10;

    private final MessageSource messages;

    void table(SheetWriter sheet, String title, ResultTable table, Locale language) {
        sheet.title(title).header(columns(), language);
        write(sheet, table, language);
    }

    void report(
            SheetWriter sheet,
            String title,
            ResultTable table,
            List<BuildingRow> buildings,
            List<LeftOut> leftOut,
            Locale language) {
        table(sheet, title, table, language);
        buildings.forEach(building -> write(sheet, building, table, language));
        leftOut.forEach(one -> sheet.row(
                say(one.homes() ? "surveys.results.leftOut.homes" : "surveys.results.leftOut.papers", language),
                one.building() + " · " + one.reason(),
                one.number()));
    }

    private void write(SheetWriter sheet, ResultTable table, Locale language) {
        write(sheet, table.overall(), say("surveys.results.overall", language), language);
        write(sheet, table.all(), say("surveys.results.all", language), language);
        for (ResultTable.Area area : table.areas()) {
            write(sheet, area.row(), area.row().words().in(language), language);
            area.items().forEach(item -> write(sheet, item, item.words().in(language), language));
        }
    }

    private void write(SheetWriter sheet, Row row, String name, Locale language) {
        Figure figure = row.figure();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(say("surveys.results.kind." + figure.kind(), language));
        cells.add(name);
        if (!figure.isShown()) {
            sheet.row(cells);
            return;
        }
        cells.add(figure.valid());
        cells.add(figure.none());
        cells.addAll(figure.scores());
        estimated(cells, figure.mean(), false);
        cells.add(figure.satisfied());
        estimated(cells, figure.rate(), true);
        changed(cells, row.change(), language);
        cells.add(row.low() == null ? null : say("surveys.results.low." + row.low(), language));
        cells.add(figure.kind() == FigureKind.ITEM && figure.tie() != null ? decimal(figure.tie()) : null);
        sheet.row(cells);
    }

    private void write(SheetWriter sheet, BuildingRow building, ResultTable table, Locale language) {
        String kind = say("surveys.results.building", language);
        if (building.overall() == null) {
            sheet.row(
                    kind,
                    building.building(),
                    say(building.isHidden() ? "surveys.results.few.short" : "surveys.results.silent", language));
        } else {
            List<@Nullable Object> cells = new ArrayList<>(List.of(kind, building.building(), building.units()));
            cells.addAll(Collections.nCopies(BETWEEN, null));
            estimated(cells, building.overall(), true);
            changed(cells, building.change(), language);
            sheet.row(cells);
        }
        table.areas().forEach(area -> {
            BuildingRow.Cell cell = building.areas().get(area.row().id());
            if (cell != null && !cell.hidden() && cell.valid() > 0) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(
                        say("surveys.results.buildingArea", language),
                        building.building() + " · " + area.row().words().in(language),
                        cell.valid()));
                cells.addAll(Collections.nCopies(BETWEEN - 1, null));
                cells.add(cell.satisfied());
                sheet.row(cells);
            }
        });
    }

    private static void estimated(List<@Nullable Object> cells, @Nullable Estimate estimate, boolean percent) {
        Interval interval = estimate == null ? null : estimate.interval();
        int by = percent ? 100 : 1;
        cells.add(estimate == null ? null : decimal(by * estimate.value()));
        cells.add(interval == null ? null : decimal(by * interval.low()));
        cells.add(interval == null ? null : decimal(by * interval.high()));
    }

    private void changed(List<@Nullable Object> cells, @Nullable Change change, Locale language) {
        cells.add(change == null ? null : decimal(100 * change.difference()));
        cells.add(change == null ? null : say("surveys.results.chance." + change.isMoreThanChance(), language));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private SheetColumns columns() {
        return SheetColumns.of(
                text("of", 14),
                text("name", 28),
                number("valid"),
                number("none"),
                score(1),
                score(2),
                score(3),
                score(4),
                score(5),
                number("mean"),
                number("mean.low"),
                number("mean.high"),
                number("satisfied"),
                number("rate"),
                number("rate.low"),
                number("rate.high"),
                number("change"),
                text("chance", 14),
                text("mark", 14),
                number("tie"));
    }

    private SheetColumn score(int score) {
        return SheetColumn.of(
                        "score" + score,
                        say("web.score." + score, Locale.SIMPLIFIED_CHINESE),
                        say("web.score." + score, Locale.ENGLISH))
                .as(SheetColumn.Kind.NUMBER);
    }

    private SheetColumn number(String key) {
        return text(key, 0).as(SheetColumn.Kind.NUMBER);
    }

    private SheetColumn text(String key, int width) {
        SheetColumn column = SheetColumn.of(
                key,
                say("surveys.results.column." + key, Locale.SIMPLIFIED_CHINESE),
                say("surveys.results.column." + key, Locale.ENGLISH));
        return width == 0 ? column : column.wide(width);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
