package cn.linli.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row without keeping it in memory, and never a cell that a spreadsheet would run as a formula.
 * The name of the list comes first, then the titles, then the rows.
 *
 * <p>Cells are {@link String}, {@link Integer}, {@link Long}, {@link java.math.BigDecimal}, {@link LocalDate},
 * {@link LocalDateTime} or null; anything else is a mistake of the program.
 */
public abstract sealed class SheetWriter permits WorkbookWriter, CsvSheetWriter, AheadWriter {

    static final int LONGEST_CELL = 32_767;

    /**
     * Has the content written and completes the file. If the content fails the file stays incomplete, so that half a list
     * is never taken for the whole. The stream is left open. Rows are kept as they were handed in until they are written.
     *
     * @param name of the worksheet
     */
    public static void write(OutputStream out, SheetFormat format, String name, Consumer<SheetWriter> content)
            throws IOException {
        SheetWriter sheet = format == SheetFormat.XLSX ? new WorkbookWriter(out, name) : new CsvSheetWriter(out);
        try (AheadWriter writer = new AheadWriter(sheet)) {
            content.accept(writer);
            writer.finish();
        }
        out.flush();
    }

    /** A line above the titles. */
    public abstract SheetWriter title(String text);

    /** The row of titles, once. */
    public abstract SheetWriter header(SheetColumns columns, Locale locale);

    public final SheetWriter row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    public abstract SheetWriter row(List<? extends @Nullable Object> cells);

    abstract void finish() throws IOException;

    static IllegalArgumentException notACell(Object value) {
        return new IllegalArgumentException(
                "no cell can hold a " + value.getClass().getName());
    }

    /** Cut where a spreadsheet would call the file broken, and without the control characters that no file can hold. */
    static String writable(String text) {
        String plain = text.chars().allMatch(SheetWriter::isWritable)
                ? text
                : text.codePoints()
                        .filter(SheetWriter::isWritable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        if (plain.length() <= LONGEST_CELL) {
            return plain;
        }
        int end = LONGEST_CELL - 1;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean isWritable(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n' || c == '\r';
    }
}
