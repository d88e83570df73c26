package cn.linli.bulletins;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/**
 * Sets the pictures of a text with their captions under them, several in a row as an album; what may not be shown leaves a word
 * in its place.
 */
public final class Figures {

    private static final String PHOTO = "photo";

    /** A picture in a cell or a line stays there. */
    private static final Set<String> HOLDING = Set.of("table", "ul", "ol");

    private final boolean captions;
    private final Set<UUID> hidden;
    private final String gone;

    /**
     * @param captions whether the pictures' words stand under them, as in the kinds that are made of photographs
     * @param gone the word for what is hidden
     */
    public Figures(boolean captions, Set<UUID> hidden, String gone) {
        this.captions = captions;
        this.hidden = hidden;
        this.gone = gone;
    }

    /** Safe HTML with its pictures set. */
    public String in(String body) {
        if (!captions && hidden.isEmpty()) {
            return body;
        }
        org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(body);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        List.copyOf(page.body().children()).forEach(this::set);
        if (captions) {
            gather(page.body());
        }
        return page.body().html();
    }

    /** Pictures go behind their paragraph, which may hold words of its own; one that held nothing else goes. */
    private void set(Element block) {
        boolean holding = HOLDING.contains(block.normalName());
        Element behind = block;
        for (Element image : List.copyOf(block.select("img"))) {
            boolean isHidden = Body.pictures(image.attr("src")).stream().anyMatch(hidden::contains);
            if (!isHidden && !captions) {
                continue;
            }
            Element photo = photo(image, isHidden);
            if (holding) {
                image.replaceWith(photo);
            } else {
                behind.after(photo);
                behind = photo;
                image.remove();
            }
        }
        if (behind != block
                && block.hasParent()
                && block.text().isBlank()
                && block.select("img").isEmpty()) {
            block.remove();
        }
    }

    private Element photo(Element image, boolean isHidden) {
        Element photo = new Element("div").addClass(PHOTO);
        String words = image.attr("alt");
        if (isHidden) {
            photo.addClass("photo-gone").appendElement("p").text(gone);
            return photo;
        }
        photo.appendChild(image.clone());
        if (captions && !words.isBlank()) {
            photo.appendElement("p")
                    .addClass("caption")
                    .attr("aria-hidden", "true")
                    .text(words);
        }
        return photo;
    }

    private static void gather(Element text) {
        List<Element> row = new ArrayList<>();
        for (Element block : List.copyOf(text.children())) {
            if (block.hasClass(PHOTO)) {
                row.add(block);
            } else {
                album(row);
                row.clear();
            }
        }
        album(row);
    }

    private static void album(List<Element> row) {
        if (row.size() > 1) {
            Element album = new Element("div").addClass("album");
            row.get(0).before(album);
            row.forEach(album::appendChild);
        }
    }
}
