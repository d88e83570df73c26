package cn.linli.app.demo;

import cn.linli.feedback.TicketKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.springframework.core.io.ClassPathResource;

/** What people of the demo say, read from two files that are easier to write than code. */
final class DemoWords {

    private final List<Phrase> phrases;
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    DemoWords() {
        this.phrases = lines("demo/phrases.txt").map(Phrase::parse).toList();
        lines("demo/words.txt")
                .forEach(line ->
                        words.computeIfAbsent(line[0], key -> new ArrayList<>()).add(line[1]));
    }

    private static java.util.stream.Stream<String[]> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String any(String key, Random random) {
        List<String> choice = Objects.requireNonNull(words.get(key), key);
        return choice.get(random.nextInt(choice.size()));
    }

    /** A phrase by weight; {@code weight} says how likely it is here and now. */
    Phrase phrase(ToDoubleFunction<Phrase> weight, Random random) {
        double all = phrases.stream().mapToDouble(weight).sum();
        double left = random.nextDouble() * all;
        for (Phrase phrase : phrases) {
            left -= weight.applyAsDouble(phrase);
            if (left < 0) {
                return phrase;
            }
        }
        throw new IllegalStateException("No phrase fits");
    }

    /** What is said, when, who deals with it, and what comes of it. */
    record Phrase(
            String topic,
            TicketKind kind,
            int firstMonth,
            int lastMonth,
            boolean engineering,
            int weight,
            String words,
            String result) {

        static Phrase parse(String[] line) {
            boolean always = line[2].equals("*");
            String[] months = line[2].split("-");
            return new Phrase(
                    line[0],
                    TicketKind.valueOf(line[1]),
                    always ? 1 : Integer.parseInt(months[0]),
                    always ? 12 : Integer.parseInt(months[1]),
                    line[3].equals("E"),
                    Integer.parseInt(line[4]),
                    line[5],
                    line[6]);
        }

        /** Winter goes over the year's end. */
        boolean fits(int month) {
            return firstMonth <= lastMonth
                    ? month >= firstMonth && month <= lastMonth
                    : month >= firstMonth || month <= lastMonth;
        }
    }
}
