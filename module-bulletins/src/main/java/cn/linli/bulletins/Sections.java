package cn.linli.bulletins;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The sections of a text: each heading, and whether anything stands under it.
 *
 * @param filled by the heading's words
 */
record Sections(Map<String, Boolean> filled) {

    private static final String HEADING = "h2";

    static Sections of(String body) {
        Map<String, Boolean> filled = new LinkedHashMap<>();
        String heading = null;
        for (Element block : Jsoup.parseBodyFragment(body).body().children()) {
            if (block.normalName().equals(HEADING)) {
                heading = block.text().strip();
                filled.putIfAbsent(heading, false);
            } else if (heading != null && saysSomething(block)) {
                filled.put(heading, true);
            }
        }
        return new Sections(filled);
    }

    List<String> headings() {
        return filled.keySet().stream().filter(heading -> !heading.isEmpty()).toList();
    }

    /** Those asked for that are not there or empty, and behind them the text's own empty ones. */
    List<String> missing(List<String> askedFor) {
        Set<String> missing = new LinkedHashSet<>();
        askedFor.stream()
                .filter(heading -> !filled.getOrDefault(heading, false))
                .forEach(missing::add);
        headings().stream()
                .filter(heading -> !filled.getOrDefault(heading, false))
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    /** A smaller heading alone says nothing yet. */
    private static boolean saysSomething(Element block) {
        boolean words = !block.normalName().equals("h3") && !block.text().isBlank();
        return words || block.normalName().equals("img") || !block.select("img").isEmpty();
    }
}
