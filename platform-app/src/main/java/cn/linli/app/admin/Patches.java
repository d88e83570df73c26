package cn.linli.app.admin;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Post.Patch;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A butler's patch as people write it: {@code 1,2,3-1} or {@code 1栋、2栋、3栋1单元}.
 */
final class Patches {

    private static final Pattern ONE =
            Pattern.compile("([0-9A-Za-z]{1,8})\\s*(?:栋|幢|号楼)?(?:\\s*[-－—]?\\s*([0-9A-Za-z]{1,8})\\s*(?:单元)?)?");

    private Patches() {}

    static Set<Patch> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(text.split("[,，、;；\\s]+"))
                .filter(part -> !part.isBlank())
                .map(Patches::one)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Patch one(String part) {
        Matcher matcher = ONE.matcher(part);
        if (!matcher.matches()) {
            throw Refused.because("app.patch.malformed", part).at("patch");
        }
        String unit = matcher.group(2);
        return new Patch(matcher.group(1), unit == null ? "" : unit);
    }

    static String write(Collection<Patch> patches) {
        List<Patch> sorted = patches.stream()
                .sorted(Comparator.comparing((Patch patch) -> patch.building().length())
                        .thenComparing(Patch::building)
                        .thenComparing(Patch::unit))
                .toList();
        return sorted.stream()
                .map(patch -> patch.unit().isEmpty() ? patch.building() : patch.building() + "-" + patch.unit())
                .collect(Collectors.joining(","));
    }
}
