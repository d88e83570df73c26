package cn.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words that all pages share exist in both languages, and every word that a template asks for exists. */
class SharedWordsTest {

    private static final Pattern ASKED =
            Pattern.compile("(?:#\\{|messages\\.msg\\(')(web\\.[A-Za-z0-9.]+[A-Za-z0-9])(?=['}(])");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("(\\{\\d})");

    private final Map<String, String> chinese = words("messages/web.properties");
    private final Map<String, String> english = words("messages/web_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() {
        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(LookTest.found(PLACEHOLDER, english.get(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(LookTest.found(PLACEHOLDER, text)));
    }

    @Test
    void everyWordThatATemplateAsksForExists() {
        LookTest.templates()
                .forEach((template, text) ->
                        assertThat(chinese.keySet()).as(template).containsAll(LookTest.found(ASKED, text)));
    }

    @Test
    void theFiveStepsOfAScoreAndTheStatesOfALadderHaveWords() {
        assertThat(chinese.keySet())
                .contains("web.score.1", "web.score.2", "web.score.3", "web.score.4", "web.score.5")
                .contains("web.rung.past", "web.rung.present", "web.rung.next", "web.rung.later");
    }

    @Test
    void englishHoldsNoChineseAndNobodyShouts() {
        assertThat(english.values()).noneMatch(CHINESE.asPredicate());
        assertThat(List.of(chinese, english))
                .allSatisfy(words -> assertThat(words.values())
                        .noneMatch(text -> text.contains("!") || text.contains("！") || text.contains("successfully")));
    }

    private static Map<String, String> words(String bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(LookTest.read(bundle)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return properties.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toMap(key -> key, properties::getProperty));
    }
}
