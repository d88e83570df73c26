package cn.linli.bulletins;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes paragraphs of words that stand between no tags: a text field without script knows lines and nothing else. What the
 * editor sends has its paragraphs already and stays as it is.
 */
final class Paragraphs {

    private static final Set<String> WITHIN_A_LINE =
            Set.of("a", "b", "br", "em", "i", "img", "s", "span", "strong", "u", "font", "small", "sub", "sup", "code");

    private final Element whole = new Element("div");
    private @Nullable Element line;

    private Paragraphs() {}

    static String of(String html) {
        Paragraphs paragraphs = new Paragraphs();
        List.copyOf(Jsoup.parseBodyFragment(html).body().childNodes()).forEach(paragraphs::add);
        org.jsoup.nodes.Document page = new org.jsoup.nodes.Document("");
        page.outputSettings(new OutputSettings().prettyPrint(false));
        page.appendChild(paragraphs.whole);
        return paragraphs.whole.html();
    }

    private void add(Node node) {
        if (node instanceof TextNode text) {
            String[] lines = text.getWholeText().split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    line = null;
                }
                if (!lines[i].isBlank()) {
                    line().appendText(lines[i]);
                }
            }
        } else if (node instanceof Element element && WITHIN_A_LINE.contains(element.normalName())) {
            line().appendChild(element);
        } else if (node instanceof Element element) {
            line = null;
            whole.appendChild(element);
            whole.appendText("\n");
        }
    }

    private Element line() {
        Element current = line;
        if (current == null) {
            current = whole.appendElement("p");
            whole.appendText("\n");
            line = current;
        }
        return current;
    }
}
