package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As programs write it: {@code concealed}, {@code 2026-11-24T09:30:00+08:00}. */
final class CodeWording implements Wording {

    @Override
    public Optional<RepairKind> kind(String text) {
        return named(RepairKind.class, text);
    }

    @Override
    public Optional<Trade> trade(String text) {
        return named(Trade.class, text);
    }

    @Override
    public Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Override
    public LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Override
    public String ending() {
        return "code";
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> code(one).equals(code))
                .findFirst();
    }
}
