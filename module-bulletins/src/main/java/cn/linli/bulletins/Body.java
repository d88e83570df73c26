package cn.linli.bulletins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that a document's text may be made of: headings, paragraphs, lists, tables, links to the web, and pictures that
 * were kept here. Everything else that is typed, pasted or sent loses its tags.
 */
public final class Body {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern PICTURE = Pattern.compile("/e/[a-z0-9-]{2,31}/documents/pictures/(" + ID + ")");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h2",
                    "h3",
                    "p",
                    "br",
                    "hr",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelNofollowOnLinks()
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    private Body() {}

    /** Safe HTML; what was typed without tags becomes a paragraph a line. */
    public static String safe(String html) {
        return POLICY.sanitize(Paragraphs.of(html.replace("\0", ""))).strip();
    }

    /** The kept files that the text shows, in its order. */
    public static List<UUID> pictures(String body) {
        return PICTURE.matcher(body)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .distinct()
                .toList();
    }

    /** The kept files that the text shows, each with what is said of it, in its order. */
    public static Map<UUID, String> captions(String body) {
        Map<UUID, String> captions = new LinkedHashMap<>();
        Jsoup.parseBodyFragment(body)
                .select("img")
                .forEach(image -> pictures(image.attr("src"))
                        .forEach(file ->
                                captions.putIfAbsent(file, image.attr("alt").strip())));
        return captions;
    }

    /** Where a picture stands in a text that is being written. */
    public static String picture(String estateCode, UUID file) {
        return "/e/" + estateCode + "/documents/pictures/" + file;
    }

    /** The same text with each picture at the address that this reader may open. */
    public static String withPictures(String body, Function<UUID, String> address) {
        return PICTURE.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(address.apply(UUID.fromString(found.group(1)))));
    }
}
