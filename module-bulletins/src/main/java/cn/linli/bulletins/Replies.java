package cn.linli.bulletins;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The concerns of a monthly reply: each row of its tables is one, and says what is done about it and when (FEE-12).
 */
final class Replies {

    private Replies() {}

    /** What the rows are called in which a cell is still empty. */
    static List<String> unfinished(String body) {
        List<String> unfinished = new ArrayList<>();
        for (Element row : Jsoup.parseBodyFragment(body).select("tr")) {
            List<String> cells = row.select("td, th").eachText().stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!row.select("td").isEmpty()
                    && cells.size() < row.select("td, th").size()) {
                unfinished.add(cells.isEmpty() ? "–" : name(cells));
            }
        }
        return unfinished;
    }

    /** The number alone names nothing. */
    private static String name(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElse(cells.get(0));
    }
}
