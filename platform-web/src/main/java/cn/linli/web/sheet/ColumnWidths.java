package cn.linli.web.sheet;

import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** Column widths that suit the titles and the first rows, a Chinese character counting as two. */
final class ColumnWidths {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;
    private static final int FILTER_ARROW = 4;
    private static final int MARGIN = 2;

    private final Map<Integer, Integer> widths = new HashMap<>();
    private final Map<Integer, Integer> fixed = new HashMap<>();
    private boolean settled;

    void title(int column, String title, int wanted) {
        if (wanted > 0) {
            fixed.put(column, wanted);
        }
        atLeast(column, halfWidths(title) + FILTER_ARROW);
    }

    void text(int column, String text) {
        if (!settled) {
            atLeast(column, halfWidths(text));
        }
    }

    void atLeast(int column, int halfWidths) {
        if (!settled) {
            widths.merge(column, Math.min(WIDEST, Math.max(NARROWEST, halfWidths + MARGIN)), Math::max);
        }
    }

    /** Columns come before the rows in the file: once the first rows are out, the widths stand. */
    void settle(Worksheet sheet) {
        if (!settled) {
            settled = true;
            widths.putAll(fixed);
            widths.forEach(sheet::width);
        }
    }

    static int halfWidths(String text) {
        return text.lines()
                .mapToInt(
                        line -> line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum())
                .max()
                .orElse(0);
    }
}
