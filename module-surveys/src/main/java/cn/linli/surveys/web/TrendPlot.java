package cn.linli.surveys.web;

import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.Figure;
import cn.linli.surveys.counting.TrendPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The half-years of an estate as two lines, drawn in a sheet of 170 by 51. */
record TrendPlot(List<Dot> overall, List<Dot> all, List<Dot> names) {

    private static final double LEFT = 20;
    private static final double WIDTH = 136;
    private static final double BOTTOM = 43;
    private static final double HEIGHT = 38;

    /** @param label what stands beside it */
    record Dot(double x, double y, String label) {}

    static TrendPlot of(List<TrendPoint> trend, Function<String, String> halfYear) {
        List<Dot> overall = new ArrayList<>();
        List<Dot> all = new ArrayList<>();
        List<Dot> names = new ArrayList<>();
        for (int i = 0; i < trend.size(); i++) {
            double x = trend.size() == 1 ? LEFT + WIDTH / 2 : LEFT + WIDTH * i / (trend.size() - 1);
            TrendPoint point = trend.get(i);
            add(overall, x, point.overall());
            add(all, x, point.all());
            names.add(new Dot(x, BOTTOM + 6, halfYear.apply(point.halfYear())));
        }
        return new TrendPlot(overall, all, names);
    }

    private static void add(List<Dot> line, double x, @Nullable Figure figure) {
        Estimate rate = figure == null ? null : figure.rate();
        if (rate != null) {
            line.add(new Dot(x, level(rate.percent()), new ResultShown().rateOf(rate)));
        }
    }

    static double level(double percent) {
        return BOTTOM - HEIGHT * percent / 100;
    }

    /** Where the target's line lies. */
    public double at(int target) {
        return level(target);
    }

    public String path(List<Dot> line) {
        return line.stream()
                .map(dot -> String.format(Locale.ROOT, "%.2f,%.2f", dot.x(), dot.y()))
                .collect(Collectors.joining(" "));
    }
}
