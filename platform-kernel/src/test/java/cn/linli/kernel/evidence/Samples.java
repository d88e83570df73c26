package cn.linli.kernel.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made by hand, as telephones, offices and people with bad intentions make them. */
final class Samples {

    /** Stands wherever a camera would write something about the place. */
    static final String PLACE = "31.2304N121.4737E";

    /** A lossy WebP of one pixel. */
    private static final byte[] TINY_WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

    private Samples() {}

    /** Left half red, right half blue, so that a turn shows. */
    static BufferedImage redAndBlue(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    static byte[] encoded(String format, BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(int width, int height) {
        return encoded("jpeg", redAndBlue(width, height));
    }

    static byte[] png(int width, int height) {
        return encoded("png", redAndBlue(width, height));
    }

    /** As a telephone takes it: EXIF with a GPS directory, XMP, IPTC, a comment and a film behind the picture. */
    static byte[] telephoneJpeg(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        return concat(
                Arrays.copyOf(plain, 2),
                segment(0xE1, concat(ascii("Exif\0\0"), exifWithGps(orientation))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='" + PLACE + "'/>")),
                segment(0xED, ascii("Photoshop 3.0\0 8BIM " + PLACE)),
                segment(0xFE, ascii("taken at " + PLACE)),
                Arrays.copyOfRange(plain, 2, plain.length),
                new byte[] {0, 0, 0, 24},
                ascii("ftypmp42 a film made at " + PLACE));
    }

    /** A TIFF block with an orientation, a pointer to a GPS directory, and a latitude in it. */
    static byte[] exifWithGps(int orientation) {
        byte[] place = ascii(PLACE);
        return ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + 12 + 4 + place.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x4949)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 2)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(56)
                .putInt(0)
                .put(place)
                .array();
    }

    /** A PNG with texts, camera notes and a time before its picture data. */
    static byte[] annotatedPng(int width, int height, int orientation) {
        byte[] plain = png(width, height);
        int afterHeader = 8 + 25;
        return concat(
                Arrays.copyOf(plain, afterHeader),
                chunk("tEXt", ascii("Location\0" + PLACE)),
                chunk("zTXt", ascii("Comment\0\0" + PLACE)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + PLACE)),
                chunk("eXIf", exifWithGps(orientation)),
                Arrays.copyOfRange(plain, afterHeader, plain.length));
    }

    /** A small file whose header claims the given size. */
    static byte[] pngClaiming(int width, int height) {
        return concat(
                Arrays.copyOf(png(2, 2), 8),
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(new byte[] {8, 2, 0, 0, 0})
                                .array()),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    static byte[] annotatedWebp(int orientation) {
        byte[] picture = Arrays.copyOfRange(TINY_WEBP, 12, TINY_WEBP.length);
        byte[] body = concat(
                ascii("WEBP"),
                riff("VP8X", new byte[] {0x08 | 0x04, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
                picture,
                riff("EXIF", exifWithGps(orientation)),
                riff("XMP ", ascii("<x:xmpmeta>" + PLACE + "</x:xmpmeta>")),
                riff("JUNK", ascii(PLACE)));
        return riff("RIFF", body);
    }

    static final String HEIC_PICTURE = "the coded picture, which has to stay where it is";

    /** One picture with EXIF and XMP items beside it in mdat, as telephones write it, and the film of a live photograph. */
    static byte[] heic(boolean turned) {
        byte[] exif = concat(new byte[4], exifWithGps(6));
        byte[] xmp = ascii("<x:xmpmeta>" + PLACE + "</x:xmpmeta>");
        byte[] picture = ascii(HEIC_PICTURE);
        byte[] film = ascii("frames of a film made at " + PLACE);
        byte[] head = box("ftyp", concat(ascii("heic"), new byte[4], ascii("mif1heic")));
        byte[] tail = box("moov", box("udta", ascii("\u00a9xyz" + PLACE)));
        int metaLength = meta(0, exif, xmp, picture, turned).length;
        int dataAt = head.length + metaLength + 8;
        return concat(
                head, meta(dataAt, exif, xmp, picture, turned), box("mdat", concat(exif, xmp, picture, film)), tail);
    }

    private static byte[] meta(int dataAt, byte[] exif, byte[] xmp, byte[] picture, boolean turned) {
        byte[] items = concat(
                new byte[] {0, 0, 0, 0, 0, 3},
                infe(1, concat(ascii("hvc1"), new byte[1])),
                infe(2, concat(ascii("Exif"), new byte[1])),
                infe(3, concat(ascii("mime"), new byte[1], ascii("application/rdf+xml\0"))));
        byte[] places = concat(
                new byte[] {0, 0, 0, 0, 0x44, 0, 0, 3},
                iloc(1, dataAt + exif.length + xmp.length, picture.length),
                iloc(2, dataAt, exif.length),
                iloc(3, dataAt + exif.length, xmp.length));
        byte[] properties = concat(
                box(
                        "ispe",
                        ByteBuffer.allocate(12)
                                .putInt(0)
                                .putInt(4032)
                                .putInt(3024)
                                .array()),
                box("irot", new byte[] {(byte) (turned ? 3 : 0)}),
                box("udes", ascii("\0\0\0\0described at " + PLACE)));
        byte[] associations = {0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 3, (byte) 0x81, (byte) 0x82, 3};
        return box(
                "meta",
                concat(
                        new byte[4],
                        box("hdlr", concat(new byte[8], ascii("pict"), new byte[13])),
                        box("pitm", new byte[] {0, 0, 0, 0, 0, 1}),
                        box("iinf", items),
                        box("iloc", places),
                        box("iprp", concat(box("ipco", properties), box("ipma", associations))),
                        box("uuid", ascii("0123456789abcdef" + PLACE))));
    }

    private static byte[] infe(int item, byte[] rest) {
        return box("infe", concat(new byte[] {2, 0, 0, 0, 0, (byte) item, 0, 0}, rest));
    }

    private static byte[] iloc(int item, int from, int length) {
        return ByteBuffer.allocate(14)
                .putShort((short) item)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(from)
                .putInt(length)
                .array();
    }

    static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] xlsx() {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                "xl/workbook.xml",
                "<workbook/>"));
    }

    static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] exe() {
        return concat(ascii("MZ"), new byte[58], new byte[] {64, 0, 0, 0}, ascii("PE\0\0"), new byte[200]);
    }

    static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = concat(ascii(name), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] riff(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(ascii(type))
                .put(body)
                .array();
    }
}
