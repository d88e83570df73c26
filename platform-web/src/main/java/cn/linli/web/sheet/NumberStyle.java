package cn.linli.web.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * What a cell's number stands for, going by its number format: a date, a time, a number with leading zeros, or a number.
 */
enum NumberStyle {
    NUMBER,
    DATE,
    DATE_TIME,
    TIME,
    DURATION;

    static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    static final DateTimeFormatter DATE_TIME_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{0,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,3})?");
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]");

    /** The built-in formats, the Chinese ones among them (27–36 and 50–58, ECMA-376 part 1, 18.8.30). */
    static NumberStyle ofBuiltIn(int id) {
        if (id >= 18 && id <= 21 || id == 32 || id == 33 || id == 45 || id == 47) {
            return TIME;
        }
        if (id == 46) {
            return DURATION;
        }
        if (id == 22) {
            return DATE_TIME;
        }
        if (id == 34 || id == 35 || id == 55 || id == 56) {
            return TIME;
        }
        return id >= 14 && id <= 17 || id >= 27 && id <= 36 || id >= 50 && id <= 58 ? DATE : NUMBER;
    }

    static NumberStyle ofFormat(String format) {
        String plain = LITERALS.matcher(format).replaceAll("").toLowerCase();
        int second = plain.indexOf(';');
        plain = second < 0 ? plain : plain.substring(0, second);
        if (ELAPSED.matcher(plain).find()) {
            return DURATION;
        }
        plain = BRACKETS.matcher(plain).replaceAll("");
        if (plain.contains("general")) {
            return NUMBER;
        }
        boolean clock = plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0;
        boolean calendar = plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 || !clock && plain.indexOf('m') >= 0;
        if (calendar) {
            return clock ? DATE_TIME : DATE;
        }
        return clock ? TIME : NUMBER;
    }

    /** How many digits a format such as {@code 0000} fills up with zeros, as room numbers often are; 0 for others. */
    static int leadingZeros(String format) {
        return format.length() > 1 && format.length() <= 30 && format.chars().allMatch(c -> c == '0')
                ? format.length()
                : 0;
    }

    /**
     * The number as a person reads it: no exponent, no ".0", the 15 digits that Excel shows.
     *
     * @return the text as it stands where it is no number at all
     */
    String show(String raw, boolean since1904) {
        if (this != NUMBER) {
            String shown = showTime(raw, since1904);
            if (!shown.isEmpty()) {
                return shown;
            }
        }
        if (WHOLE.matcher(raw).matches()) {
            return raw;
        }
        if (!DECIMAL.matcher(raw).matches() || raw.chars().noneMatch(Character::isDigit)) {
            return raw;
        }
        BigDecimal value = parse(raw).round(AS_EXCEL_SHOWS);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String showTime(String raw, boolean since1904) {
        if (!DECIMAL.matcher(raw).matches() || raw.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        double serial = parse(raw).doubleValue();
        if (!SerialDates.covers(serial)) {
            return "";
        }
        if (this == DURATION) {
            long seconds = Math.round(serial * 86_400);
            return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        LocalDateTime at = SerialDates.toDateTime(serial, since1904);
        if (this == TIME && serial < 1) {
            return TIME_FORMAT.format(at);
        }
        boolean onlyDate = this == DATE || at.toLocalTime().toSecondOfDay() == 0;
        return (onlyDate ? DATE_FORMAT : DATE_TIME_FORMAT).format(at);
    }

    private static BigDecimal parse(String raw) {
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
