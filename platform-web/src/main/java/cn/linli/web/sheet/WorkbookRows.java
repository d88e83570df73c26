package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first visible worksheet, every cell as plain text. */
final class WorkbookRows implements RowSource {

    private static final int EXCEL_ROWS = 1_048_576;
    private static final int EXCEL_COLUMNS = 16_384;

    private final WorkbookFile workbook;
    private final XmlPart sheet;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final SheetLimits limits;
    private final StringBuilder text = new StringBuilder();
    private int row;

    private WorkbookRows(WorkbookFile workbook, SheetLimits limits) throws IOException {
        this.workbook = workbook;
        this.limits = limits;
        this.styles = workbook.styles();
        this.strings = workbook.sharedStrings();
        this.sheet = workbook.firstVisibleSheet();
    }

    static WorkbookRows open(Path file, SheetLimits limits) throws IOException {
        WorkbookFile workbook = WorkbookFile.open(file, limits);
        try {
            return new WorkbookRows(workbook, limits);
        } catch (ZipException | EOFException e) {
            workbook.close();
            throw WorkbookFile.unreadable();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public @Nullable SheetRow next() {
        while (sheet.next()) {
            if (sheet.starts("row")) {
                return readRow();
            }
            if (sheet.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private SheetRow readRow() {
        int number = sheet.whole("r", row + 1);
        if (number <= row || number > EXCEL_ROWS) {
            throw WorkbookFile.unreadable();
        }
        row = number;
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                column = columnOf(sheet.attribute("r"), column + 1);
                put(cells, column, readCell(column));
            }
        }
        return new SheetRow(number, cells);
    }

    private void put(List<String> cells, int column, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            Refused.unless(value.isBlank(), "sheet.columns.tooMany", place(column), limits.columns());
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, FormulaGuard.off(value));
    }

    private String readCell(int column) {
        String type = sheet.attribute("t", "n");
        int style = sheet.whole("s", 0);
        boolean formula = false;
        boolean value = false;
        text.setLength(0);
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.starts("f")) {
                formula = true;
            } else if (sheet.starts("v")) {
                value = true;
                fits(sheet.readText("v", text, limits.cellLength()), column);
            } else if (sheet.starts("is")) {
                value = true;
                fits(sheet.readRichText("is", text, limits.cellLength()), column);
            }
        }
        if (formula && !value) {
            throw Refused.because("sheet.formula.noValue", place(column));
        }
        return text.isEmpty() ? "" : show(type, style, text.toString());
    }

    private String show(String type, int style, String raw) {
        return switch (type) {
            case "s" -> shared(WorkbookFile.whole(raw));
            case "inlineStr", "str" -> EscapedText.read(raw);
            case "b" -> raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE";
            case "e" -> raw;
            case "d" -> raw.endsWith("T00:00:00") ? raw.substring(0, raw.indexOf('T')) : raw.replace('T', ' ');
            default -> styles.show(raw.strip(), style, workbook.since1904());
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= strings.size()) {
            throw WorkbookFile.unreadable();
        }
        return strings.get(index);
    }

    private void fits(boolean fits, int column) {
        if (!fits) {
            throw Refused.because("sheet.cell.tooLong", place(column), limits.cellLength());
        }
    }

    private String place(int column) {
        return SheetColumn.letters(column) + row;
    }

    /** Column of an address such as {@code AB12}; the next one where there is no address. */
    private static int columnOf(@Nullable String address, int otherwise) {
        if (address == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < address.length() && i < 4; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        if (column == 0 || column > EXCEL_COLUMNS) {
            throw WorkbookFile.unreadable();
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
