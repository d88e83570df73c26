package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a field. Forms hold plain text, so that what cannot be read comes back as it was typed. */
final class Typed {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private Typed() {}

    static LocalDate date(@Nullable String text, String field) {
        LocalDate date = dateOrNone(text, field);
        if (date == null) {
            throw Refused.because("residents.typed.dateMissing").at(field);
        }
        return date;
    }

    static @Nullable LocalDate dateOrNone(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw Refused.because("residents.typed.date").at(field);
            }
            return date;
        } catch (DateTimeException malformed) {
            throw Refused.because("residents.typed.date").at(field);
        }
    }

    static LocalDateTime time(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw Refused.because("residents.typed.timeMissing").at(field);
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            if (time.toLocalDate().isBefore(EARLIEST) || time.toLocalDate().isAfter(LATEST)) {
                throw Refused.because("residents.typed.time").at(field);
            }
            return time;
        } catch (DateTimeException malformed) {
            throw Refused.because("residents.typed.time").at(field);
        }
    }

    static @Nullable Integer wholeNumberOrNone(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("-?\\d{1,6}")) {
            throw Refused.because("residents.typed.number").at(field);
        }
        return Integer.valueOf(text);
    }

    static @Nullable BigDecimal numberOrNone(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            throw Refused.because("residents.typed.number").at(field);
        }
        return new BigDecimal(text);
    }

    static <E extends Enum<E>> E choice(Class<E> type, @Nullable String text, String field) {
        E value = choiceOrNone(type, text);
        if (value == null) {
            throw Refused.because("residents.typed.choiceMissing").at(field);
        }
        return value;
    }

    static <E extends Enum<E>> @Nullable E choiceOrNone(Class<E> type, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The page of a list, from 1 on; anything else is the first. */
    static int page(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(text.strip())) : 1;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
