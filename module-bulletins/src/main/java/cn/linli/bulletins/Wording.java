package cn.linli.bulletins;

import cn.linli.kernel.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a document says.
 *
 * @param body safe HTML, as {@link Body} leaves it
 */
public record Wording(String title, String body) {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_BODY = 200_000;

    /** What somebody typed or pasted, freed of everything that is not text, structure or a kept picture. */
    public static Wording of(String title, String body) {
        String heading = title.strip();
        if (heading.isEmpty() || heading.length() > LONGEST_TITLE) {
            throw Refused.because("document.title.needed", LONGEST_TITLE).at("title");
        }
        String safe = Body.safe(body);
        if (safe.length() > LONGEST_BODY) {
            throw Refused.because("document.body.tooLong", LONGEST_BODY).at("body");
        }
        return new Wording(heading, safe);
    }

    /** The words alone, one block a line, however the tags stand between them. */
    public String text() {
        Element words = Jsoup.parseBodyFragment(body).body();
        words.select("h2, h3, p, br, hr, li, blockquote, tr, th, td").forEach(block -> block.after(new TextNode("\n")));
        return words.wholeText().replaceAll("\\s*\\n\\s*", "\n").strip();
    }
}
