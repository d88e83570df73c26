package cn.linli.surveys.web;

import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items by how content owners are and how much it counts for them, drawn in a square of 100 by 60 with the numbers of the table.
 *
 * @param target where the line between too low and high enough is drawn
 * @param middle where the line between what counts much and what counts less is drawn
 */
record Quadrant(List<Point> points, double target, double middle) {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 60;
    private static final double EDGE = 3;

    /** @param x and {@code y} in the drawing, from the upper left */
    record Point(int number, Row row, double x, double y, String field) {}

    static Quadrant of(ResultTable table) {
        List<Row> rows = table.tied();
        Scale levels = Scale.around(
                rows.stream().map(row -> level(row.figure().rate())).toList(),
                table.round().getTarget());
        Scale ties = Scale.around(rows.stream().map(row -> tie(row)).toList(), table.middleTie());
        List<Point> points = new ArrayList<>();
        for (Row row : rows) {
            double level = level(row.figure().rate());
            boolean low = level < table.round().getTarget();
            boolean counts = tie(row) >= table.middleTie();
            points.add(new Point(
                    points.size() + 1,
                    row,
                    levels.at(level, WIDTH),
                    HEIGHT - ties.at(tie(row), HEIGHT),
                    counts ? low ? "first" : "keep" : low ? "later" : "watch"));
        }
        return new Quadrant(
                points, levels.at(table.round().getTarget(), WIDTH), HEIGHT - ties.at(table.middleTie(), HEIGHT));
    }

    private static double level(@Nullable Estimate rate) {
        return rate == null ? 0 : rate.percent();
    }

    private static double tie(Row row) {
        Double tie = row.figure().tie();
        return tie == null ? 0 : tie;
    }

    private record Scale(double least, double most) {

        static Scale around(List<Double> values, double line) {
            double least = Math.min(
                    line, values.stream().mapToDouble(Double::doubleValue).min().orElse(line));
            double most = Math.max(
                    line, values.stream().mapToDouble(Double::doubleValue).max().orElse(line));
            return new Scale(least, most > least ? most : least + 1);
        }

        double at(double value, double length) {
            return EDGE + (value - least) / (most - least) * (length - 2 * EDGE);
        }
    }
}
