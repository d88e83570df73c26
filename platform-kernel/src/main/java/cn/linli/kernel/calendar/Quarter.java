package cn.linli.kernel.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, such as {@code 2026Q4}.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern CODE = Pattern.compile("([12][0-9]{3})Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("No year has a quarter " + number);
        }
    }

    public static Quarter of(LocalDate date) {
        return new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarter that people call so; empty for what is none. */
    public static Optional<Quarter> of(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public String code() {
        return year + "Q" + number;
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, 3 * number - 2);
    }

    public YearMonth lastMonth() {
        return YearMonth.of(year, 3 * number);
    }

    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    public Quarter previous() {
        return of(firstDay().minusDays(1));
    }

    public Quarter next() {
        return of(lastDay().plusDays(1));
    }

    @Override
    public String toString() {
        return code();
    }
}
