package cn.linli.forums.web;

import cn.linli.kernel.Refused;
import cn.linli.web.Dates;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed or chosen, and says beside the field what is wrong with it. */
final class Typed {

    private static final Pattern MONEY = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");
    private static final int FEN_DIGITS = 2;

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

    static LocalDate date(@Nullable String text, String field) {
        try {
            return Dates.day(orEmpty(text));
        } catch (DateTimeException malformed) {
            throw Refused.because("forums.date.malformed").at(field);
        }
    }

    static LocalTime time(@Nullable String text, String field) {
        try {
            return LocalTime.parse(plain(text));
        } catch (DateTimeException malformed) {
            throw Refused.because("forums.time.malformed").at(field);
        }
    }

    /** Yuan as people type them, in fen; none where nothing was typed. */
    static @Nullable Long fenOrNone(@Nullable String text, String field) {
        String amount = plain(text).replace(",", "");
        if (amount.isEmpty()) {
            return null;
        }
        if (!MONEY.matcher(amount).matches()) {
            throw Refused.because("forums.money.malformed").at(field);
        }
        return new BigDecimal(amount).movePointRight(FEN_DIGITS).longValueExact();
    }

    static long fen(@Nullable String text, String field) {
        Long fen = fenOrNone(text, field);
        if (fen == null) {
            throw Refused.because("forums.money.malformed").at(field);
        }
        return fen;
    }

    /** Full-width digits and signs are typed as often as the others. */
    private static String plain(@Nullable String text) {
        return Normalizer.normalize(orEmpty(text), Normalizer.Form.NFKC)
                .replace("¥", "")
                .strip();
    }

    private static Refused choose(String field) {
        return Refused.because("forums.choose").at(field);
    }
}
