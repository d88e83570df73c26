package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentKind.Span;
import cn.linli.kernel.calendar.Quarter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The quarter or month that a paper is about, as it is kept ({@code 2026Q4}, {@code 2026-11}) and as people say it. */
final class Period {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    private Period() {}

    /** The present one first, then those before it, then the next. */
    static Map<String, String> choices(DocumentKind kind, LocalDate today, Locale language, MessageSource messages) {
        Map<String, String> choices = new LinkedHashMap<>();
        IntStream.of(0, -1, -2, -3, 1)
                .mapToObj(step -> shifted(kind.span(), today, step))
                .forEach(period -> choices.put(period, said(period, language, messages)));
        return choices;
    }

    static boolean fits(DocumentKind kind, @Nullable String period) {
        return switch (kind.span()) {
            case NONE -> period == null;
            case QUARTER -> period != null && Quarter.of(period).isPresent();
            case MONTH -> period != null && MONTH.matcher(period).matches();
        };
    }

    private static String shifted(Span span, LocalDate today, int step) {
        if (span == Span.MONTH) {
            return YearMonth.from(today).plusMonths(step).toString();
        }
        return Quarter.of(today.plusMonths(3L * step)).code();
    }

    /** Such as 2026年第四季度; what is no period of ours is said as it stands. */
    static String said(@Nullable String period, Locale language, MessageSource messages) {
        if (period == null) {
            return "";
        }
        Optional<Quarter> quarter = Quarter.of(period);
        if (quarter.isPresent()) {
            String year = String.valueOf(quarter.get().year());
            return say("bulletins.quarter." + quarter.get().number(), year, language, messages);
        }
        Matcher month = MONTH.matcher(period);
        return month.matches()
                ? messages.getMessage(
                        "bulletins.month",
                        new Object[] {month.group(1), String.valueOf(Integer.parseInt(month.group(2)))},
                        language)
                : period;
    }

    private static String say(String key, String year, Locale language, MessageSource messages) {
        return messages.getMessage(key, new Object[] {year}, language);
    }
}
