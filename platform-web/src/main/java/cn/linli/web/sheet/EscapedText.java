package cn.linli.web.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Workbooks spell characters that XML cannot hold as {@code _x000D_}, and the underscore of such a spelling as {@code _x005F_}. */
final class EscapedText {

    private static final Pattern SPELLED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static String read(CharSequence raw) {
        String text = raw.toString();
        if (!text.contains("_x")) {
            return text;
        }
        return SPELLED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static String write(String text) {
        return text.contains("_x") ? SPELLED.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    private EscapedText() {}
}
