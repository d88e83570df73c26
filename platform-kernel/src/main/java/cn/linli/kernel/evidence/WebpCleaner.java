package cn.linli.kernel.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Rewrites a WebP chunk by chunk: picture, transparency, animation and colour profile stay, camera notes and unknown
 * chunks go.
 */
class WebpCleaner implements Cleaner {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int RIFF_HEADER = 8;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    @Override
    public Picture clean(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = RIFF_HEADER + (in.getInt(4) & 0xFFFFFFFFL);
        if (end > file.length) {
            throw Unfit.damaged();
        }
        in.position(12).limit((int) end);
        var out = new ByteArrayOutputStream(file.length);
        int orientation = Picture.UPRIGHT;
        long[] size = new long[2];
        while (in.remaining() >= 8) {
            String chunk = name(in);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw Unfit.damaged();
            }
            byte[] data = new byte[length];
            in.get(data);
            in.position(Math.min(in.position() + (length & 1), in.limit()));
            if ("EXIF".equals(chunk)) {
                orientation = Exif.orientation(data);
            } else if (KEPT.contains(chunk)) {
                measure(chunk, data, size);
                write(out, chunk, data);
            }
        }
        Polyglots.refuseFileBehind(file, (int) end);
        return Picture.of(put(out.toByteArray(), orientation), size[0], size[1], orientation);
    }

    /** The canvas of the extended header counts; without one the size stands in the coded picture itself. */
    private static void measure(String chunk, byte[] data, long[] size) {
        if (size[0] != 0) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        switch (chunk) {
            case "VP8X" -> {
                size[0] = 1L + (bytes.getInt(4) & 0xFFFFFF);
                size[1] = 1L + (bytes.getInt(6) >>> 8);
            }
            case "VP8 " -> {
                size[0] = bytes.getShort(6) & 0x3FFF;
                size[1] = bytes.getShort(8) & 0x3FFF;
            }
            case "VP8L" -> {
                int packed = bytes.getInt(1);
                size[0] = 1L + (packed & 0x3FFF);
                size[1] = 1L + (packed >>> 14 & 0x3FFF);
            }
            default -> {}
        }
    }

    private static byte[] put(byte[] chunks, int orientation) {
        var body = new ByteArrayOutputStream(chunks.length + 64);
        boolean extended = chunks.length > 8 && "VP8X".equals(new String(chunks, 0, 4, StandardCharsets.US_ASCII));
        boolean turned = extended && orientation != Picture.UPRIGHT;
        if (extended) {
            chunks[8] = (byte) (chunks[8] & ~(HAS_EXIF | HAS_XMP) | (turned ? HAS_EXIF : 0));
        }
        body.writeBytes(chunks);
        if (turned) {
            write(body, "EXIF", Exif.saying(orientation));
        }
        return ByteBuffer.allocate(12 + body.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + body.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(body.toByteArray())
                .array();
    }

    private static void write(ByteArrayOutputStream out, String chunk, byte[] data) {
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(chunk.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .array());
        out.writeBytes(data);
        if ((data.length & 1) == 1) {
            out.write(0);
        }
    }

    private static String name(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
