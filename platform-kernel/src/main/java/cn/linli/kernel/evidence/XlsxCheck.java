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
        return Picture.none(file);
    }

    private static String contentTypes(ZipDirectory zip) {
        return new String(zip.read(CONTENT_TYPES, LONGEST_CONTENT_TYPES), StandardCharsets.UTF_8);
    }
}
