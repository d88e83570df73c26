package cn.linli.kernel.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * An Excel file is kept as it is; it has to be a workbook without macros, and nothing else at the same time.
 */
class XlsxCheck implements Cleaner {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_TYPE = "spreadsheetml.sheet.main+xml";
    private static final Set<String> OF_OTHER_KINDS = Set.of(
            "xl/vbaProject.bin", "META-INF/MANIFEST.MF", "word/document.xml", "ppt/presentation.xml", "classes.dex");

    private static final int MOST_ENTRIES = 5_000;
    /** Unpacked to packed bytes of one part, once it is larger than a little. */
    private static final int MOST_TIMES = 200;

    private static final long SMALL = 2L * 1024 * 1024;
    private static final long MOST_UNPACKED = 512L * 1024 * 1024;
    private static final int HEAD = 1024;
    private static final int LONGEST_CONTENT_TYPES = 256 * 1024;

    @Override
    public Picture clean(byte[] file) {
        Polyglots.refusePdfInside(file);
        ZipDirectory zip = new ZipDirectory(file, MOST_ENTRIES);
        Set<String> names = zip.names();
        if (!names.contains(CONTENT_TYPES)
                || !names.contains(WORKBOOK)
                || OF_OTHER_KINDS.stream().anyMatch(names::contains)
                || !contentTypes(zip).contains(WORKBOOK_TYPE)) {
            throw Unfit.notAccepted();
        }
        refuseBombs(zip);
        return Picture.none(file);
    }

    /** Nothing is unpacked here, but on the machine of whoever opens it: no bomb is kept, and nothing that names other files. */
    private static void refuseBombs(ZipDirectory zip) {
        long total = 0;
        for (String name : zip.names()) {
            long most = Math.max(SMALL, (long) MOST_TIMES * zip.packed(name));
            long unpacked = zip.unpacked(name, Math.min(most, MOST_UNPACKED));
            total += unpacked;
            if (unpacked > most || total > MOST_UNPACKED) {
                throw Unfit.notAccepted();
            }
            if (name.endsWith(".xml")
                    && new String(zip.read(name, HEAD), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw Unfit.notAccepted();
            }
        }
    }

    private static String contentTypes(ZipDirectory zip) {
        return new String(zip.read(CONTENT_TYPES, LONGEST_CONTENT_TYPES), StandardCharsets.UTF_8);
    }
}
