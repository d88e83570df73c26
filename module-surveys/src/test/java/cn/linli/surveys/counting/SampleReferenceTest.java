package cn.linli.surveys.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure is the one that R's survey package makes of the same answers; see {@code counting/reference.R}. */
class SampleReferenceTest {

    private static final double NEAR = 1e-9;
    private static final Map<String, List<String>> GROUPS = Map.of(
            "a1", List.of("a1"),
            "a2", List.of("a2"),
            "b1", List.of("b1"),
            "overall", List.of("overall"),
            "A", List.of("a1", "a2"),
            "B", List.of("b1"),
            "ALL", List.of("a1", "a2", "b1"));

    static List<Map<String, String>> everyFigure() {
        return read("reference.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyFigure")
    void rateMeanErrorAndIntervalAreThoseOfR(Map<String, String> expected) {
        List<String> items = Objects.requireNonNull(GROUPS.get(expected.get("group")));
        Estimate rate =
                sample(expected, items, score -> score >= 4 ? 1 : 0).rate().orElseThrow();
        Estimate mean = sample(expected, items, score -> score).mean().orElseThrow();
        same(rate.value(), expected.get("rate"));
        same(rate.error(), expected.get("rate_error"));
        same(rate.freedom(), expected.get("freedom"));
        same(rate.interval(), expected.get("rate_low"), expected.get("rate_high"));
        same(mean.value(), expected.get("mean"));
        same(mean.error(), expected.get("mean_error"));
        same(mean.interval(), expected.get("mean_low"), expected.get("mean_high"));
    }

    static Stream<Map<String, String>> everyItem() {
        return everyFigure().stream().filter(line -> List.of("a1", "a2", "b1").contains(line.get("group")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyItem")
    void theTieToTheOverallScoreIsThatOfR(Map<String, String> expected) {
        List<Tie.Pair> pairs = new ArrayList<>();
        buildings(Objects.requireNonNull(expected.get("set")))
                .values()
                .forEach(building -> building.sheets().stream()
                        .filter(sheet -> !blank(sheet, expected.get("group")) && !blank(sheet, "overall"))
                        .forEach(sheet -> pairs.add(new Tie.Pair(
                                number(sheet, Objects.requireNonNull(expected.get("group"))),
                                number(sheet, "overall"),
                                (double) building.homes() / building.sheets().size()))));
        double tie = Tie.of(pairs).orElse(Double.NaN);
        same(tie, expected.get("tie"));
    }

    private static void same(double is, @Nullable String expected) {
        if (expected == null || expected.isBlank() || expected.equals("NaN") || expected.equals("NA")) {
            assertThat(is).isNaN();
        } else {
            assertThat(is).isCloseTo(Double.parseDouble(expected), within(NEAR));
        }
    }

    private static void same(@Nullable Interval is, @Nullable String low, @Nullable String high) {
        same(is == null ? Double.NaN : is.low(), low);
        same(is == null ? Double.NaN : is.high(), high);
    }

    private static Sample sample(
            Map<String, String> figure, List<String> items, java.util.function.IntUnaryOperator worth) {
        return new Sample(buildings(Objects.requireNonNull(figure.get("set"))).values().stream()
                .map(building ->
                        new Stratum(building.homes(), building.sheets().size(), sums(building.sheets(), items, worth)))
                .toList());
    }

    private static Sums sums(
            List<Map<String, String>> sheets, List<String> items, java.util.function.IntUnaryOperator worth) {
        long units = 0;
        long x = 0;
        long y = 0;
        long xx = 0;
        long xy = 0;
        long yy = 0;
        for (Map<String, String> sheet : sheets) {
            int[] scores = items.stream()
                    .filter(item -> !blank(sheet, item))
                    .mapToInt(item -> number(sheet, item))
                    .toArray();
            long valid = scores.length;
            long value = Arrays.stream(scores).map(worth).sum();
            units += valid > 0 ? 1 : 0;
            x += valid;
            y += value;
            xx += valid * valid;
            xy += valid * value;
            yy += value * value;
        }
        return new Sums(units, x, y, xx, xy, yy);
    }

    private record Building(long homes, List<Map<String, String>> sheets) {}

    private static Map<String, Building> buildings(String set) {
        Map<String, Building> buildings = new TreeMap<>();
        read("frame.csv").stream()
                .filter(line -> set.equals(line.get("set")))
                .forEach(line -> buildings.put(
                        Objects.requireNonNull(line.get("building")),
                        new Building(number(line, "homes"), new ArrayList<>())));
        read("answers.csv").stream()
                .filter(line -> set.equals(line.get("set")))
                .forEach(line -> Objects.requireNonNull(buildings.get(line.get("building")))
                        .sheets()
                        .add(line));
        return buildings;
    }

    private static boolean blank(Map<String, String> line, @Nullable String column) {
        return Objects.requireNonNull(line.get(column)).isEmpty();
    }

    private static int number(Map<String, String> line, String column) {
        return Integer.parseInt(Objects.requireNonNull(line.get(column)));
    }

    private static List<Map<String, String>> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleReferenceTest.class.getResourceAsStream("/counting/" + file)),
                StandardCharsets.UTF_8))) {
            String[] head = lines.readLine().split(",", -1);
            return lines.lines()
                    .map(line -> {
                        String[] cells = line.split(",", -1);
                        Map<String, String> row = new HashMap<>();
                        for (int i = 0; i < head.length; i++) {
                            row.put(head[i], cells[i]);
                        }
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
