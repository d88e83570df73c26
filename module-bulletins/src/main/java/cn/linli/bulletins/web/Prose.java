package cn.linli.bulletins.web;

import cn.linli.bulletins.Body;
import cn.linli.bulletins.Figures;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/** A document's text made ready for a page: its pictures where this reader may open them, its tables movable by themselves. */
final class Prose {

    private Prose() {}

    static String of(String body, Figures figures, Function<UUID, String> picture) {
        org.jsoup.nodes.Document page =
                Jsoup.parseBodyFragment(Body.withPictures(figures.in(Body.safe(body)), picture));
        page.outputSettings(new OutputSettings().prettyPrint(false));
        page.select("table").forEach(Prose::frame);
        page.select("img").forEach(image -> image.attr("loading", "lazy"));
        page.select("img:not([alt])").forEach(image -> image.attr("alt", ""));
        return page.body().html();
    }

    private static void frame(Element table) {
        table.addClass("table");
        table.wrap("<div class=\"table-wrap\"></div>");
    }
}
