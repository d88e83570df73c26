package cn.linli.app.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keys that code and templates put together: a beginning that they say, and an end that is a constant or a word of theirs. A constant that goes
 * leaves its sentence unused, and a family whose beginning nobody says any more leaves all of them.
 *
 * @param whole whether every end has a sentence; otherwise the code asks for some of them only
 */
record KeyFamily(String prefix, Set<String> ends, boolean whole) {

    private static final String[] NOTHING_MORE = {""};

    /** One sentence for each constant. */
    static KeyFamily each(String prefix, String type, String... suffixes) {
        return new KeyFamily(prefix, constants(type, suffixes), true);
    }

    /** A sentence for some of the constants. */
    static KeyFamily some(String prefix, String type) {
        return new KeyFamily(prefix, constants(type), false);
    }

    static KeyFamily words(String prefix, String... ends) {
        return new KeyFamily(prefix, Set.of(ends), true);
    }

    /** One for each clause that opens duties, by its code. */
    static KeyFamily clauses(String prefix, String type) {
        Set<String> codes = new TreeSet<>();
        constants(type).forEach(name -> codes.add(name.replace('_', '-')));
        return new KeyFamily(prefix, codes, true);
    }

    /** The end is something that the code says, such as the key of a noun in the navigation. */
    static KeyFamily said(String prefix, Set<String> said, String... suffixes) {
        Set<String> ends = new TreeSet<>();
        said.forEach(word -> suffixed(suffixes).forEach(suffix -> ends.add(word + suffix)));
        return new KeyFamily(prefix, ends, false);
    }

    boolean holds(String key) {
        return key.startsWith(prefix) && ends.contains(key.substring(prefix.length()));
    }

    List<String> keys() {
        return ends.stream().map(end -> prefix + end).toList();
    }

    private static Set<String> constants(String type, String... suffixes) {
        Set<String> ends = new TreeSet<>();
        try {
            for (Object constant : Class.forName("cn.linli." + type).getEnumConstants()) {
                suffixed(suffixes).forEach(suffix -> ends.add(((Enum<?>) constant).name() + suffix));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return ends;
    }

    private static Stream<String> suffixed(String... suffixes) {
        return Arrays.stream(suffixes.length == 0 ? NOTHING_MORE : suffixes);
    }
}
