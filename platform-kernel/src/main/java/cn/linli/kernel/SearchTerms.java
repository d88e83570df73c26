package cn.linli.kernel;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which a text is found: each pair of neighbouring Chinese characters, and each word or number in Latin
 * script. Kept in a {@code text[]} column under a GIN index; a row matches when it has all terms of the query.
 */
public final class SearchTerms {

    private static final int LONGEST_WORD = 40;

    private SearchTerms() {}

    public static String[] of(@Nullable String... texts) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                collect(text.toLowerCase(Locale.ROOT), terms);
            }
        }
        return terms.toArray(String[]::new);
    }

    private static void collect(String text, Set<String> terms) {
        int[] points = text.codePoints().toArray();
        int i = 0;
        while (i < points.length) {
            if (isHan(points[i])) {
                if (i + 1 < points.length && isHan(points[i + 1])) {
                    terms.add(new String(points, i, 2));
                }
                i++;
            } else if (Character.isLetterOrDigit(points[i])) {
                int start = i;
                while (i < points.length && Character.isLetterOrDigit(points[i]) && !isHan(points[i])) {
                    i++;
                }
                terms.add(new String(points, start, Math.min(i - start, LONGEST_WORD)));
            } else {
                i++;
            }
        }
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
