package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an .xlsx or .csv file from outside, one after the other, and refuses with a sentence whatever is not
 * what its name says or too large to be read. Blank rows are passed over; the others keep their number.
 *
 * <p>A file may be refused while it is opened or at any row: what has been made of earlier rows is then to be undone.
 */
public final class SheetReader implements Iterable<SheetRow>, Closeable {

    private final RowSource source;
    private final SheetLimits limits;
    private @Nullable SheetRow upcoming;
    private int rows;

    private SheetReader(RowSource source, SheetLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    public static SheetReader open(Path file, String fileName) throws IOException {
        return open(file, fileName, SheetLimits.DEFAULT);
    }

    /**
     * @param fileName the name that the file had where it came from
     * @throws Refused when the file is no table, or beyond a limit
     */
    public static SheetReader open(Path file, String fileName, SheetLimits limits) throws IOException {
        long size = Files.size(file);
        Refused.unless(size > 0, "sheet.file.empty");
        Refused.unless(size <= limits.fileBytes(), "sheet.file.tooLarge", limits.fileMegabytes());
        RowSource source = isZip(file, fileName) ? WorkbookRows.open(file, limits) : CsvRows.open(file, limits);
        return new SheetReader(source, limits);
    }

    private static boolean isZip(Path file, String fileName) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (TextFile.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refused.because("sheet.file.oldOrLocked");
        }
        if (TextFile.starts(head, 'P', 'K', 3, 4)) {
            return true;
        }
        String name = fileName.toLowerCase(Locale.ROOT).strip();
        Refused.unless(!name.endsWith(".xlsx"), "sheet.file.notWorkbook");
        Refused.unless(name.endsWith(".csv"), "sheet.file.kind");
        return false;
    }

    /** The rows not yet read; there is only one pass over a file. */
    @Override
    public Iterator<SheetRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                upcoming = upcoming == null ? read() : upcoming;
                return upcoming != null;
            }

            @Override
            public SheetRow next() {
                SheetRow row = hasNext() ? upcoming : null;
                upcoming = null;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                return row;
            }
        };
    }

    private @Nullable SheetRow read() {
        SheetRow row = source.next();
        while (row != null && SheetRow.isBlank(row.cells())) {
            row = source.next();
        }
        if (row != null) {
            rows++;
            if (rows > limits.rows()) {
                throw Refused.because("sheet.rows.tooMany", limits.rows());
            }
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
