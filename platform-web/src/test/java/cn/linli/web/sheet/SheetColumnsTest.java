package cn.linli.web.sheet;

import static cn.linli.web.sheet.Sentences.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetColumnsTest {

    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("building", "楼栋", "Building").alsoKnownAs("幢", "座").mandatory(),
            SheetColumn.of("room", "房号", "Room No.").mandatory(),
            SheetColumn.of("phone", "电话", "Phone").alsoKnownAs("手机(本人)"));

    @TempDir
    Path folder;

    @Test
    void titlesAreFoundInAnyOrderLanguageWidthAndCase() throws IOException {
        try (SheetReader reader =
                open("住户名册\n填表说明：带*的必填\n  ｐｈｏｎｅ ,备注,*房 号（必填）,楼栋：\n138,vip,　0101 ,3栋\n,,,\n139,,0102,4栋")) {
            SheetTable table = COLUMNS.in(reader);

            assertThat(table.unknown()).containsExactly("备注");
            assertThat(table.headerRow()).isEqualTo(3);
            assertThat(table)
                    .extracting(line -> line.text("building") + line.text("room") + line.text("phone"))
                    .containsExactly("3栋0101138", "4栋0102139");
        }
    }

    @Test
    void aLineKnowsWhereItsCellsStand() throws IOException {
        try (SheetReader reader = open("房号,座\n0101,3栋")) {
            SheetTable table = COLUMNS.in(reader);
            SheetTable.Line line = table.iterator().next();

            assertThat(line.number()).isEqualTo(2);
            assertThat(line.place("building")).isEqualTo("B2");
            assertThat(table.has("phone")).isFalse();
            assertThat(line.text("phone")).isEmpty();
            assertThat(line.place("phone")).isEqualTo("2");
            assertThat(line.row().cells()).containsExactly("0101", "3栋");
            assertThatThrownBy(() -> line.text("fone")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void missingColumnsAreNamedInBothLanguages() throws IOException {
        Refused some = refusedBy(() -> COLUMNS.in(open("手机（本人）,楼栋\n138,3栋")), "sheet.header.missing");
        assertThat(Sentences.chinese(some)).contains("：房号。").doesNotContain("楼栋");
        assertThat(Sentences.english(some)).contains(": Room No..");

        Refused all = refusedBy(() -> COLUMNS.in(open("一,二\n三,四")), "sheet.header.missing");
        assertThat(Sentences.chinese(all)).contains("楼栋、房号");
    }

    @Test
    void aTitleThatStandsThereTwiceIsRefused() throws IOException {
        Refused twice = refusedBy(() -> COLUMNS.in(open("楼栋,房号,幢\n1,2,3")), "sheet.header.twice");

        assertThat(twice.getArguments()).containsExactly("幢", "A", "C");
    }

    @Test
    void aFileOfBlanksIsEmpty() {
        refusedBy(() -> COLUMNS.in(open("\n ,\n")), "sheet.file.empty");
    }

    private SheetReader open(String text) throws IOException {
        Path file = folder.resolve("upload");
        Files.writeString(file, text);
        return SheetReader.open(file, "1.csv");
    }
}
