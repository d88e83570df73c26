package cn.linli.residents.butlers;

import cn.linli.kernel.staff.Post.Patch;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * A patch as it is kept ({@code 1,3-1}) and as people say it; a building's number has no dash of its own.
 */
public final class PatchWords {

    private PatchWords() {}

    static String write(Collection<Patch> patches) {
        return sorted(patches).stream().map(PatchWords::code).collect(Collectors.joining(","));
    }

    static Set<Patch> read(String written) {
        return Arrays.stream(written.split(","))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("-", 2))
                .map(parts -> new Patch(parts[0], parts.length > 1 ? parts[1] : ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code 3} or {@code 3-1}. */
    public static String code(Patch patch) {
        return patch.unit().isEmpty() ? patch.building() : patch.building() + "-" + patch.unit();
    }

    /** As people count: building 9 before building 10. */
    public static List<Patch> sorted(Collection<Patch> patches) {
        return patches.stream()
                .sorted(Comparator.comparing((Patch patch) -> patch.building().length())
                        .thenComparing(Patch::building)
                        .thenComparing(patch -> patch.unit().length())
                        .thenComparing(Patch::unit))
                .toList();
    }

    /** In the words of a language, such as a list of buildings and units for owners. */
    public static String said(Collection<Patch> patches, MessageSource messages, Locale language) {
        return sorted(patches).stream()
                .map(patch -> said(patch, messages, language))
                .collect(Collectors.joining(messages.getMessage("butlers.patch.and", null, language)));
    }

    public static String said(Patch patch, MessageSource messages, Locale language) {
        return patch.unit().isEmpty()
                ? messages.getMessage("butlers.patch.building", new Object[] {patch.building()}, language)
                : messages.getMessage("butlers.patch.unit", new Object[] {patch.building(), patch.unit()}, language);
    }
}
