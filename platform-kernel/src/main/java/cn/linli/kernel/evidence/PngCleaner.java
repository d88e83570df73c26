package cn.linli.kernel.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Rewrites a PNG chunk by chunk: what makes the picture and its colours stays, texts, camera notes and unknown chunks
 * go.
 */
class PngCleaner implements Cleaner {

    private static final int SIGNATURE = 8;

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

    @Override
    public Picture clean(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, SIGNATURE);
        in.position(SIGNATURE);
        int orientation = Picture.UPRIGHT;
        long width = 0;
        long height = 0;
        int headEnd = 0;
        String chunk = "";
        while (!"IEND".equals(chunk)) {
            int start = in.position();
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            chunk = new String(name, StandardCharsets.US_ASCII);
            if (length < 0 || length > in.remaining()) {
                throw Unfit.damaged();
            }
            byte[] data = new byte[length];
            in.get(data);
            in.getInt();
            if ("IHDR".equals(chunk) != (start == SIGNATURE)) {
                throw Unfit.damaged();
            }
            if ("IHDR".equals(chunk)) {
                width = ByteBuffer.wrap(data).getInt(0);
                height = ByteBuffer.wrap(data).getInt(4);
                headEnd = in.position();
            } else if ("eXIf".equals(chunk)) {
                orientation = Exif.orientation(data);
            }
            if (KEPT.contains(chunk)) {
                out.write(file, start, in.position() - start);
            } else if (Character.isUpperCase(chunk.charAt(0))) {
                throw Unfit.damaged();
            }
        }
        Polyglots.refuseFileBehind(file, in.position());
        return Picture.of(withOrientation(out.toByteArray(), headEnd, orientation), width, height, orientation);
    }

    private static byte[] withOrientation(byte[] png, int headEnd, int orientation) {
        if (orientation == Picture.UPRIGHT) {
            return png;
        }
        byte[] notes = Exif.saying(orientation);
        byte[] named = ByteBuffer.allocate(4 + notes.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(notes)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(png.length + 8 + named.length)
                .put(png, 0, headEnd)
                .putInt(notes.length)
                .put(named)
                .putInt((int) crc.getValue())
                .put(png, headEnd, png.length - headEnd)
                .array();
    }
}
