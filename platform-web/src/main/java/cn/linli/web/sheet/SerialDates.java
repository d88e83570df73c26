package cn.linli.web.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Days as a spreadsheet counts them, with the 29 February 1900 that never was. */
final class SerialDates {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_OF_MARCH_1900 = 61;
    private static final int LAST = 2_958_465;
    private static final long SECONDS_A_DAY = 86_400;

    static boolean covers(double serial) {
        return serial >= 0 && serial < LAST + 1;
    }

    static boolean covers(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 9999;
    }

    /** Rounded to the second, since a double cannot hold most of them. */
    static LocalDateTime toDateTime(double serial, boolean since1904) {
        long seconds = Math.round(serial * SECONDS_A_DAY);
        long days = seconds / SECONDS_A_DAY;
        LocalDate date;
        if (since1904) {
            date = EPOCH_1904.plusDays(days);
        } else {
            date = EPOCH.plusDays(days < FIRST_OF_MARCH_1900 ? days + 1 : days);
        }
        return date.atStartOfDay().plusSeconds(seconds % SECONDS_A_DAY);
    }

    static long fromDate(LocalDate date) {
        long days = ChronoUnit.DAYS.between(EPOCH, date);
        return days < FIRST_OF_MARCH_1900 ? days - 1 : days;
    }

    static double fromDateTime(LocalDateTime at) {
        return fromDate(at.toLocalDate()) + at.toLocalTime().toSecondOfDay() / (double) SECONDS_A_DAY;
    }

    private SerialDates() {}
}
