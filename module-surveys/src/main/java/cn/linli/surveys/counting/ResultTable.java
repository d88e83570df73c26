package cn.linli.surveys.counting;

import cn.linli.surveys.SurveyRound;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of satisfaction rates of one round.
 *
 * @param before the half-year to which changes are changes; none where nothing was counted before
 */
public record ResultTable(
        SurveyRound round,
        List<Area> areas,
        Row all,
        Row overall,
        Coverage coverage,
        @Nullable String before) {

    /** A service area and its items. */
    public record Area(Row row, List<Row> items) {}

    /**
     * For how many homes the estimates speak.
     *
     * @param homes of the frame
     * @param spoken of them in buildings from which an answer came
     * @param silent buildings from which none came
     * @param single buildings from which one came, though they have more homes
     * @param full whether every home of the frame answered
     */
    public record Coverage(
            long homes, long spoken, long answered, List<String> silent, List<String> single, boolean full) {}

    /** Fewer than five sheets: nothing is shown. */
    public boolean isShown() {
        return coverage.answered() >= Hiding.LEAST;
    }

    public List<Row> items() {
        return areas.stream().flatMap(area -> area.items().stream()).toList();
    }

    /** Items that fewer than five have experienced: they count in no area. */
    public List<Row> unseen() {
        return items().stream().filter(item -> !item.figure().isShown()).toList();
    }

    /** The lowest first. */
    public List<Row> low() {
        return areas.stream()
                .map(Area::row)
                .filter(row -> row.low() != null)
                .sorted(BY_RATE)
                .toList();
    }

    static final Comparator<Row> BY_RATE = Comparator.comparingDouble(ResultTable::rate);

    private static double rate(Row row) {
        Estimate rate = row.figure().rate();
        return rate == null ? Double.POSITIVE_INFINITY : rate.value();
    }

    /** Items with a tie, by which a quadrant is drawn. */
    public List<Row> tied() {
        return items().stream()
                .filter(item -> item.figure().isShown()
                        && item.figure().tie() != null
                        && item.figure().tied() >= Hiding.LEAST)
                .toList();
    }

    /** The line between items that go closely with the overall score and the others: half of them lie above. */
    public double middleTie() {
        double[] ties = tied().stream()
                .map(item -> item.figure().tie())
                .flatMap(Stream::ofNullable)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int half = ties.length / 2;
        return ties.length == 0 ? 0 : ties.length % 2 == 1 ? ties[half] : (ties[half - 1] + ties[half]) / 2;
    }

    /** Items that matter much to owners and whose rate misses the target: what to begin with, the most important first. */
    public List<Row> first() {
        double middle = middleTie();
        return tied().stream()
                .filter(item -> tie(item) >= middle && Estimate.percent(rate(item)) < round.getTarget())
                .sorted(Comparator.comparingDouble((Row item) -> -tie(item)))
                .toList();
    }

    private static double tie(Row item) {
        Double tie = item.figure().tie();
        return tie == null ? -1 : tie;
    }
}
