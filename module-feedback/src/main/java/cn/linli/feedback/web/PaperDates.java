package cn.linli.feedback.web;

import cn.linli.kernel.estate.Estate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as they stand on paper: in full, at the estate's time. */
final class PaperDates {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private PaperDates() {}

    static String minute(Estate estate, Instant at) {
        return MINUTE.format(at.atZone(estate.getZone()));
    }

    static String time(Estate estate, Instant at) {
        return TIME.format(at.atZone(estate.getZone()));
    }

    static String day(LocalDate day, Locale language) {
        return OwnerDates.isEnglish(language)
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day)
                : DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE)
                        .format(day);
    }
}
