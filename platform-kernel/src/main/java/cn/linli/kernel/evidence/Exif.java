package cn.linli.kernel.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing in a camera's notes that the picture needs: which way is up.
 */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int MOST_ENTRIES = 512;

    private Exif() {}

    /** The orientation that a block of camera notes (TIFF, with or without "Exif" before it) asks for; 1 where it asks for none. */
    static int orientation(byte[] block) {
        int start = startsWithExif(block) ? 6 : 0;
        ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
        if (tiff.remaining() < 8) {
            return Picture.UPRIGHT;
        }
        short order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4D4D) {
            return Picture.UPRIGHT;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return Picture.UPRIGHT;
        }
        int entries = Math.min(tiff.getShort((int) directory) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return Picture.UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : Picture.UPRIGHT;
            }
        }
        return Picture.UPRIGHT;
    }

    /** A block of camera notes that says nothing but the orientation. */
    static byte[] saying(int orientation) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static boolean startsWithExif(byte[] block) {
        return block.length >= 6
                && block[0] == 'E'
                && block[1] == 'x'
                && block[2] == 'i'
                && block[3] == 'f'
                && block[4] == 0;
    }
}
