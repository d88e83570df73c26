package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The workbook's shared strings, packed as UTF-8 in blocks: a third of the memory that a list of strings takes. */
final class SharedStrings {

    private static final byte[] NOTHING = {};
    /** Below what the collector keeps apart: with a small heap it would give each block of a megabyte two. */
    private static final int BLOCK = 1 << 18;

    private static final int MOST = 3_000_000;

    /** Where a string begins and how long it is, in one number; in pieces, so that growing copies nothing. */
    private static final int PIECE = 1 << 15;

    private final int bytesAllowed;
    private final List<byte[]> blocks = new ArrayList<>();
    private final List<long[]> places = new ArrayList<>();
    private int count;
    private int next;

    SharedStrings(int bytesAllowed) {
        this.bytesAllowed = bytesAllowed;
    }

    void add(String text) {
        Refused.unless(count < MOST, "sheet.text.tooMuch");
        byte[] bytes = text.isEmpty() ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
        if (next + bytes.length > blocks.size() * BLOCK) {
            next = blocks.size() * BLOCK;
            Refused.unless(next < bytesAllowed && bytes.length <= BLOCK, "sheet.text.tooMuch");
            blocks.add(new byte[BLOCK]);
        }
        if (count % PIECE == 0) {
            places.add(new long[PIECE]);
        }
        if (bytes.length > 0) {
            System.arraycopy(bytes, 0, blocks.get(next / BLOCK), next % BLOCK, bytes.length);
        }
        places.get(count / PIECE)[count % PIECE] = (long) next << Integer.SIZE | bytes.length;
        next += bytes.length;
        count++;
    }

    int size() {
        return count;
    }

    String get(int index) {
        long place = places.get(index / PIECE)[index % PIECE];
        int start = (int) (place >>> Integer.SIZE);
        int length = (int) place;
        return length == 0 ? "" : new String(blocks.get(start / BLOCK), start % BLOCK, length, StandardCharsets.UTF_8);
    }
}
