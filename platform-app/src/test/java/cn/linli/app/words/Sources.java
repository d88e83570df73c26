package cn.linli.app.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rooms are made of, as it stands in the repository: a new room is found by itself. */
final class Sources {

    private static final Pattern CODE = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)+'|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
            Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("#\\{([A-Za-z][\\w.\\-]*)|'(?=([^'\\n]*)')");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

    private Sources() {}

    /** What stands between quotes in the program, by the file that says it. */
    static Map<String, List<String>> literals() {
        Map<String, List<String>> literals = new TreeMap<>();
        files("src/main/java", ".java").forEach((name, text) -> literals.put(name, groups(CODE, text)));
        return literals;
    }

    /** The same for the templates, with the keys that they ask for. */
    static Map<String, List<String>> quotedInPages() {
        Map<String, List<String>> quoted = new TreeMap<>();
        files("src/main/resources/templates", ".html").forEach((name, text) -> quoted.put(name, groups(QUOTED, text)));
        return quoted;
    }

    /** Everything that code and templates say, without the braces in which annotations put a key. */
    static Set<String> said() {
        Set<String> all = new TreeSet<>();
        Stream.of(literals(), quotedInPages())
                .flatMap(files -> files.values().stream())
                .flatMap(List::stream)
                .forEach(literal -> all.add(bare(literal)));
        return all;
    }

    /** Every name that code gives to something: classes, fields, constants. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        files("src/main/java", ".java").values().forEach(text -> {
            Matcher name = NAME.matcher(CODE.matcher(text).replaceAll(" "));
            while (name.find()) {
                names.add(name.group());
            }
        });
        return names;
    }

    static String bare(String literal) {
        return literal.startsWith("{") && literal.endsWith("}") ? literal.substring(1, literal.length() - 1) : literal;
    }

    private static List<String> groups(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String literal = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (literal != null) {
                found.add(literal);
            }
        }
        return found;
    }

    private static Map<String, String> files(String folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> rooms = Files.list(Path.of("").toAbsolutePath().getParent())) {
            for (Path root : rooms.map(room -> room.resolve(folder))
                    .filter(Files::isDirectory)
                    .toList()) {
                if (root.toString().contains("platform-testing")) {
                    continue;
                }
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(ending))
                            .toList()) {
                        texts.put(root.relativize(file).toString(), Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
