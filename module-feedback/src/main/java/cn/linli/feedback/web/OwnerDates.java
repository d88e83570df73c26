package cn.linli.feedback.web;

import cn.linli.kernel.estate.Estate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates as they are said to an owner: tomorrow, and which day that is. */
@Component
@RequiredArgsConstructor
class OwnerDates {

    private static final int NEAR = 2;

    private final MessageSource messages;
    private final Clock clock;

    /** The last day on which something due at this instant is in time: due at 24:00 of a day is due on that day. */
    String lastDay(Estate estate, Instant due, Locale language) {
        return day(estate, estate.dateOf(due.minusNanos(1)), language);
    }

    /** A day of the calendar, with "today", "tomorrow" or "the day after tomorrow" where it is near. */
    String day(Estate estate, LocalDate day, Locale language) {
        long away = estate.today(clock).until(day, ChronoUnit.DAYS);
        String date = pattern(language, "M月d日 EEEE", "EEEE, d MMMM").format(day);
        return away >= 0 && away <= NEAR
                ? messages.getMessage("owner.day." + away, new Object[] {date}, language)
                : date;
    }

    String moment(Estate estate, Instant at, Locale language) {
        return pattern(language, "M月d日 HH:mm", "d MMM, HH:mm").format(at.atZone(estate.getZone()));
    }

    /** A day and an hour that was agreed. */
    String appointed(Estate estate, Instant at, Locale language) {
        var local = at.atZone(estate.getZone());
        return day(estate, local.toLocalDate(), language)
                + (isEnglish(language) ? ", " : " ")
                + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }

    private static DateTimeFormatter pattern(Locale language, String chinese, String english) {
        return isEnglish(language)
                ? DateTimeFormatter.ofPattern(english, Locale.ENGLISH)
                : DateTimeFormatter.ofPattern(chinese, Locale.SIMPLIFIED_CHINESE);
    }

    static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
