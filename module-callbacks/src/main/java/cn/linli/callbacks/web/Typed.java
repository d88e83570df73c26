package cn.linli.callbacks.web;

import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.web.Dates;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Reads what was typed or chosen, and says beside the field what is wrong with it. */
final class Typed {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,5}(\\.[0-9])?");
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");
    private static final int FIRST_YEAR = 2000;

    /** What a choice is called on its form: a summary of five missing choices has to tell them apart. */
    private static final Map<String, String> LABELS = Map.of(
            "way", "callbacks.way",
            "attitude", "callbacks.attitude",
            "punctuality", "callbacks.punctuality",
            "quality", "callbacks.quality",
            "fixed", "callbacks.fixed",
            "kind", "callbacks.kind",
            "trade", "callbacks.trade",
            "topic", "callbacks.matter.topic",
            "matterKind", "callbacks.matter.kind",
            "month", "callbacks.recheck.month");

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

    /** How an owner was tried: by telephone or at the door. */
    static Channel way(@Nullable String name) {
        return maybe(Channel.class, name)
                .filter(RepairKind.ORDINARY.getWays()::contains)
                .orElseThrow(() -> choose("way"));
    }

    static boolean yesOrNo(@Nullable String text, String field) {
        return switch (orEmpty(text)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw choose(field);
        };
    }

    /** 1 to 5; nothing chosen is no score. */
    static int score(@Nullable String text, String field) {
        String digit = orEmpty(text);
        if (digit.length() != 1 || digit.charAt(0) < '1' || digit.charAt(0) > '5') {
            throw choose(field);
        }
        return digit.charAt(0) - '0';
    }

    static LocalDate date(@Nullable String text, String field) {
        try {
            return Dates.day(orEmpty(text));
        } catch (DateTimeException malformed) {
            throw Refused.because("callbacks.date.malformed").at(field);
        }
    }

    static LocalDateTime time(@Nullable String text, String field) {
        try {
            return Dates.moment(orEmpty(text));
        } catch (DateTimeException malformed) {
            throw Refused.because("callbacks.time.malformed").at(field);
        }
    }

    /** With one decimal at most, full-width digits included. */
    static BigDecimal amount(@Nullable String text, String field) {
        String plain = Normalizer.normalize(orEmpty(text), Normalizer.Form.NFKC).strip();
        if (!AMOUNT.matcher(plain).matches()) {
            throw Refused.because("callbacks.amount.malformed").at(field);
        }
        return new BigDecimal(plain);
    }

    /** The page of a list, from 1 on; anything else is the first. */
    static int page(@Nullable String text) {
        return PAGE.matcher(orEmpty(text)).matches() ? Math.max(1, Integer.parseInt(orEmpty(text))) : 1;
    }

    /** A month that has begun; anything else is the present one. */
    static YearMonth month(@Nullable String text, YearMonth present) {
        try {
            YearMonth month = YearMonth.parse(orEmpty(text));
            return month.isAfter(present) || month.getYear() < FIRST_YEAR ? present : month;
        } catch (DateTimeException malformed) {
            return present;
        }
    }

    static Refused choose(String field) {
        return Refused.because(
                        "callbacks.choose",
                        new DefaultMessageSourceResolvable(Objects.requireNonNull(LABELS.get(field))))
                .at(field);
    }
}
