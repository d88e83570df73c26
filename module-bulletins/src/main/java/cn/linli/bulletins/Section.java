package cn.linli.bulletins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/**
 * What stands between a text's first heading and its second.
 */
final class Section {

    private final Element whole;
    private final List<Element> blocks;

    private Section(Element whole, List<Element> blocks) {
        this.whole = whole;
        this.blocks = blocks;
    }

    static Section first(String body) {
        org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(body);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        List<Element> blocks = new ArrayList<>();
        boolean within = false;
        for (Element block : page.body().children()) {
            if (block.normalName().equals("h2")) {
                if (within) {
                    break;
                }
                within = true;
            } else if (within) {
                blocks.add(block);
            }
        }
        return new Section(page.body(), blocks);
    }

    /** Its words; an editor may write the same words with other tags. */
    String text() {
        return blocks.stream()
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Whether there is a heading under which it can stand. */
    boolean isThere() {
        return whole.selectFirst("h2") != null;
    }

    /** The whole text with another section in the place of this one. */
    String replacedBy(Section other) {
        Element heading = whole.selectFirst("h2");
        if (heading == null) {
            return whole.html();
        }
        blocks.forEach(Element::remove);
        heading.after(other.blocks.stream().map(Element::outerHtml).collect(Collectors.joining()));
        return whole.html();
    }
}
