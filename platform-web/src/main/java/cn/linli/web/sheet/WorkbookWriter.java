package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one list: titles bold, frozen, filtered and repeated in print.
 *
 * <p>Text is written into the cell (not into the table of shared strings, which would have to stay in memory) and typed as
 * text, so that nothing evaluates it. Text that would turn into a formula or a number once somebody edits the cell also
 * gets the text format "@", as a cell does when a person types an apostrophe first; fastexcel knows no quotePrefix.
 */
final class WorkbookWriter extends SheetWriter {

    private static final int BLOCK = 200;
    private static final long LARGEST_EXACT = 999_999_999_999_999L;
    private static final String TEXT_FORMAT = "@";
    private static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final String DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ColumnWidths widths = new ColumnWidths();
    private final List<SheetColumn> choosing = new ArrayList<>();
    private final List<Integer> choosingAt = new ArrayList<>();
    private int row;
    private int headerRow = -1;
    private int columnCount;

    WorkbookWriter(OutputStream out, String name) {
        workbook = new Workbook(new LeftOpen(out), "Linli", null);
        // Pressing it harder saved a fifth of the bytes and took half of the program's own time for a long list.
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        sheet = workbook.newWorksheet(sheetName(name));
        sheet.paperSize(PaperSize.A4_PAPER);
    }

    private static String sheetName(String name) {
        String plain = writable(name).replaceAll("['\\s]+", " ").strip();
        return plain.isEmpty() ? "Sheet1" : plain;
    }

    @Override
    public SheetWriter title(String text) {
        sheet.inlineString(row, 0, inCell(text));
        sheet.style(row, 0).bold().fontSize(14).set();
        row++;
        return this;
    }

    @Override
    public SheetWriter header(SheetColumns columns, Locale locale) {
        if (headerRow >= 0) {
            throw new IllegalStateException("the titles stand already");
        }
        headerRow = row;
        columnCount = columns.all().size();
        for (int i = 0; i < columnCount; i++) {
            SheetColumn column = columns.all().get(i);
            String title = column.title(locale);
            sheet.inlineString(row, i, inCell(title));
            sheet.style(row, i)
                    .bold()
                    .fillColor("E8EEF4")
                    .verticalAlignment("center")
                    .set();
            widths.title(i, title, column.width());
            setUp(i, column);
        }
        row++;
        sheet.freezePane(0, row);
        sheet.repeatRows(headerRow);
        return this;
    }

    private void setUp(int index, SheetColumn column) {
        switch (column.kind()) {
            case TEXT -> sheet.style(index).format(TEXT_FORMAT).set();
            case DATE -> sheet.style(index).format(DATE_FORMAT).set();
            case NUMBER -> {}
        }
        if (!column.hint().isEmpty()) {
            sheet.comment(headerRow, index, writable(column.hint()));
        }
        if (!column.choices().isEmpty()) {
            choosing.add(column);
            choosingAt.add(index);
        }
    }

    @Override
    public SheetWriter row(List<? extends @Nullable Object> cells) {
        if (headerRow < 0) {
            throw new IllegalStateException("the titles come first");
        }
        if (row >= Worksheet.MAX_ROWS) {
            throw Refused.because("sheet.export.tooManyRows", Worksheet.MAX_ROWS);
        }
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i));
        }
        row++;
        if (row % BLOCK == 0) {
            flush();
        }
        return this;
    }

    private void put(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof String text) {
            putText(column, text);
        } else if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (Math.abs(number) <= LARGEST_EXACT) {
                sheet.value(row, column, (Number) value);
            } else {
                putText(column, value.toString());
            }
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            putDate(column, date, date.atStartOfDay(), DATE_FORMAT);
        } else if (value instanceof LocalDateTime at) {
            putDate(column, at.toLocalDate(), at, DATE_TIME_FORMAT);
        } else {
            throw notACell(value);
        }
    }

    private void putText(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        sheet.inlineString(row, column, inCell(text));
        widths.text(column, text);
        if (FormulaGuard.couldRun(text) || text.charAt(0) == '\'' || Character.isDigit(text.charAt(0))) {
            sheet.style(row, column).format(TEXT_FORMAT).set();
        }
    }

    private void putDate(int column, LocalDate date, LocalDateTime at, String format) {
        if (!SerialDates.covers(date)) {
            putText(column, NumberStyle.DATE_FORMAT.format(date));
            return;
        }
        double serial = SerialDates.fromDateTime(at);
        Number value = serial == Math.rint(serial) ? (Number) (long) serial : (Number) serial;
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
        widths.atLeast(column, format.length());
    }

    private static String inCell(String text) {
        return writable(EscapedText.write(FormulaGuard.forWorkbook(writable(text))));
    }

    private void flush() {
        widths.settle(sheet);
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void finish() throws IOException {
        if (headerRow >= 0) {
            sheet.setAutoFilter(headerRow, 0, Math.max(headerRow, row - 1), Math.max(0, columnCount - 1));
        }
        widths.settle(sheet);
        Worksheet lists = choosing.isEmpty() ? null : workbook.newWorksheet("选项 Lists");
        if (lists != null) {
            offerChoices(lists);
        }
        sheet.finish();
        workbook.finish();
    }

    /** The drop-down lists stand on a hidden sheet: a list inside the rule itself may not be longer than 255 characters. */
    private void offerChoices(Worksheet lists) {
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < choosing.size(); i++) {
            List<String> choices = choosing.get(i).choices();
            for (int j = 0; j < choices.size(); j++) {
                lists.inlineString(j, i, inCell(choices.get(j)));
            }
            int column = choosingAt.get(i);
            sheet.range(headerRow + 1, column, Worksheet.MAX_ROWS - 1, column)
                    .validateWithList(lists.range(0, i, choices.size() - 1, i))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("")
                    .error("");
        }
    }

    /** The stream belongs to the caller. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
