package cn.linli.app.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a template that stays when it is rendered: what stands in no element whose content is replaced. */
record PageText(List<String> unreplaced) {

    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
            Pattern.DOTALL);
    private static final Pattern REPLACES = Pattern.compile("\\bth:(text|errors|replace|insert|remove)=");
    private static final Set<String> VOID =
            Set.of("input", "meta", "link", "img", "br", "hr", "col", "use", "path", "rect");

    /** The name of a language is written in that language, in every language: an element that says its {@code lang} is right. */
    private static final Pattern OWN_LANGUAGE = Pattern.compile("\\slang=\"");

    static PageText of(String page) {
        List<String> found = new ArrayList<>();
        Deque<Boolean> open = new ArrayDeque<>();
        Matcher piece = PIECE.matcher(page);
        int from = 0;
        while (piece.find()) {
            collect(page.substring(from, piece.start()), open, found);
            from = piece.end();
            String name = piece.group(2);
            if (name == null) {
                continue;
            }
            boolean closing = !piece.group(1).isEmpty();
            String attributes = piece.group(3);
            if (closing) {
                open.pollLast();
            } else if (!attributes.stripTrailing().endsWith("/") && !VOID.contains(name.toLowerCase(Locale.ROOT))) {
                boolean replaced = REPLACES.matcher(attributes).find() && !name.equals("html")
                        || OWN_LANGUAGE.matcher(attributes).find() && !name.equals("html")
                        || name.equals("title");
                open.addLast(replaced || (!open.isEmpty() && open.peekLast()));
            }
        }
        collect(page.substring(from), open, found);
        return new PageText(found);
    }

    private static void collect(String text, Deque<Boolean> open, List<String> found) {
        if (!text.isBlank() && (open.isEmpty() || !open.peekLast())) {
            found.add(text);
        }
    }
}
