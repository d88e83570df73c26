package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One part of a workbook while it is unpacked. What the zip's directory admits is refused before it has cost anything, and
 * what goes beyond that while it comes out; so is a single tag or text too long to keep in memory.
 */
final class BoundedInput extends FilterInputStream {

    private static final long SMALL = 2L * 1024 * 1024;
    /** Room for the longest cell written as character references, twice over. */
    private static final int LONGEST_TOKEN = 1024 * 1024;

    private final long admitted;
    private final SheetLimits limits;
    private final Total total;
    private long unpacked;
    private int sinceTag;

    private BoundedInput(InputStream in, long admitted, SheetLimits limits, Total total) {
        super(in);
        this.admitted = admitted;
        this.limits = limits;
        this.total = total;
    }

    static BoundedInput of(ZipFile zip, ZipEntry part, SheetLimits limits, Total total) throws IOException {
        long admitted = part.getSize();
        boolean small = admitted <= SMALL || admitted / Math.max(1, part.getCompressedSize()) <= limits.ratio();
        Refused.unless(small && admitted <= limits.entryBytes(), "sheet.file.unpacksTooLarge");
        return new BoundedInput(zip.getInputStream(part), admitted, limits, total);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
            findTags(buffer, offset, offset + read);
        }
        return read;
    }

    @Override
    public long skip(long length) {
        throw new UnsupportedOperationException("every byte is looked at");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        unpacked += read;
        total.bytes += read;
        Refused.unless(unpacked <= admitted && total.bytes <= limits.totalBytes(), "sheet.file.unpacksTooLarge");
    }

    /** XML allows "<" neither in text nor in attributes, so the way from one to the next bounds both. */
    private void findTags(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '<') {
                sinceTag = 0;
            } else {
                sinceTag++;
            }
        }
        Refused.unless(sinceTag <= LONGEST_TOKEN, "sheet.file.unpacksTooLarge");
    }

    /** What all parts together have unpacked to. */
    static final class Total {
        private long bytes;
    }
}
