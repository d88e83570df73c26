package cn.linli.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.util.HtmlUtils;

/** Every sentence is there in both languages, every page asks only for sentences that are there, and none is written into a page. */
class WordsTest {

    /** A document's text has headings and tables; it stands on pages through this one fragment, and went through Body before. */
    private static final String SAFE_TEXT =
            Pattern.quote("<div th:fragment=\"safe(html)\" class=\"prose\" th:utext=\"${html}\"></div>");

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern ONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern TWO_APOSTROPHES = Pattern.compile("''");
    private static final Pattern LIKE_AN_ELEMENT = Pattern.compile(
            "th:fragment=\"(a|article|aside|body|button|dl|fieldset|form|header|footer|li|main|nav|ol|p|section|select|span|svg|table|ul)[(\"]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ASKED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.\\-_]*)[}(]");

    @TestFactory
    List<DynamicTest> bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Resource chinese : FILES.getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(chinese.getFilename());
            if (!name.endsWith("_en.properties")) {
                tests.add(DynamicTest.dynamicTest(name, () -> compare(chinese, english(chinese))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests;
    }

    private static void compare(Resource chinese, Resource english) throws IOException {
        assertThat(english.exists()).as("%s has an English side", chinese).isTrue();
        Map<String, String> zh = read(chinese);
        Map<String, String> en = read(english);
        assertThat(en.keySet()).containsExactlyInAnyOrderElementsOf(zh.keySet());
        zh.forEach((key, sentence) -> {
            assertThat(placeholders(en.get(key)).isEmpty())
                    .as("%s names something in both languages or in none", key)
                    .isEqualTo(placeholders(sentence).isEmpty());
            for (String words : List.of(sentence, en.get(key))) {
                assertThat(words).as(key).isNotBlank().doesNotContain("!", "！");
                if (!placeholders(words).isEmpty()) {
                    new MessageFormat(words);
                }
                assertThat((placeholders(words).isEmpty() ? TWO_APOSTROPHES : ONE_APOSTROPHE)
                                .matcher(words)
                                .find())
                        .as("%s has two apostrophes for one exactly where it has placeholders", key)
                        .isFalse();
            }
            assertThat(HAN.matcher(en.get(key)).find() && !key.equals("web.language.zh"))
                    .as("%s is English", key)
                    .isFalse();
        });
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, String> first = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        for (Resource bundle : FILES.getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(bundle.getFilename());
            if (!name.endsWith("_en.properties")) {
                read(bundle).keySet().forEach(key -> {
                    String other = first.putIfAbsent(key, name);
                    if (other != null) {
                        twice.add(key + " in " + other + " and " + name);
                    }
                });
            }
        }
        assertThat(twice)
                .as("which of the two is shown depends on the order of file names")
                .isEmpty();
    }

    @Test
    void pagesAskOnlyForSentencesThatAreThere() throws IOException {
        Set<String> known = keys();
        List<String> missing = new ArrayList<>();
        for (Resource page : pages()) {
            Matcher asked = ASKED.matcher(page.getContentAsString(StandardCharsets.UTF_8));
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    missing.add(page.getFilename() + ": " + asked.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Chinese in a page is a prototype: something must replace it. */
    @Test
    void noPageHasWordsOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Resource page : pages()) {
            PageText.of(page.getContentAsString(StandardCharsets.UTF_8)).unreplaced().stream()
                    .filter(text -> HAN.matcher(HtmlUtils.htmlUnescape(text)).find())
                    .forEach(text -> found.add(page.getFilename() + ": " + text.strip()));
        }
        assertThat(found).isEmpty();
    }

    /** Whoever asks for a fragment of such a name is given every such element of the page along with it. */
    @Test
    void noFragmentIsNamedLikeAnElement() throws IOException {
        for (Resource page : pages()) {
            assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                    .as(page.getFilename())
                    .doesNotContainPattern(LIKE_AN_ELEMENT);
        }
    }

    /** A strict policy forbids both, and what a person typed is never markup. */
    @Test
    void noPageHasInlineStylesScriptsOrUnescapedText() throws IOException {
        for (Resource page : pages()) {
            assertThat(page.getContentAsString(StandardCharsets.UTF_8).replaceFirst(SAFE_TEXT, ""))
                    .as(page.getFilename())
                    .doesNotContainPattern("(?i)<style|\\sstyle=|th:style|th:utext|\\son[a-z]+=\"")
                    .doesNotContainPattern("(?i)<script(?![^>]*src=)");
        }
    }

    /** The keys of every room. */
    static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Resource bundle : FILES.getResources("classpath*:messages/*.properties")) {
            keys.addAll(read(bundle).keySet());
        }
        return keys;
    }

    private static List<Resource> pages() throws IOException {
        List<Resource> pages = Arrays.asList(FILES.getResources("classpath*:templates/**/*.html"));
        assertThat(pages).hasSizeGreaterThan(20);
        return pages;
    }

    private static Resource english(Resource chinese) throws IOException {
        return chinese.createRelative(String.valueOf(chinese.getFilename()).replace(".properties", "_en.properties"));
    }

    private static Map<String, String> read(Resource bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        return sentences;
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }
}
