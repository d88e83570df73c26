package cn.linli.surveys;

import java.util.Locale;

/** How an estate is found in the lists of many: by a piece of its name, city or code. */
final class EstateWords {

    /** Of {@code estate e}; an empty {@code :words} finds all. */
    static final String MATCH = "(strpos(lower(e.name), :words) > 0 or strpos(lower(e.name_en), :words) > 0"
            + " or strpos(lower(coalesce(e.city, '')), :words) > 0 or strpos(e.code, :words) > 0)";

    private EstateWords() {}

    static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
