package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumSession;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.web.Here;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Dates, quarters and money as people at an estate read them. */
record Shown(ZoneId zone, Locale language, MessageSource messages) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int FEN_DIGITS = 2;

    static Shown of(Here here, MessageSource messages) {
        return new Shown(here.estate().getZone(), here.language(), messages);
    }

    /** {@code 2026-11-24 09:30} */
    public String at(Instant at) {
        return date(at) + " " + time(at);
    }

    /** {@code 2026-11-24} */
    public String date(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(zone));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 2026-11-28 周六 14:00–16:00} */
    public String span(Instant from, Instant until) {
        String day = from.atZone(zone).getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
        return date(from) + " " + day + " " + time(from) + "–" + time(until);
    }

    public String span(ForumSession session) {
        return span(session.getStartsAt(), session.getEndsAt());
    }

    public String announcedSpan(ForumSession session) {
        Instant from = session.getAnnouncedStartsAt();
        Instant until = session.getAnnouncedEndsAt();
        return from == null || until == null ? "" : span(from, until);
    }

    public String quarter(String code) {
        return Quarter.of(code)
                .map(one -> messages.getMessage(
                        "bulletins.quarter." + one.number(), new Object[] {String.valueOf(one.year())}, language))
                .orElse(code);
    }

    public String quarter(Forum forum) {
        return quarter(forum.getQuarter());
    }

    /** {@code 128.50} */
    public String yuan(@Nullable Long fen) {
        return fen == null ? "–" : BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }
}
