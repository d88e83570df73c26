package cn.linli.residents;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what is typed into a search box into a query on pairs of characters. The other half is the SQL function
 * {@code chinese_words}, which makes the pairs of the stored text; both must cut alike.
 */
final class Words {

    static final String LETTERS = "\\u00C0-\\u1FFF\\u2C00-\\u2FFF\\u3040-\\uFDFF\\uFE70-\\uFFEF\\x{10000}-\\x{3FFFF}";

    private static final Pattern RUN = Pattern.compile("[" + LETTERS + "]+|[0-9a-z]+");
    private static final int MOST = 24;
    /** The database knows no longer words; whatever begins like this is found all the same. */
    private static final int LONGEST = 100;

    private Words() {}

    /** A {@code tsquery} that all the typed words must meet; empty where nothing searchable was typed. */
    static Optional<String> query(String typed) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher runs =
                RUN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (runs.find() && terms.size() < MOST) {
            String run = runs.group();
            if (run.charAt(0) < 0x80) {
                terms.add("'" + run.substring(0, Math.min(run.length(), LONGEST)) + "':*");
            } else {
                pairs(run, terms);
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", terms));
    }

    private static void pairs(String run, Set<String> terms) {
        int[] letters = run.codePoints().toArray();
        if (letters.length == 1) {
            terms.add("'" + run + "'");
        }
        for (int i = 0; i + 1 < letters.length && terms.size() < MOST; i++) {
            terms.add("'" + new String(letters, i, 2) + "'");
        }
    }
}
