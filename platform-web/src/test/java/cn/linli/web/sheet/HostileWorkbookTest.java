package cn.linli.web.sheet;

import static cn.linli.web.sheet.Sentences.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHEET_START = "<worksheet><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final long SECONDS = 3_000_000_000L;
    private static final Set<String> REFUSALS = Set.of(
            "sheet.file.unpacksTooLarge",
            "sheet.file.unreadable",
            "sheet.cell.tooLong",
            "sheet.text.tooLong",
            "sheet.text.tooMuch");

    @TempDir
    Path folder;

    static Stream<Arguments> bombs() {
        int much = 20_000;
        String row = "<row>" + " ".repeat(1000) + "</row>";
        return Stream.of(
                bomb("rows", SHEET, SHEET_START, row, much, SHEET_END),
                bomb("blanks", SHEET, SHEET_START, " ".repeat(1000), much, SHEET_END),
                bomb("a long text", SHEET, SHEET_START + "<row><c t='inlineStr'><is><t>", "x".repeat(1000), much, ""),
                bomb("a long attribute", SHEET, "<worksheet a='", "x".repeat(1000), much, "'>"),
                bomb("a long comment", SHEET, "<!--", " <<<<<<<<<<<<<<<<<<".repeat(50), much, "-->"),
                bomb("a long CDATA", SHEET, SHEET_START + "<row><c><v><![CDATA[", "<".repeat(1000), much, "]]>"),
                bomb("a long shared string", "xl/sharedStrings.xml", "<sst><si><t>", "字".repeat(300), much, "</t>"),
                bomb("empty shared strings", "xl/sharedStrings.xml", "<sst>", "<si/>".repeat(200), much, "</sst>"),
                bomb("styles", "xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>".repeat(200), much, ""),
                bomb("deep nesting", SHEET, SHEET_START, "<a>".repeat(300), much, ""),
                bomb("a part that is not read", "docProps/core.xml", "<!--", " ".repeat(1000), much, "--><a/>"));
    }

    private static Arguments bomb(String what, String part, String start, String piece, long times, String end) {
        return Arguments.of(what, new HandMadeWorkbook().withRepeated(part, start, piece, times, end));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombIsRefusedQuickly(String what, HandMadeWorkbook bomb) throws IOException {
        Path file = bomb.save(folder.resolve("bomb"));

        long start = cpuTime();
        assertThat(codeOf(file)).isIn(REFUSALS);
        assertThat(cpuTime() - start).isLessThan(SECONDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombWhoseDirectoryDeniesItIsRefusedQuickly(String what, HandMadeWorkbook bomb) throws IOException {
        Path file = bomb.saveDenyingSizes(folder.resolve("bomb"));

        long start = cpuTime();
        assertThat(codeOf(file)).isIn(REFUSALS);
        assertThat(cpuTime() - start).isLessThan(SECONDS);
    }

    @Test
    void aBombWhoseDirectoryAdmitsItIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = new HandMadeWorkbook()
                .withRepeated(
                        "xl/sharedStrings.xml", "<sst>", "<si><t>" + "字".repeat(30) + "</t></si>", 1_000_000, "</sst>")
                .save(folder.resolve("admitted"));

        assertThat(codeOf(file)).isEqualTo("sheet.file.unpacksTooLarge");
    }

    @Test
    void aPartThatUnpacksToMoreThanItsDirectorySaysIsRefused() throws IOException {
        Path file =
                new HandMadeWorkbook().rows("<row><c><v>1</v></c></row>").saveDenyingSizes(folder.resolve("denied"));

        assertThat(codeOf(file)).isEqualTo("sheet.file.unpacksTooLarge");
    }

    @Test
    void bombsAreRefusedInAHeapThatHasNoRoomForThem() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Arguments bomb : bombs().toList()) {
            HandMadeWorkbook workbook = (HandMadeWorkbook) bomb.get()[1];
            files.add(workbook.save(folder.resolve("bomb" + files.size())));
            files.add(workbook.saveDenyingSizes(folder.resolve("bomb" + files.size())));
        }
        files.add(endlessNames());
        files.add(muchText(1300));

        assertThat(SmallHeap.read("64m", files)).hasSameSizeAs(files).allMatch(REFUSALS::contains);
    }

    @Test
    void tagsWithEndlesslyNewNamesAreRefused() throws IOException {
        assertThat(codeOf(endlessNames())).isEqualTo("sheet.file.unreadable");
    }

    private Path endlessNames() throws IOException {
        return new HandMadeWorkbook()
                .with(SHEET, out -> {
                    out.write(SHEET_START.getBytes());
                    for (int i = 0; i < 500_000; i++) {
                        out.write(("<n" + i + "/>").getBytes());
                    }
                })
                .save(folder.resolve("names"));
    }

    @Test
    void moreSharedTextThanTheMemoryIsMeantForIsRefused() throws IOException {
        Path file = muchText(900);
        SheetLimits limits = new SheetLimits(
                50_000_000, 200, 1_000_000_000, 1_000_000_000, 200, 200_000, 200, 32_767, 20 * 1024 * 1024);

        refusedBy(() -> readAll(file, limits), "sheet.text.tooMuch");
    }

    private Path muchText(int strings) throws IOException {
        byte[] random = new byte[100_000];
        return new HandMadeWorkbook()
                .with("xl/sharedStrings.xml", out -> {
                    java.util.Random source = new java.util.Random(1);
                    out.write("<sst>".getBytes());
                    for (int i = 0; i < strings; i++) {
                        out.write("<si><t>".getBytes());
                        source.nextBytes(random);
                        for (int j = 0; j < random.length; j++) {
                            random[j] = (byte) ('a' + (random[j] & 15));
                        }
                        out.write(random, 0, 32_000);
                        out.write("</t></si>".getBytes());
                    }
                    out.write("</sst>".getBytes());
                })
                .save(folder.resolve("shared"));
    }

    @Test
    void tenThousandPartsAreRefused() throws IOException {
        HandMadeWorkbook workbook = new HandMadeWorkbook();
        for (int i = 0; i < 10_000; i++) {
            workbook.with("xl/part" + i + ".xml", "<a/>");
        }
        Path file = workbook.save(folder.resolve("parts"));

        long start = cpuTime();
        assertThat(codeOf(file)).isEqualTo("sheet.file.entries");
        assertThat(cpuTime() - start).isLessThan(SECONDS);
    }

    @Test
    void aPartThatStandsThereTwiceIsRefused() throws IOException {
        Path file =
                new HandMadeWorkbook().with("XL/workbook.xml", "<workbook/>").save(folder.resolve("twice"));

        assertThat(codeOf(file)).isEqualTo("sheet.file.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                SHEET,
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "docProps/core.xml",
                "customXml/item1.xml"
            })
    void aDocumentTypeIsRefusedInEveryPart(String part) throws IOException {
        Path file = new HandMadeWorkbook()
                .with(
                        part,
                        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
                                + "<!ENTITY y '&x;&x;&x;'>]><a>&y;</a>")
                .save(folder.resolve("doctype"));

        assertThat(codeOf(file)).isEqualTo("sheet.file.documentType");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='1'><v>1</v></c></row>",
                "<row r='2000000000'><c><v>1</v></c></row>",
                "<row r='99999999999'><c><v>1</v></c></row>",
                "<row r='2'/><row r='1'/>",
                "<row r='1'><c t='s'><v>0</v></c></row>",
                "<row r='1'><c t='s'><v>-1</v></c></row>",
                "<row r='1'><c><v>&unknown;</v></c></row>",
                "<row r='1'><c><v>1</v></row>",
            })
    void anAddressOrReferenceThatLeadsNowhereIsRefused(String rows) throws IOException {
        Path file = new HandMadeWorkbook().rows(rows).save(folder.resolve("odd"));

        assertThat(codeOf(file)).isIn("sheet.file.unreadable", "sheet.file.documentType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-2022-JP", "IBM037"})
    void aPartInAnEncodingThatHidesItsTagsIsRefused(String encoding) throws IOException {
        Path file = new HandMadeWorkbook()
                .with(
                        SHEET,
                        out -> out.write(("<?xml version='1.0' encoding='" + encoding + "'?>"
                                        + HandMadeWorkbook.sheet("<row><c t='inlineStr'><is><t>a</t></is></c></row>"))
                                .getBytes(java.nio.charset.Charset.forName(encoding))))
                .save(folder.resolve("utf16"));

        assertThat(codeOf(file)).isEqualTo("sheet.file.unreadable");
    }

    @Test
    void aLongFileWithAnOpenQuoteTakesLittleMemory() throws IOException {
        Path file = folder.resolve("quote.csv");
        java.nio.file.Files.writeString(file, "a,b\n\"" + "x,y\n".repeat(4_000_000));

        long start = cpuTime();
        refusedBy(
                () -> {
                    try (SheetReader reader = SheetReader.open(file, "1.csv")) {
                        reader.forEach(row -> {});
                    }
                },
                "sheet.csv.broken");
        assertThat(cpuTime() - start).isLessThan(SECONDS);
    }

    /** The processor's time, since the clock on the wall also counts what else the machine has to do. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String codeOf(Path file) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        cn.linli.kernel.Refused.class, () -> readAll(file, SheetLimits.DEFAULT))
                .getCode();
    }

    private static void readAll(Path file, SheetLimits limits) throws IOException {
        try (SheetReader reader = SheetReader.open(file, "1.xlsx", limits)) {
            reader.forEach(row -> {});
        }
    }
}
