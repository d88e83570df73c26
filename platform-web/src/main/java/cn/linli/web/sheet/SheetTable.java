package cn.linli.web.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;

/** The rows below a row of titles, their cells by the key of the column. */
public final class SheetTable implements Iterable<SheetTable.Line> {

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private final SheetColumns columns;
    private final Map<String, Integer> found;
    private final List<String> unknown;
    private final SheetRow header;
    private final Iterator<SheetRow> rows;

    SheetTable(
            SheetColumns columns,
            Map<String, Integer> found,
            List<String> unknown,
            SheetRow header,
            Iterator<SheetRow> rows) {
        this.columns = columns;
        this.found = Map.copyOf(found);
        this.unknown = List.copyOf(unknown);
        this.header = header;
        this.rows = rows;
    }

    /** Titles of columns that are not read, as they stand in the file. */
    public List<String> unknown() {
        return unknown;
    }

    public int headerRow() {
        return header.number();
    }

    /** All titles as they stand in the file. */
    public List<String> titles() {
        return header.cells();
    }

    /** Whether the file brings this column at all. */
    public boolean has(String key) {
        return found.containsKey(columns.get(key).key());
    }

    /** The lines not yet read; there is only one pass over a file. */
    @Override
    public Iterator<Line> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Line next() {
                return new Line(SheetTable.this, rows.next());
            }
        };
    }

    private int index(String key) {
        return found.getOrDefault(columns.get(key).key(), -1);
    }

    /** One row below the titles. */
    @RequiredArgsConstructor
    public static final class Line {

        private final SheetTable table;
        private final SheetRow row;

        /** The row's number as the spreadsheet shows it. */
        public int number() {
            return row.number();
        }

        /** The text without the spaces around it; "" where the cell is empty or the file has no such column. */
        public String text(String key) {
            int index = table.index(key);
            return index < 0 ? "" : AROUND.matcher(row.cell(index)).replaceAll("");
        }

        /** Where the cell stands, such as {@code C12}; the bare row number where the file has no such column. */
        public String place(String key) {
            int index = table.index(key);
            return index < 0 ? String.valueOf(row.number()) : SheetColumn.letters(index) + row.number();
        }

        /** The row as it came, for a report of what could not be taken. */
        public SheetRow row() {
            return row;
        }
    }
}
