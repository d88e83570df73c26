package cn.linli.bulletins;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows.
 *
 * @param text any two Chinese characters, or words, of a title or a text of any edition
 * @param after the last row of the page before
 */
public record DocumentQuery(
        @Nullable DocumentState state,
        @Nullable DocumentKind kind,
        @Nullable String period,
        @Nullable String text,
        @Nullable UUID after) {

    static DocumentQuery words(String text) {
        return new DocumentQuery(null, null, null, text, null);
    }
}
