package cn.linli.residents.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "building, '', residents.building.missing",
        "building, 三#栋!, residents.building.malformed",
        "room, '', residents.room.missing",
        "floor, 顶楼, residents.import.floor",
        "floor, 999, residents.import.floor",
        "area, 0, residents.import.area",
        "area, 很大, residents.import.area",
        "occupancy, 不详, residents.import.occupancy",
        "phone, 12345, residents.phone.malformed",
        "relation, 邻居, residents.import.relation",
        "birthday, 1985-02-30, residents.import.date",
        "birthday, 2027-01-01, residents.import.birthdayInFuture",
        "email, 不是邮箱, residents.email.malformed",
        "group, 贵宾, residents.import.group",
        "consent, 也许, residents.import.consent",
        "name, '', residents.import.nameMissing",
        "name, 示例 张三, residents.import.exampleLeft",
    })
    void aCellThatCannotBeReadIsNamedWithItsReason(String column, String text, String code) {
        assertThat(read(column, text).problems())
                .extracting(Problem::column, Problem::code, Problem::value)
                .containsExactly(tuple(column, code, text));
    }

    @ParameterizedTest
    @CsvSource({
        "birthday, 1985-06-01",
        "birthday, 1985/6/1",
        "birthday, 1985.6.1",
        "birthday, 1985年6月1日",
        "birthday, 19850601"
    })
    void aDateIsReadAsOfficesWriteIt(String column, String text) {
        assertThat(row(column, text).birthday()).isEqualTo(LocalDate.of(1985, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "building, 03号楼, 3-1-1201",
        "building, A2栋, A2-1-1201",
        "unit, '', 3-1201",
        "unit, 01单元, 3-1-1201",
        "room, 1201室, 3-1-1201",
        "room, １２０１, 3-1-1201",
    })
    void aHomeIsReadAsOfficesWriteIt(String column, String text, String label) {
        assertThat(row(column, text).home().label()).isEqualTo(label);
    }

    private static ReadRow row(String column, String text) {
        return Objects.requireNonNull(read(column, text).row());
    }

    private static RowReading.Result read(String column, String text) {
        List<String> cells = new ArrayList<>(Collections.nCopies(ResidentColumns.KEYS.size(), ""));
        cells.set(ResidentColumns.KEYS.indexOf(ResidentColumns.BUILDING), "3");
        cells.set(ResidentColumns.KEYS.indexOf(ResidentColumns.UNIT), "1");
        cells.set(ResidentColumns.KEYS.indexOf(ResidentColumns.ROOM), "1201");
        cells.set(ResidentColumns.KEYS.indexOf(ResidentColumns.NAME), "张伟");
        cells.set(ResidentColumns.KEYS.indexOf(ResidentColumns.PHONE), "13812345678");
        cells.set(ResidentColumns.KEYS.indexOf(column), text);
        return RowReading.of(2, cells, TODAY);
    }
}
