package cn.linli.app.acts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which sentences a page says to whoever was refused, by their keys. */
final class Said {

    private static final Pattern PLACE = Pattern.compile(
            "class=\"summary\".*?</ul>|class=\"flash flash-(?:warn|bad)\".*?</p>|<main>\\s*<p>.*?</p>", Pattern.DOTALL);
    private static final Pattern SENTENCE =
            Pattern.compile("(?:<(?:a|p|li|span)\\b[^>]*>)([^<]+)(?=<)", Pattern.DOTALL);
    private static final Map<String, Pattern> SENTENCES = read();

    private Said() {}

    /** The keys of what is said; a sentence without a key stands for itself. */
    static List<String> in(String page) {
        List<String> keys = new ArrayList<>();
        Matcher place = PLACE.matcher(page);
        while (place.find()) {
            Matcher sentence = SENTENCE.matcher(place.group());
            while (sentence.find()) {
                String said = plain(sentence.group(1));
                if (!said.isBlank() && !key(said).equals("web.errors.title")) {
                    keys.add(key(said));
                }
            }
        }
        return keys.stream().distinct().toList();
    }

    /** The keys of all sentences. */
    static Set<String> keys() {
        return SENTENCES.keySet();
    }

    /** Of several that fit, the one with the most words of its own. */
    private static String key(String said) {
        return SENTENCES.entrySet().stream()
                .filter(known -> known.getValue().pattern().codePoints().anyMatch(Character::isIdeographic))
                .filter(known -> known.getValue().matcher(said).matches())
                .max(Comparator.comparingInt(known -> known.getValue().pattern().length()))
                .map(Map.Entry::getKey)
                .orElse("“" + said + "”");
    }

    private static String plain(String html) {
        return html.strip()
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static Map<String, Pattern> read() {
        Map<String, Pattern> all = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                if (!String.valueOf(file.getFilename()).contains("_en")) {
                    Properties words = new Properties();
                    words.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
                    words.forEach((key, text) -> all.put(key.toString(), pattern(text.toString())));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    /** A placeholder stands for anything; where there is one, an apostrophe is written twice. */
    private static Pattern pattern(String text) {
        if (!text.contains("{")) {
            return Pattern.compile(Pattern.quote(text));
        }
        return Pattern.compile(Arrays.stream(text.replace("''", "'").split("\\{[^}]*}+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+?")));
    }
}
