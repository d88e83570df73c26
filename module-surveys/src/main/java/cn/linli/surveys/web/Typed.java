package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.web.Dates;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or chosen, and says beside the field what is wrong with it. */
final class Typed {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    private Typed() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static <E extends Enum<E>> Optional<E> maybe(Class<E> kind, @Nullable String name) {
        try {
            return orEmpty(name).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Enum.valueOf(kind, orEmpty(name).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> E one(Class<E> kind, @Nullable String name, String field) {
        return maybe(kind, name).orElseThrow(() -> choose(field));
    }

    static Optional<UUID> maybeId(@Nullable String text) {
        try {
            return orEmpty(text).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(orEmpty(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static UUID id(@Nullable String text, String field) {
        return maybeId(text).orElseThrow(() -> choose(field));
    }

    /** One of a list of codes, which the house checks. */
    static String chosen(@Nullable String code, String field) {
        if (orEmpty(code).isEmpty()) {
            throw choose(field);
        }
        return orEmpty(code);
    }

    /** One of those that were offered. */
    static UUID among(Set<String> offered, @Nullable String text, String field) {
        return maybeId(text).filter(id -> offered.contains(id.toString())).orElseThrow(() -> choose(field));
    }

    /** Whether something is moved up or down; anything else asks for neither. */
    static boolean isUp(@Nullable String direction) {
        String to = orEmpty(direction);
        if (!to.equals("up") && !to.equals("down")) {
            throw Refused.because("surveys.choose");
        }
        return to.equals("up");
    }

    static LocalDate date(@Nullable String text, String field) {
        try {
            return Dates.day(orEmpty(text));
        } catch (DateTimeException malformed) {
            throw Refused.because("surveys.date.malformed").at(field);
        }
    }

    /** A whole number as people type it, full-width digits included. */
    static int number(@Nullable String text, String field) {
        String digits = plain(text);
        if (!DIGITS.matcher(digits).matches()) {
            throw Refused.because("surveys.number.malformed").at(field);
        }
        return Integer.parseInt(digits);
    }

    /** Full-width digits and signs are typed as often as the others. */
    private static String plain(@Nullable String text) {
        return Normalizer.normalize(orEmpty(text), Normalizer.Form.NFKC).strip();
    }

    private static Refused choose(String field) {
        return Refused.because("surveys.choose").at(field);
    }
}
