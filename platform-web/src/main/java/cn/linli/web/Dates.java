package cn.linli.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.springframework.format.FormatterRegistry;

/**
 * Reads dates as forms and addresses bring them, and takes none that lies outside what a house or a person lives to see:
 * ISO allows a billion years, the database does not.
 */
public final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    /**
     * @throws DateTimeException for what is no date
     */
    public static LocalDate day(String text) {
        return within(LocalDate.parse(text));
    }

    /**
     * @throws DateTimeException for what is no moment
     */
    public static LocalDateTime moment(String text) {
        return within(LocalDateTime.parse(text));
    }

    /**
     * A point in time as our own addresses carry it on.
     *
     * @throws DateTimeException for what is none
     */
    public static Instant instant(String text) {
        return within(Instant.parse(text).atOffset(ZoneOffset.UTC)).toInstant();
    }

    /** Nothing typed is no date: a converter may answer null, which the checker does not see through the lambda. */
    @SuppressWarnings("NullAway")
    static void register(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> text.isBlank() ? null : day(text.strip()));
        registry.addConverter(String.class, LocalDateTime.class, text -> text.isBlank() ? null : moment(text.strip()));
        registry.addConverter(
                String.class, YearMonth.class, text -> text.isBlank() ? null : within(YearMonth.parse(text.strip())));
    }

    private static <T extends TemporalAccessor> T within(T date) {
        int year = date.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("The year " + year + " is none of ours");
        }
        return date;
    }
}
