package cn.linli.residents;

import cn.linli.kernel.Refused;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a home is, by the numbers people say: building, unit (empty where the building has none) and room.
 */
public record HomeNumber(String building, String unit, String room) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]{1,16}");
    private static final Pattern ROOM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\-]{0,15}");
    private static final Pattern BUILDING_WORD = Pattern.compile("(?<=.)(号楼|栋|幢|座|楼|#)$");
    private static final Pattern UNIT_WORD = Pattern.compile("(?<=.)(单元|门)$");
    private static final Pattern ROOM_WORD = Pattern.compile("(?<=.)(室|号|房|户)$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    public HomeNumber {
        building = building(building);
        unit = unit(unit);
        room = room(room);
    }

    /** A building's code without its word and leading zeros: {@code 03栋} is {@code 3}. */
    static String building(@Nullable String typed) {
        String code = plain(typed, BUILDING_WORD);
        if (!CODE.matcher(code).matches()) {
            throw Refused.because(code.isEmpty() ? "residents.building.missing" : "residents.building.malformed")
                    .at("building");
        }
        return LEADING_ZEROS.matcher(code).replaceFirst("");
    }

    static String unit(@Nullable String typed) {
        String code = plain(typed, UNIT_WORD);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            throw Refused.because("residents.unit.malformed").at("unit");
        }
        return LEADING_ZEROS.matcher(code).replaceFirst("");
    }

    static String room(@Nullable String typed) {
        String code = plain(typed, ROOM_WORD);
        if (!ROOM.matcher(code).matches()) {
            throw Refused.because(code.isEmpty() ? "residents.room.missing" : "residents.room.malformed")
                    .at("room");
        }
        return code;
    }

    private static String plain(@Nullable String typed, Pattern word) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
        return word.matcher(text).replaceFirst("").strip();
    }

    /** {@code 3-1-1201}, or {@code 3-1201} where the building has no units. */
    public String label() {
        return unit.isEmpty() ? building + "-" + room : building + "-" + unit + "-" + room;
    }

    /** Sorts as people count: building 9 stands before building 10. */
    String sortKey() {
        return padded(building) + "-" + padded(unit) + "-" + padded(room);
    }

    static String padded(String code) {
        Matcher digits = DIGITS.matcher(code);
        return digits.replaceAll(number -> number.group().length() >= 6
                ? number.group()
                : "0".repeat(6 - number.group().length()) + number.group());
    }
}
