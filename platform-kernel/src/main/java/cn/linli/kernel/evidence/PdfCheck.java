package cn.linli.kernel.evidence;

import java.nio.charset.StandardCharsets;

/**
 * A PDF is kept as it is, because changing it would break signatures; it has to begin and end as one.
 */
class PdfCheck implements Cleaner {

    private static final int END_WITHIN = 1024;

    @Override
    public Picture clean(byte[] file) {
        int from = Math.max(0, file.length - END_WITHIN);
        String tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        String head = new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1);
        if (!head.equals("%PDF-") || !tail.contains("%%EOF")) {
            throw Unfit.damaged();
        }
        return Picture.none(file);
    }
}
