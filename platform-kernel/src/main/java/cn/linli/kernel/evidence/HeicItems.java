package cn.linli.kernel.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a HEIC file consists of: the type of every item, and where in the file its bytes lie.
 */
record HeicItems(Map<Long, String> types, List<Extent> extents) {

    private static final int IN_FILE = 0;
    private static final int IN_IDAT = 1;
    private static final int MOST_EXTENTS = 100_000;

    record Extent(long item, int from, int to) {}

    String typeOf(long item) {
        return types.getOrDefault(item, "");
    }

    static HeicItems in(byte[] file, List<Box> meta) {
        Map<Long, String> types = types(file, Box.only("iinf", meta));
        int idat = Box.find("idat", meta).map(Box::body).orElse(-1);
        return new HeicItems(types, extents(file, Box.only("iloc", meta), idat));
    }

    private static Map<Long, String> types(byte[] file, Box iinf) {
        Map<Long, String> types = new HashMap<>();
        int firstEntry = iinf.body() + (file[iinf.body()] == 0 ? 6 : 8);
        for (Box entry : Box.in(file, firstEntry, iinf.end())) {
            ByteBuffer in = body(file, entry);
            int version = in.getInt() >>> 24;
            if (!"infe".equals(entry.type()) || version < 2) {
                throw Unfit.damaged();
            }
            long item = version == 2 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
            in.getShort();
            byte[] type = new byte[4];
            in.get(type);
            if (types.put(item, new String(type, StandardCharsets.ISO_8859_1)) != null) {
                throw Unfit.damaged();
            }
        }
        return types;
    }

    private static List<Extent> extents(byte[] file, Box iloc, int idat) {
        ByteBuffer in = body(file, iloc);
        int version = in.getInt() >>> 24;
        int sizes = in.getShort() & 0xFFFF;
        long items = version < 2 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
        List<Extent> extents = new ArrayList<>();
        for (long i = 0; i < items; i++) {
            long item = version < 2 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
            int method = version == 0 ? IN_FILE : in.getShort() & 0xF;
            int otherFile = in.getShort();
            long base = number(in, sizes >>> 4 & 0xF);
            int count = in.getShort() & 0xFFFF;
            if (otherFile != 0 || method > IN_IDAT || method == IN_IDAT && idat < 0) {
                throw Unfit.damaged();
            }
            for (int e = 0; e < count; e++) {
                number(in, version == 0 ? 0 : sizes & 0xF);
                long from = base + number(in, sizes >>> 12) + (method == IN_IDAT ? idat : 0);
                long length = number(in, sizes >>> 8 & 0xF);
                if (from < 0
                        || from > file.length
                        || length <= 0
                        || length > file.length - from
                        || extents.size() == MOST_EXTENTS) {
                    throw Unfit.damaged();
                }
                extents.add(new Extent(item, (int) from, (int) (from + length)));
            }
        }
        return extents;
    }

    private static long number(ByteBuffer in, int size) {
        return switch (size) {
            case 0 -> 0;
            case 4 -> in.getInt() & 0xFFFFFFFFL;
            case 8 -> in.getLong();
            default -> throw Unfit.damaged();
        };
    }

    static ByteBuffer body(byte[] file, Box box) {
        return ByteBuffer.wrap(file, box.body(), box.end() - box.body());
    }
}
