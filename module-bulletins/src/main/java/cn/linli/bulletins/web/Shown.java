package cn.linli.bulletins.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Dates and periods as people at an estate read them. */
record Shown(ZoneId zone, Locale language, MessageSource messages) {

    /** {@code 2026-11-24 09:30} */
    public String at(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at.atZone(zone));
    }

    /** {@code 2026-11-24} */
    public String date(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone));
    }

    public String period(@Nullable String period) {
        return Period.said(period, language, messages);
    }
}
