package cn.linli.app.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that nobody sends who means well, small as they travel. */
final class HostileFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String XXE = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private HostileFiles() {}

    /** By their names; what stands before the bar only tells two of one name apart. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb in the sheet|a.xlsx", workbook(SHEET, "<worksheet><sheetData>" + " ".repeat(30_000_000)));
        files.put("bomb in the strings|a.xlsx", workbook(STRINGS, "<sst>" + "<si/>".repeat(6_000_000)));
        files.put(
                "bomb that its directory denies|a.xlsx",
                denyingSizes(workbook(STRINGS, "<sst>" + "<si><t>字</t></si>".repeat(2_000_000))));
        files.put("many entries|a.xlsx", manyEntries());
        files.put("outside entity in the sheet|a.xlsx", workbook(SHEET, XXE + "<worksheet><sheetData/></worksheet>"));
        files.put("outside entity in the strings|a.xlsx", workbook(STRINGS, XXE + "<sst><si><t>&b;</t></si></sst>"));
        files.put("huge picture|a.png", hugePicture());
        files.put(
                "drawing|a.svg",
                bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + SCRIPT + "</svg>"));
        files.put("drawing|a.png", bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"));
        files.put("page|a.html", bytes("<html>" + SCRIPT));
        files.put("page that begins like a picture|a.jpg", bytes("\u00ff\u00d8\u00ff\u00e0<html>" + SCRIPT.repeat(50)));
        files.put("program|a.xlsx", bytes("MZ\u0090\0\3\0\0\0" + "\1\2\3\4".repeat(5_000)));
        files.put("program|a.png", bytes("MZ\u0090\0\3\0\0\0" + "\1\2\3\4".repeat(5_000)));
        return files;
    }

    private static byte[] workbook(String part, String content) {
        Map<String, String> parts = new HashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml", "<workbook><sheets><sheet name=\"1\" sheetId=\"1\" id=\"r0\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
        parts.put(STRINGS, "<sst><si><t>楼栋</t></si></sst>");
        parts.put(SHEET, "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
        parts.put(part, content);
        return zip(parts);
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"r")
                    .append(i / 2)
                    .append("\" Type=\"http://x/")
                    .append(kindsAndTargets[i]);
            all.append("\" Target=\"").append(kindsAndTargets[i + 1]).append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static byte[] manyEntries() {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            parts.put("xl/part" + i + ".xml", "<a/>");
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Its directory says of every part that it unpacks to a single byte. */
    private static byte[] denyingSizes(byte[] file) {
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        int at = zip.getInt(end + 16);
        while (at < end) {
            zip.putInt(at + 24, 1);
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return file;
    }

    /** Says that it is 60,000 by 60,000 points. */
    private static byte[] hugePicture() {
        byte[] head = ByteBuffer.allocate(17)
                .put(bytes("IHDR"))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 100)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
