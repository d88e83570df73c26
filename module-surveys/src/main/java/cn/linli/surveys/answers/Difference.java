package cn.linli.surveys.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Where two keyings of one paper differ, item by item.
 *
 * @param comment whether the comments differ, too
 */
public record Difference(Keying first, Keying second, List<Line> lines, boolean comment) {

    /** One item that was keyed differently. */
    public record Line(AskedForm.Item item, int first, int second) {}

    static Difference of(AskedForm form, Keying first, Keying second) {
        List<Line> lines = form.items().stream()
                .filter(item -> !Objects.equals(score(first, item), score(second, item)))
                .map(item -> new Line(item, score(first, item), score(second, item)))
                .toList();
        return new Difference(
                first,
                second,
                lines,
                !first.filled().comment().equals(second.filled().comment()));
    }

    private static Integer score(Keying keying, AskedForm.Item item) {
        return Objects.requireNonNull(keying.filled().scores().get(item.id()));
    }

    /** The whole paper: what both keyed alike, and what was read once more where they did not. */
    Filled with(Filled onPaper) {
        Map<UUID, Integer> scores = new HashMap<>(first.filled().scores());
        lines.forEach(line -> scores.remove(line.item().id()));
        onPaper.scores().forEach((item, score) -> {
            if (!first.filled().scores().containsKey(item)
                    || lines.stream().anyMatch(line -> line.item().id().equals(item))) {
                scores.put(item, score);
            }
        });
        return new Filled(scores, comment ? onPaper.comment() : first.filled().comment());
    }
}
