package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a text file, separated by commas, semicolons or tabs. */
final class CsvRows implements RowSource {

    private static final int LONGEST_RECORD = 8 * 1024 * 1024;
    private static final int MOST_FIELDS = 16_384;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final SheetLimits limits;
    private int row;

    private CsvRows(Reader text, char separator, SheetLimits limits) {
        this.limits = limits;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)),
                        text);
        this.records = reader.iterator();
    }

    static CsvRows open(Path file, SheetLimits limits) throws IOException {
        TextFile text = TextFile.detect(file);
        return new CsvRows(text.reader(), text.separator(), limits);
    }

    @Override
    public @Nullable SheetRow next() {
        CsvRecord record;
        try {
            if (!records.hasNext()) {
                return null;
            }
            record = records.next();
        } catch (CsvParseException e) {
            throw Refused.because("sheet.csv.broken", row + 1);
        }
        row++;
        List<String> cells = new ArrayList<>(Math.min(record.getFieldCount(), limits.columns()));
        for (int column = 0; column < record.getFieldCount(); column++) {
            put(cells, column, record.getField(column));
        }
        return new SheetRow(row, cells);
    }

    private void put(List<String> cells, int column, String value) {
        if (value.length() > limits.cellLength() + 1) {
            throw Refused.because("sheet.cell.tooLong", SheetColumn.letters(column) + row, limits.cellLength());
        }
        if (column < limits.columns()) {
            cells.add(FormulaGuard.off(value));
        } else if (!value.isBlank()) {
            throw Refused.because("sheet.columns.tooMany", SheetColumn.letters(column) + row, limits.columns());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
