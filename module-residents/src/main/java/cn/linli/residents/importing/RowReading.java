package cn.linli.residents.importing;

import static cn.linli.residents.importing.ResidentColumns.AREA;
import static cn.linli.residents.importing.ResidentColumns.BIRTHDAY;
import static cn.linli.residents.importing.ResidentColumns.BUILDING;
import static cn.linli.residents.importing.ResidentColumns.CONSENT;
import static cn.linli.residents.importing.ResidentColumns.EMAIL;
import static cn.linli.residents.importing.ResidentColumns.FLOOR;
import static cn.linli.residents.importing.ResidentColumns.GROUP;
import static cn.linli.residents.importing.ResidentColumns.NAME;
import static cn.linli.residents.importing.ResidentColumns.NOTE;
import static cn.linli.residents.importing.ResidentColumns.OCCUPANCY;
import static cn.linli.residents.importing.ResidentColumns.PHONE;
import static cn.linli.residents.importing.ResidentColumns.RELATION;
import static cn.linli.residents.importing.ResidentColumns.ROOM;
import static cn.linli.residents.importing.ResidentColumns.UNIT;

import cn.linli.kernel.Refused;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row and gathers everything that is wrong with it, so that a person corrects it once. */
final class RowReading {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern EXAMPLE = Pattern.compile("示例|Example ");
    private static final Pattern MASKED = Pattern.compile("\\+?\\d{2,3}\\*{4}\\d{4}");
    private static final Pattern FLOOR_TEXT = Pattern.compile("(-?\\d{1,3})(?:\\.0+)?(?:层|楼|F|f)?");
    private static final Pattern AREA_TEXT = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,6})?)(?:㎡|m2|平方米|平米|平)?");

    private final List<String> cells;
    private final List<Problem> problems = new ArrayList<>();

    private RowReading(List<String> cells) {
        this.cells = cells;
    }

    /** What came of a row: it was read, or it has problems. */
    record Result(@Nullable ReadRow row, List<Problem> problems) {}

    static Result of(int number, List<String> cells, LocalDate today) {
        RowReading reading = new RowReading(cells);
        ReadRow row = reading.read(number, today);
        return new Result(reading.problems.isEmpty() ? row : null, List.copyOf(reading.problems));
    }

    private @Nullable ReadRow read(int number, LocalDate today) {
        HomeNumber home = home();
        Integer floor = cell(FLOOR, "residents.import.floor", RowReading::floor);
        BigDecimal area = cell(AREA, "residents.import.area", RowReading::area);
        var occupancy = cell(OCCUPANCY, "residents.import.occupancy", CellWords::occupancy);
        String name = text(NAME);
        Relation relation = cell(RELATION, "residents.import.relation", CellWords::relation);
        LocalDate birthday = cell(BIRTHDAY, "residents.import.date", RowReading::date);
        if (birthday != null && birthday.isAfter(today)) {
            problem(BIRTHDAY, "residents.import.birthdayInFuture");
        }
        OwnerGroup group = cell(GROUP, "residents.import.group", CellWords::group);
        Boolean consent = cell(CONSENT, "residents.import.consent", CellWords::answer);
        String phoneText = text(PHONE);
        boolean masked = MASKED.matcher(phoneText).matches();
        Phone phone = masked ? null : checked(PHONE, () -> Phone.orNone(phoneText));
        if (EXAMPLE.matcher(name).lookingAt()) {
            problem(NAME, "residents.import.exampleLeft");
        }
        if (name.isEmpty()) {
            requireNobody();
        } else {
            checked(
                    NAME,
                    EMAIL,
                    () -> new PersonDetails(
                            name,
                            Relation.OWNER,
                            null,
                            null,
                            birthday,
                            text(EMAIL),
                            false,
                            OwnerGroup.GENERAL,
                            null,
                            text(NOTE)));
        }
        return home == null
                ? null
                : new ReadRow(
                        number,
                        home,
                        floor,
                        area,
                        occupancy,
                        name,
                        phone,
                        masked ? phoneText : null,
                        relation,
                        birthday,
                        orNone(text(EMAIL)),
                        group,
                        consent,
                        orNone(text(NOTE)));
    }

    /** Someone's number or birthday without their name would be lost without a word. */
    private void requireNobody() {
        if (!text(PHONE).isEmpty() || !text(BIRTHDAY).isEmpty() || !text(EMAIL).isEmpty()) {
            problem(NAME, "residents.import.nameMissing");
        }
    }

    private @Nullable HomeNumber home() {
        try {
            return new HomeNumber(text(BUILDING), text(UNIT), text(ROOM));
        } catch (Refused refusal) {
            String column = refusal.getField() == null ? ROOM : refusal.getField();
            problems.add(Problem.of(column, refusal, text(column)));
            return null;
        }
    }

    private <T> @Nullable T cell(String column, String code, Function<String, @Nullable T> reading) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        T value = reading.apply(text);
        if (value == null) {
            problem(column, code);
        }
        return value;
    }

    private interface Reading<T> {
        @Nullable
        T read();
    }

    private <T> @Nullable T checked(String column, Reading<T> reading) {
        return checked(column, column, reading);
    }

    private <T> @Nullable T checked(String column, String other, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Refused refusal) {
            String at = refusal.getField() != null && ResidentColumns.KEYS.contains(refusal.getField())
                    ? refusal.getField()
                    : column.equals(other) ? column : other;
            problems.add(Problem.of(at, refusal, text(at)));
            return null;
        }
    }

    private void problem(String column, String code) {
        problems.add(Problem.of(column, code, text(column)));
    }

    private String text(String column) {
        int index = ResidentColumns.KEYS.indexOf(column);
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer floor(String text) {
        Matcher floor = FLOOR_TEXT.matcher(text);
        if (!floor.matches()) {
            return null;
        }
        int value = Integer.parseInt(floor.group(1));
        return value < -9 || value > 200 ? null : Integer.valueOf(value);
    }

    private static @Nullable BigDecimal area(String text) {
        Matcher area = AREA_TEXT.matcher(text.replaceAll("[\\s,]", ""));
        if (!area.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(area.group(1)).setScale(2, RoundingMode.HALF_UP);
        return value.signum() <= 0 ? null : value;
    }

    private static @Nullable LocalDate date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        int first = date.group(1) != null ? 1 : 4;
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(first)),
                    Integer.parseInt(date.group(first + 1)),
                    Integer.parseInt(date.group(first + 2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
