package cn.linli.web.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A CSV file that Chinese editions of Excel and WPS open rightly: UTF-8 with a byte-order mark, lines ending in CR LF. */
final class CsvSheetWriter extends SheetWriter {

    private final OutputStreamWriter out;
    private final CsvWriter csv;
    private boolean begun;

    CsvSheetWriter(OutputStream stream) {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public SheetWriter title(String text) {
        return row(text);
    }

    @Override
    public SheetWriter header(SheetColumns columns, Locale locale) {
        return row(columns.all().stream().map(column -> column.title(locale)).toList());
    }

    @Override
    public SheetWriter row(List<? extends @Nullable Object> cells) {
        begin();
        csv.writeRecord(cells.stream().map(CsvSheetWriter::show).toList());
        return this;
    }

    @Override
    void finish() throws IOException {
        begin();
        csv.flush();
        out.flush();
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        try {
            out.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String show(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return FormulaGuard.forCsv(writable(text));
        }
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDate date) {
            return NumberStyle.DATE_FORMAT.format(date);
        }
        if (value instanceof LocalDateTime at) {
            return NumberStyle.DATE_TIME_FORMAT.format(at);
        }
        throw notACell(value);
    }
}
