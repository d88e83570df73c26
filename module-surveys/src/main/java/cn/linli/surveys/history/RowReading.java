package cn.linli.surveys.history;

import cn.linli.web.sheet.SheetTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row and gathers everything that is wrong with it, so that a person corrects it once. */
final class RowReading {

    static final int LONGEST_PLACE = 16;
    static final int LONGEST_COMMENT = 2_000;

    private static final Pattern SCORE = Pattern.compile("([1-5])(?:\\.0+)?");

    private final SheetTable.Line line;
    private final List<Problem> problems = new ArrayList<>();

    private RowReading(SheetTable.Line line) {
        this.line = line;
    }

    /**
     * @param words what people write instead of a score; null stands for no answer
     */
    static PastRow of(SheetTable.Line line, List<UUID> items, Map<String, @Nullable Integer> words) {
        return new RowReading(line).read(items, words);
    }

    private PastRow read(List<UUID> items, Map<String, @Nullable Integer> words) {
        String building = place(HistoryColumns.BUILDING);
        if (building.isEmpty()) {
            problems.add(Problem.of(HistoryColumns.BUILDING, "survey.import.building"));
        }
        String unit = place(HistoryColumns.UNIT);
        List<@Nullable Integer> scores = new ArrayList<>();
        items.forEach(item -> scores.add(score(item.toString(), words)));
        if (problems.isEmpty() && scores.stream().noneMatch(Objects::nonNull)) {
            problems.add(Problem.of(items.get(0).toString(), "survey.import.nothing"));
        }
        String comment = line.text(HistoryColumns.COMMENT);
        if (comment.length() > LONGEST_COMMENT) {
            problems.add(Problem.of(HistoryColumns.COMMENT, "survey.import.comment", LONGEST_COMMENT));
        }
        return new PastRow(line.number(), line.row().cells(), building, unit, scores, comment, List.copyOf(problems));
    }

    private String place(String key) {
        String text = plain(line.text(key));
        if (text.length() > LONGEST_PLACE) {
            problems.add(Problem.of(key, "survey.import.place", LONGEST_PLACE));
            return "";
        }
        return text;
    }

    private @Nullable Integer score(String key, Map<String, @Nullable Integer> words) {
        String text = plain(line.text(key)).toLowerCase(Locale.ROOT);
        Matcher digit = SCORE.matcher(text);
        if (digit.matches()) {
            return Integer.valueOf(digit.group(1));
        }
        if (!text.isEmpty() && !words.containsKey(text)) {
            problems.add(Problem.of(key, "survey.import.score", line.text(key)));
        }
        return words.get(text);
    }

    /** Full-width figures and letters are typed as often as the others. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
