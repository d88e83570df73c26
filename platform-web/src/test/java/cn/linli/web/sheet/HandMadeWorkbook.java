package cn.linli.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx file put together part by part, to be as odd or as hostile as a test needs. */
final class HandMadeWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    HandMadeWorkbook() {
        type(TYPES + "sheet.main+xml");
        with(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId1' Type='" + REL
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId1' Type='" + REL + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Type='" + REL + "/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
                        + "<Relationship Id='rId3' Type='" + REL + "/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='rId4' Type='" + REL + "/styles' Target='styles.xml'/></Relationships>");
        sheets("<sheet name='甲' sheetId='1' r:id='rId1'/>");
        rows("");
    }

    HandMadeWorkbook type(String contentType) {
        return with(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + contentType + "'/></Types>");
    }

    HandMadeWorkbook sheets(String sheets) {
        return workbook("<sheets>" + sheets + "</sheets>");
    }

    HandMadeWorkbook workbook(String inside) {
        return with(
                "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL + "'>" + inside + "</workbook>");
    }

    HandMadeWorkbook rows(String rows) {
        return with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    HandMadeWorkbook shared(String items) {
        return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    HandMadeWorkbook styles(String formats, String cells) {
        return with(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + formats + "</numFmts><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    HandMadeWorkbook with(String name, String content) {
        return with(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    HandMadeWorkbook with(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    /** A start, a piece repeated, an end, without holding it all. */
    HandMadeWorkbook withRepeated(String name, String start, String piece, long times, String end) {
        return with(name, out -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < times; i += 1000) {
                out.write(block);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        });
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Path save(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Its directory says of every part that it unpacks to a single byte. */
    Path saveDenyingSizes(Path file) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(Files.readAllBytes(save(file))).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.limit() - 22;
        int at = zip.getInt(end + 16);
        while (at < end) {
            zip.putInt(at + 24, 1);
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return Files.write(file, zip.array());
    }

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
