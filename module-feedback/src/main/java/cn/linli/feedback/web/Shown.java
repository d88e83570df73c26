package cn.linli.feedback.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Dates and terms as people at an estate read them. */
record Shown(ZoneId zone, Locale language, MessageSource messages) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** {@code 11月24日} */
    public String date(LocalDate date) {
        return format("desk.date").format(date);
    }

    /** {@code 11月24日 09:30} */
    public String at(Instant at) {
        return format("desk.dateTime").format(at.atZone(zone));
    }

    /** {@code 2026-11-24 09:30}, for lists and sheets. */
    public String exactly(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at.atZone(zone));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** The last day or the time up to which something is in time: the end of a day is named by its day. */
    public String due(Instant due) {
        return due.atZone(zone).toLocalTime().toSecondOfDay() == 0
                ? date(due.minusNanos(1).atZone(zone).toLocalDate())
                : at(due);
    }

    /** By how long it is late, or until when there is time. */
    public String dueWords(Instant due, Instant now) {
        if (now.isBefore(due)) {
            boolean today = due.minusNanos(1)
                    .atZone(zone)
                    .toLocalDate()
                    .equals(now.atZone(zone).toLocalDate());
            boolean wholeDay = due.atZone(zone).toLocalTime().toSecondOfDay() == 0;
            return today
                    ? say(wholeDay ? "desk.due.today" : "desk.due.todayAt", time(due))
                    : say("desk.due.by", due(due));
        }
        Duration late = Duration.between(due, now);
        return late.toDays() > 0
                ? say("desk.due.lateDays", late.toDays())
                : late.toHours() > 0 ? say("desk.due.lateHours", late.toHours()) : say("desk.due.late");
    }

    /** Whether it is due before the day is over. */
    public boolean isToday(@Nullable Instant due, Instant now) {
        return due != null
                && now.isBefore(due)
                && due.minusNanos(1)
                        .atZone(zone)
                        .toLocalDate()
                        .equals(now.atZone(zone).toLocalDate());
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(say(key), language);
    }
}
