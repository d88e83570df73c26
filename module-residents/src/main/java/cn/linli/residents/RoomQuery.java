package cn.linli.residents;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A home as it is typed into a search box: {@code 3-1201}, {@code 3-1-1201}, {@code 3栋1单元1201}, {@code 3栋1201},
 * {@code 1201}.
 */
record RoomQuery(@Nullable String building, @Nullable String unit, String room) {

    private static final String CODE = "([A-Za-z]?\\d{1,5}[A-Za-z]?|[A-Za-z])";
    private static final String ROOM = "([A-Za-z]?\\d{1,6}[A-Za-z]?(?:-\\d{1,3})?)(?:室|号|房|户)?";
    private static final Pattern IN_WORDS =
            Pattern.compile(CODE + "(?:号楼|栋|幢|座|楼|#)-?(?:" + CODE + "(?:单元|门|-)-?)?" + ROOM);
    private static final Pattern THREE = Pattern.compile(CODE + "[-/]" + CODE + "(?:单元)?[-/]" + ROOM);
    private static final Pattern TWO = Pattern.compile(CODE + "[-/]([A-Za-z]?\\d{1,6}[A-Za-z]?)(?:室|号|房|户)?");
    private static final Pattern ONE = Pattern.compile("([A-Za-z]?\\d{2,6}[A-Za-z]?)(?:室|号|房|户)?");

    static Optional<RoomQuery> parse(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[‐‑–—−]", "-");
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            return Optional.of(new RoomQuery(building(words.group(1)), unit(words.group(2)), words.group(3)));
        }
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return Optional.of(new RoomQuery(building(three.group(1)), unit(three.group(2)), three.group(3)));
        }
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            return Optional.of(new RoomQuery(building(two.group(1)), null, two.group(2)));
        }
        Matcher one = ONE.matcher(text);
        return one.matches() ? Optional.of(new RoomQuery(null, null, one.group(1))) : Optional.empty();
    }

    private static String building(String typed) {
        return HomeNumber.building(typed);
    }

    private static @Nullable String unit(@Nullable String typed) {
        return typed == null ? null : HomeNumber.unit(typed);
    }
}
