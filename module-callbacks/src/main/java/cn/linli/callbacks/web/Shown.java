package cn.linli.callbacks.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and figures as people read them. */
record Shown(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** {@code 2026-11-24 09:30} */
    public String at(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** {@code 2026-11-24} */
    public String date(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone));
    }

    /** The last day on which it is not late. */
    public String lastDay(Instant due) {
        return date(due.minusMillis(1));
    }

    /** With two decimals; a dash for none. */
    public String mean(@Nullable Double mean) {
        return mean == null
                ? "–"
                : BigDecimal.valueOf(mean).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
