package cn.linli.web.sheet;

import static cn.linli.web.sheet.Sentences.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("upload");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13812345678           | 0 | 13812345678",
                "1.3812345678E10       | 0 | 13812345678",
                "1201                  | 0 | 1201",
                "1201.0                | 0 | 1201",
                "-5                    | 0 | -5",
                "89.530000000000001    | 0 | 89.53",
                "0.30000000000000004   | 0 | 0.3",
                "0.00                  | 0 | 0",
                "1E999                 | 0 | 1 and 999 zeros",
                "1E999999999           | 0 | 1E999999999",
                "46266                 | 1 | 2026-09-01",
                "46266.75              | 1 | 2026-09-01",
                "46266.75              | 2 | 2026-09-01 18:00:00",
                "46266                 | 2 | 2026-09-01",
                "46266                 | 3 | 2026-09-01",
                "46266                 | 4 | 2026-09-01",
                "0.75                  | 5 | 18:00:00",
                "1.5                   | 6 | 36:00:00",
                "59                    | 1 | 1900-02-28",
                "61                    | 1 | 1900-03-01",
                "99999999              | 1 | 99999999",
                "101                   | 7 | 0101",
                "46266                 | 8 | 46266",
                "46266                 | 99 | 46266",
            })
    void aNumberComesOutAsPeopleSeeIt(String raw, int style, String shown) throws IOException {
        new HandMadeWorkbook()
                .styles(
                        "<numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\";@'/>"
                                + "<numFmt numFmtId='165' formatCode='[$-804]yyyy/mm/dd hh:mm'/>"
                                + "<numFmt numFmtId='166' formatCode='[h]:mm:ss'/>"
                                + "<numFmt numFmtId='167' formatCode='0000'/>"
                                + "<numFmt numFmtId='168' formatCode='0\"days\"'/>",
                        "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='165'/><xf numFmtId='164'/><xf numFmtId='31'/>"
                                + "<xf numFmtId='21'/><xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='168'/>")
                .rows("<row r='1'><c r='A1' s='" + style + "'><v>" + raw + "</v></c></row>")
                .save(file);

        assertThat(texts("1.xlsx"))
                .containsExactly(List.of(shown.equals("1 and 999 zeros") ? "1" + "0".repeat(999) : shown));
    }

    @Test
    void aWorkbookFromAMacintoshCountsItsDaysFrom1904() throws IOException {
        new HandMadeWorkbook()
                .workbook("<workbookPr date1904='1'/><sheets><sheet name='甲' sheetId='1' r:id='rId1'/></sheets>")
                .styles("", "<xf numFmtId='14'/>")
                .rows("<row><c s='0'><v>44804</v></c></row>")
                .save(file);

        assertThat(texts("1.xlsx")).containsExactly(List.of("2026-09-01"));
    }

    @Test
    void everyKindOfCellComesOutAsPlainText() throws IOException {
        new HandMadeWorkbook()
                .shared("<si><t>一栋</t></si>"
                        + "<si><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh></si>"
                        + "<si><t>a_x000D_b_x005F_x0041_</t></si><si/>")
                .rows("<row r='3'><c r='A3' t='s'><v>0</v></c><c r='C3' t='s'><v>1</v></c>"
                        + "<c r='D3' t='s'><v>2</v></c><c r='E3' t='s'><v>3</v></c>"
                        + "<c r='F3' t='inlineStr'><is><r><t>𠮷</t></r><r><t>😀</t></r></is></c>"
                        + "<c r='G3' t='b'><v>1</v></c><c r='H3'><f>A1+1</f><v>7</v></c>"
                        + "<c r='I3' t='str'><f>A1</f><v>是</v></c><c r='J3' t='e'><v>#N/A</v></c>"
                        + "<c r='K3' t='d'><v>2026-09-01T00:00:00</v></c><c r='L3' s='1'/></row>")
                .save(file);

        assertThat(rows("1.xlsx"))
                .containsExactly(new SheetRow(
                        3, List.of("一栋", "", "张三", "a\rb_x0041_", "", "𠮷😀", "TRUE", "7", "是", "#N/A", "2026-09-01")));
    }

    @Test
    void theFirstVisibleWorksheetIsReadAndRowsKeepTheirNumbers() throws IOException {
        new HandMadeWorkbook()
                .sheets("<sheet name='选项' sheetId='1' state='hidden' r:id='rId1'/>"
                        + "<sheet name='住户' sheetId='2' r:id='rId2'/>")
                .rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .with(
                        "xl/worksheets/sheet2.xml",
                        HandMadeWorkbook.sheet("<row r='2'><c r='B2'><v>2</v></c></row><row r='3'/>"
                                + "<row r='4'><c r='A4' t='inlineStr'><is><t> </t></is></c></row>"
                                + "<row r='9'><c r='A9'><v>9</v></c><c r='XFD9' s='1'/></row>"))
                .save(file);

        assertThat(rows("1.xlsx")).containsExactly(new SheetRow(2, List.of("", "2")), new SheetRow(9, List.of("9")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void aTextFileIsReadInTheEncodingItHas(String charset) throws IOException {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        write(mark + "楼栋,姓名\r\n3栋,张𠮷三😀\r\n\r\n\"4,栋\",\"多\n行\"\r\n", Charset.forName(charset));

        assertThat(rows("1.csv"))
                .containsExactly(
                        new SheetRow(1, List.of("楼栋", "姓名")),
                        new SheetRow(2, List.of("3栋", "张𠮷三😀")),
                        new SheetRow(4, List.of("4,栋", "多\n行")));
    }

    @Test
    void aLongFileInGb18030IsRecognisedThoughItsFirstPartIsPlain() throws IOException {
        write("a,b\r\n".repeat(50_000) + "锦绣,家园\r\n", Charset.forName("GB18030"));

        assertThat(rows("1.CSV")).last().isEqualTo(new SheetRow(50_001, List.of("锦绣", "家园")));
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "','"})
    void theSeparatorIsTheOneThatStandsThere(String separator) throws IOException {
        write("\uFEFF住户名册\n楼栋" + separator + "房号\n1" + separator + "\"0101\"\n", StandardCharsets.UTF_8);

        assertThat(texts("1.csv")).containsExactly(List.of("住户名册"), List.of("楼栋", "房号"), List.of("1", "0101"));
    }

    @Test
    void aTextFileWithAnOpenQuoteIsRefusedInsteadOfSwallowed() throws IOException {
        write("a,b\n1,\"2\n3,4\n", StandardCharsets.UTF_8);

        refusedBy(() -> rows("1.csv"), "sheet.csv.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "0,             1.xlsx, sheet.file.empty",
        "'MZ\0\3',      1.xlsx, sheet.file.notWorkbook",
        "'MZ\0\3',      1.csv,  sheet.file.notText",
        "'一,二',        1.xlsx, sheet.file.notWorkbook",
        "'一,二',        1.xls,  sheet.file.kind",
        "'一,二',        1,      sheet.file.kind",
        "'<html><table>', 1.csv, sheet.file.notText",
        "'PK\3\4 and no zip', 1.xlsx, sheet.file.unreadable",
    })
    void aFileThatIsNotWhatItsNameSaysIsRefused(String content, String name, String code) throws IOException {
        write(content.equals("0") ? "" : content, StandardCharsets.UTF_8);

        refusedBy(() -> rows(name), code);
    }

    @Test
    void anOldOrLockedWorkbookIsRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4, 5});

        refusedBy(() -> rows("1.xlsx"), "sheet.file.oldOrLocked");
    }

    @Test
    void bytesInNoKnownEncodingAreRefused() throws IOException {
        Files.write(file, new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'});

        refusedBy(() -> rows("1.csv"), "sheet.file.encoding");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        new HandMadeWorkbook()
                .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                .save(file);
        refusedBy(() -> rows("1.xlsx"), "sheet.file.notWorkbook");

        new HandMadeWorkbook()
                .type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .save(file);
        refusedBy(() -> rows("1.xlsx"), "sheet.file.macros");

        new HandMadeWorkbook().with("_rels/.rels", "<Relationships/>").save(file);
        refusedBy(() -> rows("1.xlsx"), "sheet.file.notWorkbook");

        new HandMadeWorkbook()
                .sheets("<sheet name='甲' sheetId='1' state='veryHidden' r:id='rId1'/>")
                .save(file);
        refusedBy(() -> rows("1.xlsx"), "sheet.file.noSheet");
    }

    @Test
    void aFormulaThatNobodyHasWorkedOutIsRefusedInsteadOfReadAsEmpty() throws IOException {
        new HandMadeWorkbook().rows("<row r='5'><c r='AB5'><f>A1</f></c></row>").save(file);

        assertThat(refusedBy(() -> rows("1.xlsx"), "sheet.formula.noValue").getArguments())
                .containsExactly("AB5");
    }

    @Test
    void tooManyRowsColumnsOrCharactersAreRefused() throws IOException {
        SheetLimits limits = SheetLimits.DEFAULT.withRows(3);
        write("a\n\n\nb\nc\n", StandardCharsets.UTF_8);
        assertThat(rows("1.csv", limits)).hasSize(3);
        write("a\n\n\nb\nc\nd\n", StandardCharsets.UTF_8);
        refusedBy(() -> rows("1.csv", limits), "sheet.rows.tooMany");
        refusedBy(() -> rows("1.csv", limits.withFileBytes(5)), "sheet.file.tooLarge");

        write(",".repeat(200) + "x", StandardCharsets.UTF_8);
        assertThat(refusedBy(() -> rows("1.csv"), "sheet.columns.tooMany").getArguments())
                .contains("GS1");
        new HandMadeWorkbook().rows("<row r='1'><c r='GS1'><v>1</v></c></row>").save(file);
        refusedBy(() -> rows("1.xlsx"), "sheet.columns.tooMany");

        write("x".repeat(32_769), StandardCharsets.UTF_8);
        refusedBy(() -> rows("1.csv"), "sheet.cell.tooLong");
        new HandMadeWorkbook()
                .rows("<row r='1'><c r='B1' t='inlineStr'><is><t>" + "字".repeat(32_768) + "</t></is></c></row>")
                .save(file);
        assertThat(refusedBy(() -> rows("1.xlsx"), "sheet.cell.tooLong").getArguments())
                .contains("B1");
    }

    @Test
    void damagedWorkbooksAreRefusedAndNeverEndInAnotherError() throws IOException {
        new HandMadeWorkbook()
                .shared("<si><t>一栋</t></si>")
                .styles("<numFmt numFmtId='164' formatCode='yyyy-mm-dd'/>", "<xf numFmtId='164'/>")
                .rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='0'><v>46266</v></c></row>")
                .save(file);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                rows("1.xlsx");
            } catch (cn.linli.kernel.Refused refused) {
                assertThat(Sentences.chinese(refused)).isNotBlank();
            }
        }
    }

    @Test
    void damagedSheetsAreRefusedAndNeverEndInAnotherError() throws IOException {
        String whole = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='0'><v>46266</v></c>"
                + "<c r='C1' t='inlineStr'><is><t>&#x4e2d;</t></is></c></row>";
        String pieces = "<>/='1 E-9&;#xcrstvA!-[]?\uFFFF字";
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int j = 0; j <= random.nextInt(3); j++) {
                damaged.setCharAt(random.nextInt(whole.length()), pieces.charAt(random.nextInt(pieces.length())));
            }
            new HandMadeWorkbook()
                    .shared("<si><t>一栋</t></si>")
                    .rows(damaged.toString())
                    .save(file);
            try {
                rows("1.xlsx");
            } catch (cn.linli.kernel.Refused refused) {
                assertThat(Sentences.chinese(refused)).isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(Sentences.bundle("sheet.properties").keySet())
                .isEqualTo(Sentences.bundle("sheet_en.properties").keySet())
                .allMatch(key -> key.toString().startsWith("sheet."));
    }

    @Test
    void lettersOverColumnsGoOnAfterZ() {
        assertThat(IntStream.of(0, 25, 26, 51, 52, 701, 702).mapToObj(SheetColumn::letters))
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    private void write(String text, Charset charset) throws IOException {
        Files.write(file, text.getBytes(charset));
    }

    private List<List<String>> texts(String name) throws IOException {
        return rows(name).stream().map(SheetRow::cells).toList();
    }

    private List<SheetRow> rows(String name) throws IOException {
        return rows(name, SheetLimits.DEFAULT);
    }

    private List<SheetRow> rows(String name, SheetLimits limits) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, name, limits)) {
            reader.forEach(rows::add);
        }
        return rows;
    }
}
