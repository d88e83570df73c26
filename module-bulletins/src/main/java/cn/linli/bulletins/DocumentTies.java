package cn.linli.bulletins;

import cn.linli.kernel.estate.Estate;
import java.util.List;
import java.util.Locale;

/** What another room ties to a paper, such as the opinions that a letter answers; each contributes a bean. */
public interface DocumentTies {

    /** Nothing where the paper has nothing to do with the room. */
    List<Tie> of(Estate estate, Document document, Locale language);

    /**
     * One line beside the paper.
     *
     * @param label what it is
     * @param words how it stands
     * @param link the page of it
     */
    record Tie(String label, String words, String link) {}
}
