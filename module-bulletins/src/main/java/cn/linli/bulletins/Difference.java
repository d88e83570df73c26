package cn.linli.bulletins;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands in one text and not in another, line by line and within a changed line word by word.
 *
 * @param lines in the order of reading; each has its pieces
 */
public record Difference(List<List<Piece>> lines) {

    /** Longer texts are compared no finer than they can be answered in a moment. */
    private static final int MOST_LINES = 2_000;

    private static final int MOST_WORDS = 3_000;

    /** Each Chinese character by itself, each Latin word or number, each run of blanks, each other sign. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.");

    /** A run of words, and what became of it. */
    public record Piece(Fate fate, String words) {}

    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    public static Difference between(Edition from, Edition to) {
        return between(
                from.getTitle() + "\n" + from.wording().text(),
                to.getTitle() + "\n" + to.wording().text());
    }

    static Difference between(String from, String to) {
        List<String> before = List.of(from.split("\n"));
        List<String> after = List.of(to.split("\n"));
        List<List<Piece>> lines = new ArrayList<>();
        if (before.size() + after.size() > MOST_LINES) {
            before.forEach(line -> lines.add(List.of(new Piece(Fate.REMOVED, line))));
            after.forEach(line -> lines.add(List.of(new Piece(Fate.ADDED, line))));
            return new Difference(lines);
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                come.forEach(line -> lines.add(List.of(new Piece(Fate.KEPT, line))));
                continue;
            }
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                lines.add(
                        i >= gone.size()
                                ? List.of(new Piece(Fate.ADDED, come.get(i)))
                                : i >= come.size()
                                        ? List.of(new Piece(Fate.REMOVED, gone.get(i)))
                                        : within(gone.get(i), come.get(i)));
            }
        }
        return new Difference(lines);
    }

    private static List<Piece> within(String gone, String come) {
        List<String> before = words(gone);
        List<String> after = words(come);
        if (before.size() + after.size() > MOST_WORDS) {
            return List.of(new Piece(Fate.REMOVED, gone), new Piece(Fate.ADDED, come));
        }
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.add(
                        new Piece(Fate.KEPT, String.join("", delta.getTarget().getLines())));
                continue;
            }
            if (!delta.getSource().getLines().isEmpty()) {
                pieces.add(new Piece(
                        Fate.REMOVED, String.join("", delta.getSource().getLines())));
            }
            if (!delta.getTarget().getLines().isEmpty()) {
                pieces.add(
                        new Piece(Fate.ADDED, String.join("", delta.getTarget().getLines())));
            }
        }
        return pieces;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    public boolean isNone() {
        return lines.stream().flatMap(List::stream).allMatch(piece -> piece.fate() == Fate.KEPT);
    }
}
