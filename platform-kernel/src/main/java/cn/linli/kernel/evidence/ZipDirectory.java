package cn.linli.kernel.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The table of contents of a zip that is held in memory. Nothing is unpacked to read it, and single entries only up to
 * a bound.
 */
class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer zip;
    private final Map<String, Integer> entries = new LinkedHashMap<>();

    ZipDirectory(byte[] file, int mostEntries) {
        this.zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOfDirectory(file);
        int count = u16(end + 10);
        long start = zip.getInt(end + 16) & 0xFFFFFFFFL;
        if (count > mostEntries || start + (zip.getInt(end + 12) & 0xFFFFFFFFL) != end) {
            throw Unfit.damaged();
        }
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != CENTRAL) {
                throw Unfit.damaged();
            }
            int nameLength = u16(at + 28);
            if (entries.put(new String(file, at + 46, nameLength, StandardCharsets.UTF_8), at) != null) {
                throw Unfit.damaged();
            }
            at += 46 + nameLength + u16(at + 30) + u16(at + 32);
        }
        if (at != end) {
            throw Unfit.damaged();
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** The first {@code most} bytes of an entry, unpacked. */
    byte[] read(String name, int most) {
        Integer central = entries.get(name);
        if (central == null) {
            throw Unfit.damaged();
        }
        int local = zip.getInt(central + 42);
        int data = local + 30 + u16(local + 26) + u16(local + 28);
        int packed = zip.getInt(central + 20);
        if (zip.getInt(local) != LOCAL || packed < 0 || data + packed > zip.limit()) {
            throw Unfit.damaged();
        }
        return switch (u16(central + 10)) {
            case STORED -> copy(data, Math.min(packed, most));
            case DEFLATED -> inflate(data, packed, most);
            default -> throw Unfit.damaged();
        };
    }

    private byte[] inflate(int data, int packed, int most) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), data, packed);
            byte[] buffer = new byte[most];
            int filled = 0;
            int read = 1;
            while (read > 0 && filled < most) {
                read = inflater.inflate(buffer, filled, most - filled);
                filled += read;
            }
            return Arrays.copyOf(buffer, filled);
        } catch (DataFormatException e) {
            throw Unfit.damaged();
        } finally {
            inflater.end();
        }
    }

    /** How much an entry really unpacks to, whatever the directory claims; counted no further than {@code most}. */
    long unpacked(String name, long most) {
        int central = Objects.requireNonNull(entries.get(name));
        int local = zip.getInt(central + 42);
        int data = local + 30 + u16(local + 26) + u16(local + 28);
        int packed = zip.getInt(central + 20);
        if (packed < 0 || data + packed > zip.limit()) {
            throw Unfit.damaged();
        }
        return u16(central + 10) == STORED ? packed : count(data, packed, most);
    }

    private long count(int data, int packed, long most) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), data, packed);
            byte[] buffer = new byte[64 * 1024];
            int read = 1;
            while (read > 0 && inflater.getBytesWritten() <= most) {
                read = inflater.inflate(buffer);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw Unfit.damaged();
        } finally {
            inflater.end();
        }
    }

    int packed(String name) {
        return zip.getInt(Objects.requireNonNull(entries.get(name)) + 20);
    }

    private byte[] copy(int from, int length) {
        byte[] bytes = new byte[length];
        zip.get(from, bytes);
        return bytes;
    }

    private int endOfDirectory(byte[] file) {
        int last = file.length - END_SIZE;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END && at + END_SIZE + u16(at + 20) == file.length) {
                return at;
            }
        }
        throw Unfit.damaged();
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }
}
