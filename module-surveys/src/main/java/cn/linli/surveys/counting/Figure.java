package cn.linli.surveys.counting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the table says of one item, of an area, of all items or of the overall item.
 *
 * @param units sheets that answer at least one of the items
 * @param scores how many answers have 1, 2, 3, 4 and 5
 * @param none answers of owners who have not experienced it
 * @param rate satisfied ÷ valid, estimated for all homes; none where nobody has experienced it
 * @param tie how closely its scores go with the overall score, from −1 to 1; of an item only
 * @param tied sheets that scored both
 */
public record Figure(
        FigureKind kind,
        UUID group,
        long units,
        List<Integer> scores,
        long none,
        @Nullable Estimate rate,
        @Nullable Estimate mean,
        @Nullable Double tie,
        long tied) {

    public Figure {
        scores = List.copyOf(scores);
    }

    static Figure empty(FigureKind kind, UUID group) {
        return new Figure(kind, group, 0, List.of(0, 0, 0, 0, 0), 0, null, null, null, 0);
    }

    /** Fewer than five answers are shown nowhere. */
    public boolean isShown() {
        return units >= Hiding.LEAST && rate != null;
    }

    public long valid() {
        return scores.stream().mapToLong(Integer::longValue).sum();
    }

    /** Those with 4 or 5. */
    public long satisfied() {
        return scores.get(3) + (long) scores.get(4);
    }

    /** Share in percent of the valid answers that gave this score. */
    public double percentOf(int score) {
        return valid() == 0 ? 0 : 100.0 * scores.get(score - 1) / valid();
    }

    /** Share in percent that gave a lower score: where its part of a bar begins. */
    public double percentBelow(int score) {
        return valid() == 0
                ? 0
                : 100.0
                        * scores.subList(0, score - 1).stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        / valid();
    }
}
