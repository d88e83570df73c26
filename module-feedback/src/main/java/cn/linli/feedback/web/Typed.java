package cn.linli.feedback.web;

import cn.linli.kernel.Refused;
import cn.linli.web.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or chosen, and says beside the field what is wrong with it. */
final class Typed {

    private Typed() {}

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static @Nullable String orNone(@Nullable String text) {
        return isBlank(text) ? null : orEmpty(text);
    }

    static String atMost(int longest, @Nullable String text, String field) {
        String words = orEmpty(text);
        if (words.length() > longest) {
            throw Refused.because("feedback.words.tooLong", longest).at(field);
        }
        return words;
    }

    /** Words that must be there. */
    static String words(int longest, @Nullable String text, String field) {
        return words(longest, text, field, "feedback.words.missing");
    }

    static String words(int longest, @Nullable String text, String field, String missing) {
        if (isBlank(text)) {
            throw Refused.because(missing).at(field);
        }
        return atMost(longest, text, field);
    }

    static <E extends Enum<E>> E one(Class<E> kind, @Nullable String name, String field) {
        return maybe(kind, name).orElseThrow(() -> choose(field));
    }

    /** The constant of this name; nothing for what is none. */
    static <E extends Enum<E>> Optional<E> maybe(Class<E> kind, @Nullable String name) {
        if (isBlank(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(kind, orEmpty(name).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static UUID id(@Nullable String text, String field) {
        return maybeId(text).orElseThrow(() -> choose(field));
    }

    static Optional<UUID> maybeId(@Nullable String text) {
        try {
            return isBlank(text) ? Optional.empty() : Optional.of(UUID.fromString(orEmpty(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static boolean yesOrNo(@Nullable String text, String field) {
        return switch (orEmpty(text)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw choose(field);
        };
    }

    static LocalDate date(@Nullable String text, String field) {
        try {
            return Dates.day(orEmpty(text));
        } catch (DateTimeException malformed) {
            throw Refused.because("desk.date.malformed").at(field);
        }
    }

    static LocalDateTime time(@Nullable String text, String field) {
        try {
            return Dates.moment(orEmpty(text).replace(' ', 'T'));
        } catch (DateTimeException malformed) {
            throw Refused.because("desk.time.malformed").at(field);
        }
    }

    static int score(@Nullable String text, String field) {
        String digit = orEmpty(text);
        if (!digit.matches("[1-5]")) {
            throw Refused.because("feedback.score.range").at(field);
        }
        return Integer.parseInt(digit);
    }

    private static Refused choose(String field) {
        return Refused.because("desk.choose").at(field);
    }
}
