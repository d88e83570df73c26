package cn.linli.kernel.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half of a year, such as {@code 2026H2}.
 *
 * @param number 1 or 2
 */
public record HalfYear(int year, int number) implements Comparable<HalfYear> {

    private static final Pattern CODE = Pattern.compile("([12][0-9]{3})H([12])");
    private static final int MONTHS = 6;

    public HalfYear {
        if (number < 1 || number > 2) {
            throw new IllegalArgumentException("No year has a half " + number);
        }
    }

    public static HalfYear of(LocalDate date) {
        return new HalfYear(date.getYear(), (date.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The half-year that people call so; empty for what is none. */
    public static Optional<HalfYear> of(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new HalfYear(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public String code() {
        return year + "H" + number;
    }

    public LocalDate firstDay() {
        return YearMonth.of(year, MONTHS * (number - 1) + 1).atDay(1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, MONTHS * number).atEndOfMonth();
    }

    public HalfYear previous() {
        return of(firstDay().minusDays(1));
    }

    public HalfYear next() {
        return of(lastDay().plusDays(1));
    }

    @Override
    public int compareTo(HalfYear other) {
        return code().compareTo(other.code());
    }

    @Override
    public String toString() {
        return code();
    }
}
