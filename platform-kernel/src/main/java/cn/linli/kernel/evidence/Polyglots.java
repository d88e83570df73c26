package cn.linli.kernel.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Recognises a second file hidden in or behind the first: an archive, a program, a page.
 */
final class Polyglots {

    private static final int EOCD = 0x06054b50;
    private static final int EOCD_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final List<String> BEGINNINGS = List.of(
            "PK\u0003\u0004",
            "%PDF-",
            "MZ",
            "\u007fELF",
            "Rar!",
            "7z\u00bc\u00af",
            "#!",
            "<",
            "\u00ca\u00fe\u00ba\u00be");

    private Polyglots() {}

    /** Unpackers look for a zip's directory from the end, so a zip can be hung onto any other file. */
    static void refuseZipAtTheEnd(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int last = file.length - EOCD_SIZE;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == EOCD && at + EOCD_SIZE + (bytes.getShort(at + 20) & 0xFFFF) == file.length) {
                throw Unfit.twoInOne();
            }
        }
    }

    /** What follows a picture is dropped (telephones hang short films there), but not silently if it can be run or opened. */
    static void refuseFileBehind(byte[] file, int end) {
        int from = end;
        while (from < file.length && (file[from] == 0 || Character.isWhitespace(file[from]))) {
            from++;
        }
        String tail = new String(file, from, Math.min(16, file.length - from), StandardCharsets.ISO_8859_1);
        if (BEGINNINGS.stream().anyMatch(tail::startsWith)) {
            throw Unfit.twoInOne();
        }
    }

    /** Readers of PDF accept its header anywhere in the first kilobyte. */
    static void refusePdfInside(byte[] file) {
        String head = new String(file, 0, Math.min(PDF_HEADER_WITHIN, file.length), StandardCharsets.ISO_8859_1);
        if (head.toUpperCase(Locale.ROOT).contains("%PDF-")) {
            throw Unfit.twoInOne();
        }
    }
}
