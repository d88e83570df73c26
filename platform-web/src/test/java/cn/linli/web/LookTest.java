package cn.linli.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of the look that can be reckoned: contrast, icons, a page without inline code, pinned libraries. */
class LookTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final String LIGHT = ":root {";
    private static final String DARK = ":root[data-bs-theme=\"dark\"] {";
    private static final String DARK_BY_DEVICE = ":root:not([data-bs-theme]) {";

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "ink, paper, 7",
        "ink, surface, 7",
        "ink, sunk, 7",
        "ink, accent-soft, 7",
        "ink, good-soft, 7",
        "ink, warn-soft, 7",
        "ink, bad-soft, 7",
        "ink-soft, paper, 4.5",
        "ink-soft, surface, 4.5",
        "ink-soft, sunk, 4.5",
        "ink-soft, accent-soft, 4.5",
        "accent, paper, 4.5",
        "accent, surface, 4.5",
        "accent, accent-soft, 4.5",
        "accent-strong, paper, 4.5",
        "accent-strong, surface, 4.5",
        "accent-strong, accent-soft, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "good, good-soft, 4.5",
        "good, surface, 4.5",
        "good, paper, 4.5",
        "warn, warn-soft, 4.5",
        "warn, surface, 4.5",
        "warn, paper, 4.5",
        "bad, bad-soft, 4.5",
        "bad, surface, 4.5",
        "bad, paper, 4.5",
        "paper, bad, 4.5",
        "info, info-soft, 4.5",
        "info, surface, 4.5",
        "line-strong, surface, 3",
        "line-strong, paper, 3",
        "plot-1, surface, 3",
        "plot-2, surface, 3",
        "plot-3, surface, 3",
        "plot-4, surface, 3",
        "plot-5, surface, 3",
        "plot-6, surface, 3"
    })
    void coloursCanBeReadInBothThemes(String front, String ground, double least) {
        for (String theme : List.of(LIGHT, DARK)) {
            Map<String, String> tokens = tokens(theme);
            assertThat(contrast(tokens.get(front), tokens.get(ground)))
                    .as("%s on %s in %s", front, ground, theme)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void bothThemesHaveTheSameTokensWhetherThePersonOrTheDeviceChose() {
        assertThat(tokens(DARK).keySet()).isEqualTo(tokens(LIGHT).keySet());
        assertThat(tokens(DARK_BY_DEVICE)).isEqualTo(tokens(DARK));
    }

    @Test
    void everyIconThatATemplateNamesIsInTheSprite() {
        String sprite = read("static/web/icons.svg");
        Pattern name = Pattern.compile("icon\\('([a-z-]+)'\\)");
        for (Map.Entry<String, String> template : templates().entrySet()) {
            assertThat(name.matcher(template.getValue()).results().map(found -> found.group(1)))
                    .as(template.getKey())
                    .allSatisfy(icon -> assertThat(sprite).contains("<symbol id=\"" + icon + "\""));
        }
    }

    @Test
    void noTemplateHoldsInlineCodeOrUnescapedText() {
        Pattern forbidden = Pattern.compile("\\sstyle=|<style|th:style|th:utext|\\[\\(|\\son[a-z]+=|th:on[a-z]+="
                + "|<script(?![^>]*src=)|javascript:|https?://(?!www\\.(thymeleaf|w3)\\.org)");
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContainPattern(forbidden));
    }

    @Test
    void stylesLoadNothingFromElsewhere() {
        assertThat(List.of(
                        "static/web/linli.css", "static/web/paper.css", "static/web/linli.js", "static/web/plots.js"))
                .allSatisfy(file -> assertThat(read(file)).doesNotContain("http:", "https:", "@import", "data:image"));
    }

    @Test
    void theChartLibraryIsTheOneThatWasPinned() throws NoSuchAlgorithmException {
        byte[] library = bytes("static/vendor/echarts/echarts.common.min.js");
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(library));
        assertThat(read("static/vendor/echarts/echarts.common.min.js.sha256")).startsWith(sum);
        assertThat(read("static/vendor/echarts/LICENSE")).contains("Apache License");
        assertThat(read("static/vendor/echarts/NOTICE")).contains("Apache ECharts");
    }

    @Test
    void theEditorIsTheOneThatWasPinned() throws NoSuchAlgorithmException {
        byte[] library = bytes("static/vendor/tiptap/tiptap.js");
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(library));
        assertThat(read("static/vendor/tiptap/tiptap.js.sha256")).startsWith(sum);
        assertThat(read("static/vendor/tiptap/LICENSE")).contains("MIT License");
        assertThat(read("static/vendor/tiptap/NOTICE")).contains("Tiptap 3.34.0");
    }

    private static Map<String, String> tokens(String selector) {
        String css = read("static/web/linli.css");
        int start = css.indexOf(selector);
        assertThat(start).as(selector).isNotNegative();
        return TOKEN.matcher(css.substring(start, css.indexOf('}', start)))
                .results()
                .collect(Collectors.toMap(token -> token.group(1), token -> token.group(2)));
    }

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    static Map<String, String> templates() {
        try (Stream<Path> files =
                Files.walk(Path.of(Objects.requireNonNull(LookTest.class.getResource("/templates/web/layout.html"))
                                .toURI())
                        .getParent()
                        .getParent())) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), LookTest::text));
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String read(String resource) {
        return new String(bytes(resource), UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(LookTest.class.getResourceAsStream("/" + resource), resource)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
