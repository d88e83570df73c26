package cn.linli.web.sheet;

import java.util.List;

/**
 * One row with something in it.
 *
 * @param number the row's number as the spreadsheet shows it, from 1
 * @param cells plain texts from column A on, "" where a cell is empty
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text in the column with this index, "" beyond the row's end. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
