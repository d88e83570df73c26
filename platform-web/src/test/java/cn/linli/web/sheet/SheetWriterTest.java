package cn.linli.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetWriterTest {

    private static final SheetColumns COLUMNS = SheetColumns.of(
            SheetColumn.of("building", "楼栋", "Building").mandatory().hinting("写楼栋的名字，例如 3栋"),
            SheetColumn.of("state", "状态", "State").choosing(List.of("自住", "出租", "=空置")),
            SheetColumn.of("handedOver", "交付日期", "Handed over").as(SheetColumn.Kind.DATE),
            SheetColumn.of("area", "面积", "Area").as(SheetColumn.Kind.NUMBER).wide(9));

    private static final List<String> DANGEROUS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+8613812345678",
            "-",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u3000=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠A1",
            "'=1",
            "''=1",
            "'＝1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsReadBackAsItWas(SheetFormat format) throws IOException {
        List<String> texts = new ArrayList<>(DANGEROUS);
        texts.addAll(List.of(
                "张三",
                "𠮷野家",
                "😀👨‍👩‍👧",
                "13812345678",
                "0101",
                "110101199001011234",
                "' quoted",
                "\"a\",b;c",
                "多\n行",
                "_x000D_",
                "<b>&amp;</b>",
                "1.3812345678E10",
                "'",
                "TRUE",
                " spaces "));
        Path file = write(format, sheet -> texts.forEach(text -> sheet.row(text, null, "end")));

        List<SheetRow> rows = read(file);
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.cell(0)).containsExactlyElementsOf(texts);
        assertThat(rows.subList(1, rows.size()))
                .allMatch(row -> row.cell(1).isEmpty() && row.cell(2).equals("end"));
    }

    @ParameterizedTest
    @EnumSource
    void numbersAndDatesAreReadBackAsPlainText(SheetFormat format) throws IOException {
        Path file = write(
                format,
                sheet -> sheet.row(
                                -5,
                                13812345678L,
                                123456789012345678L,
                                new BigDecimal("89.50"),
                                LocalDate.of(2026, 9, 1))
                        .row(
                                LocalDateTime.of(2026, 9, 1, 18, 30, 5),
                                LocalDate.of(1900, 2, 28),
                                LocalDate.of(1899, 12, 31)));

        List<SheetRow> rows = read(file);
        String area = format == SheetFormat.CSV ? "89.50" : "89.5";
        assertThat(rows.get(1).cells()).containsExactly("-5", "13812345678", "123456789012345678", area, "2026-09-01");
        assertThat(rows.get(2).cells()).containsExactly("2026-09-01 18:30:05", "1900-02-28", "1899-12-31");
    }

    @Test
    void noCellOfATextFileStartsAFormula() throws IOException {
        Path file = write(SheetFormat.CSV, sheet -> {
            DANGEROUS.forEach(sheet::row);
            sheet.row(-5);
        });

        String raw = Files.readString(file);
        assertThat(raw).startsWith("\uFEFF楼栋,状态");
        assertThat(raw).contains("\r\n'=1+1\r\n").contains("\r\n'-\r\n").contains("\r\n'＝1+1\r\n");
        assertThat(raw).endsWith("\r\n-5\r\n");
        assertThat(raw.substring(1, raw.length() - 4).split("\r\n"))
                .allSatisfy(line -> assertThat(line.replaceFirst("^\"", "")).matches("(?s)['\\p{IsHan}].*"));
    }

    @Test
    void noCellOfAWorkbookIsAFormulaAndItStaysTextWhenEdited() throws IOException {
        Path file = write(SheetFormat.XLSX, sheet -> {
            DANGEROUS.forEach(sheet::row);
            sheet.row("0101").row(-5);
        });

        String raw = part(file, "xl/worksheets/sheet1.xml");
        assertThat(raw).doesNotContain("<f>").doesNotContain("<f ");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.toFile(), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            List<Cell> cells = workbook.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> row.getCell(0))
                    .toList();
            assertThat(cells).hasSize(DANGEROUS.size() + 2);
            assertThat(cells.subList(0, DANGEROUS.size() - 3))
                    .allMatch(cell -> cell.getType() == CellType.STRING)
                    .extracting(Cell::getRawValue)
                    .containsExactlyElementsOf(DANGEROUS.subList(0, DANGEROUS.size() - 3));
            assertThat(cells)
                    .last()
                    .satisfies(cell -> assertThat(cell.asNumber()).isEqualByComparingTo("-5"));
        }
        String textStyle = raw.replaceFirst("(?s).*<c r=\"A2\" s=\"(\\d+)\".*", "$1");
        assertThat(raw.split("<c r=\"A\\d+\" s=\"" + textStyle + "\" t=\"inlineStr\""))
                .hasSizeGreaterThan(DANGEROUS.size());
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void aWorkbookHasFrozenFilteredTitlesDropDownsNotesAndWidths() throws IOException {
        Path file = write(SheetFormat.XLSX, sheet -> sheet.row("阳光花园三期北区十二栋", "自住"));

        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"").contains("<autoFilter ref=\"A1:D2\">");
        assertThat(sheet)
                .contains("sqref=\"B2:B1048576\" type=\"list\"")
                .contains("$A$1:$A$3")
                .contains("errorStyle=\"stop\"");
        assertThat(sheet).contains("<col min=\"1\" max=\"1\" width=\"24.0\"").contains("max=\"4\" width=\"9.0\"");
        assertThat(part(file, "xl/comments1.xml")).contains("<comment ref=\"A1\"");
        assertThat(part(file, "xl/workbook.xml")).contains("state=\"hidden\"");
        assertThat(read(file)).last().isEqualTo(new SheetRow(2, List.of("阳光花园三期北区十二栋", "自住")));
    }

    @ParameterizedTest
    @EnumSource
    void aListWithItsNameAboveTheTitlesIsFoundAgainByItsColumns(SheetFormat format) throws IOException {
        Path file = folder.resolve("list");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter.write(
                    out,
                    format,
                    "住户",
                    sheet -> sheet.title("阳光花园 住户名册")
                            .header(COLUMNS, Locale.ENGLISH)
                            .row("3栋", "自住", LocalDate.of(2026, 9, 1), 89));
        }

        try (SheetReader reader = SheetReader.open(file, "1." + format.getExtension())) {
            SheetTable table = COLUMNS.in(reader);
            assertThat(table.headerRow()).isEqualTo(2);
            SheetTable.Line line = table.iterator().next();
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.text("handedOver")).isEqualTo("2026-09-01");
            assertThat(line.text("area")).isEqualTo("89");
            assertThat(table).isEmpty();
        }
    }

    @Test
    void textThatNoCellCanHoldIsCutOrCleaned() throws IOException {
        String endless = "字".repeat(32_765) + "😀".repeat(10);
        for (SheetFormat format : SheetFormat.values()) {
            Path file = write(format, sheet -> sheet.row(endless).row("a\0b\u0007c"));

            List<SheetRow> rows = read(file);
            assertThat(rows.get(1).cell(0)).isEqualTo("字".repeat(32_765) + "…");
            assertThat(rows.get(2).cell(0)).isEqualTo("abc");
        }
    }

    @Test
    void whatIsNoCellIsAMistakeOfTheProgram() {
        for (SheetFormat format : SheetFormat.values()) {
            assertThatThrownBy(() -> write(format, sheet -> sheet.row(new Object())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Rows are written by a second thread while the next ones are read: none is lost, none comes before another. */
    @Test
    void aLongListStandsInItsOrderToTheLastRow() throws IOException {
        for (SheetFormat format : SheetFormat.values()) {
            Path file = write(format, sheet -> {
                for (int i = 1; i <= 2_345; i++) {
                    sheet.row("第" + i + "户");
                }
            });

            List<SheetRow> rows = read(file);
            assertThat(rows.subList(1, rows.size()))
                    .extracting(row -> row.cell(0))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 2_345)
                            .mapToObj(i -> "第" + i + "户")
                            .toList());
        }
    }

    @Test
    void whatTheSecondThreadCannotWriteEndsTheFirst() {
        for (SheetFormat format : SheetFormat.values()) {
            assertThatThrownBy(() -> write(format, sheet -> {
                        sheet.row(new Object());
                        for (int i = 0; ; i++) {
                            sheet.row(i);
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void halfAListIsNeverAWholeFile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> SheetWriter.write(out, SheetFormat.XLSX, "住户", sheet -> {
                    sheet.header(COLUMNS, Locale.CHINESE);
                    for (int i = 0; i < 500; i++) {
                        sheet.row("3栋");
                    }
                    throw new IllegalStateException("the database went away");
                }))
                .hasMessageContaining("went away");

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\5\6");
    }

    private Path write(SheetFormat format, Consumer<SheetWriter> rows) throws IOException {
        Path file = folder.resolve("written." + format.getExtension());
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter.write(
                    out, format, "住户", sheet -> rows.accept(sheet.header(COLUMNS, Locale.SIMPLIFIED_CHINESE)));
        }
        return file;
    }

    private static List<SheetRow> read(Path file) throws IOException {
        String head = new String(Arrays.copyOf(Files.readAllBytes(file), 2), StandardCharsets.ISO_8859_1);
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, head.equals("PK") ? "1.xlsx" : "1.csv")) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
