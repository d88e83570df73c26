package cn.linli.residents.greetings;

import cn.linli.kernel.Refused;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in braces, such as {@code {name}}, for which something stands when a text is sent. */
final class Placeholders {

    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}");

    private Placeholders() {}

    /** @param known with their braces */
    static void require(String text, String[] known, String field) {
        Matcher braced = BRACED.matcher(text);
        List<String> all = List.of(known);
        while (braced.find()) {
            if (!all.contains(braced.group())) {
                throw Refused.because("greeting.text.placeholder", braced.group(), String.join(" ", all))
                        .at(field);
            }
        }
        String rest = braced.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw Refused.because("greeting.text.brace").at(field);
        }
    }

    /** What is filled in is never read as a placeholder again. */
    static String fill(String text, String[] known, String... values) {
        List<String> all = List.of(known);
        return BRACED.matcher(text).replaceAll(found -> {
            int which = all.indexOf(found.group());
            return Matcher.quoteReplacement(which < 0 ? found.group() : values[which]);
        });
    }
}
