package cn.linli.kernel.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One box of an ISO media file: a length, a type of four letters, a body.
 */
record Box(String type, int start, int body, int end) {

    private static final int MOST = 10_000;

    /** The boxes that fill the range without a gap. */
    static List<Box> in(byte[] file, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        List<Box> boxes = new ArrayList<>();
        int at = from;
        while (at < to) {
            long length = bytes.getInt(at) & 0xFFFFFFFFL;
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int body = at + 8;
            if (length == 1) {
                length = bytes.getLong(at + 8);
                body = at + 16;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < body - at || length > to - at || boxes.size() == MOST) {
                throw Unfit.damaged();
            }
            boxes.add(new Box(type, at, body, at + (int) length));
            at += (int) length;
        }
        return boxes;
    }

    static Optional<Box> find(String type, List<Box> boxes) {
        return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
    }

    /** The box of which there has to be exactly one; with two, another reader might believe the other. */
    static Box only(String type, List<Box> boxes) {
        if (boxes.stream().filter(box -> box.type.equals(type)).count() != 1) {
            throw Unfit.damaged();
        }
        return find(type, boxes).orElseThrow();
    }

    void becomeFree(byte[] file) {
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, file, start + 4, 4);
        Arrays.fill(file, body, end, (byte) 0);
    }
}
