package cn.linli.web.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One column of a table that people exchange: what it is called when written, and by which titles it is known when read.
 *
 * @param key what the program calls it
 * @param zh title in Chinese
 * @param en title in English
 * @param aliases other titles it is found under
 * @param required whether a file without it is refused
 * @param kind what its cells hold, so that a template's empty cells take input as it is typed
 * @param width in half-width characters; 0 to suit the first rows
 * @param choices the drop-down list that a workbook offers in this column; none when empty
 * @param hint a note at the title; none when empty
 */
public record SheetColumn(
        String key,
        String zh,
        String en,
        List<String> aliases,
        boolean required,
        Kind kind,
        int width,
        List<String> choices,
        String hint) {

    /** What a column's cells hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE
    }

    public SheetColumn {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    public static SheetColumn of(String key, String zh, String en) {
        return new SheetColumn(key, zh, en, List.of(), false, Kind.TEXT, 0, List.of(), "");
    }

    public SheetColumn alsoKnownAs(String... titles) {
        return new SheetColumn(key, zh, en, List.of(titles), required, kind, width, choices, hint);
    }

    public SheetColumn mandatory() {
        return new SheetColumn(key, zh, en, aliases, true, kind, width, choices, hint);
    }

    public SheetColumn as(Kind content) {
        return new SheetColumn(key, zh, en, aliases, required, content, width, choices, hint);
    }

    public SheetColumn wide(int halfWidths) {
        return new SheetColumn(key, zh, en, aliases, required, kind, halfWidths, choices, hint);
    }

    public SheetColumn choosing(List<String> values) {
        return new SheetColumn(key, zh, en, aliases, required, kind, width, values, hint);
    }

    public SheetColumn hinting(String note) {
        return new SheetColumn(key, zh, en, aliases, required, kind, width, choices, note);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    boolean isCalled(String title) {
        String wanted = folded(title);
        return Stream.concat(Stream.of(zh, en), aliases.stream())
                .anyMatch(known -> folded(known).equals(wanted));
    }

    /** Full width and half width, spaces, case, and the marks of a required column make no difference. */
    static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\((必填|选填|required|optional)\\)", "")
                .replaceAll("[\\s\\p{Z}\\p{Cf}*:]", "");
    }

    /** The letters over a column: A, B … Z, AA. */
    static String letters(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letters(index / 26 - 1) + (char) ('A' + index % 26);
    }
}
