package cn.linli.app.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What comes of each act in each state: {@code done}, or the key of the sentence that refuses it. A file that people read
 * and review, in the test resources; {@code -Dlinli.regenerate=true} writes down what is the case.
 */
final class ActTable {

    static final String DONE = "done";

    private final Path file;
    private final Map<String, Map<String, String>> found = new TreeMap<>();

    ActTable(String name) {
        this.file = Path.of("src/test/resources/acts/" + name + ".csv");
    }

    void put(String act, Object state, String outcome) {
        found.computeIfAbsent(act, name -> new LinkedHashMap<>()).put(state.toString(), outcome);
    }

    /** How many pairs were driven, how many of them are allowed. */
    String count() {
        long pairs = found.values().stream().mapToLong(Map::size).sum();
        long done = found.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(outcome -> !isRefusal(outcome))
                .count();
        return pairs + " pairs, " + done + " allowed, " + (pairs - done) + " refused";
    }

    static boolean isRefusal(String outcome) {
        return outcome.contains(".");
    }

    /** The lines of the file as it stands, and as it would stand after what was found. */
    List<String> read() throws IOException {
        return Files.readAllLines(file);
    }

    List<String> lines() {
        List<String> states = found.values().stream()
                .findFirst()
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of());
        List<String> lines = new ArrayList<>();
        lines.add("act," + String.join(",", states));
        found.forEach((act, row) -> lines.add(act + "," + cells(row.values())));
        if (Boolean.getBoolean("linli.regenerate")) {
            write(lines);
        }
        return lines;
    }

    private static String cells(Collection<String> outcomes) {
        return outcomes.stream().collect(Collectors.joining(","));
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
