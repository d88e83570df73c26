package cn.linli.callbacks.incoming;

import java.util.List;

/**
 * One row of a list as it was judged.
 *
 * @param number as the spreadsheet shows it
 * @param cells in the order of {@link RepairField}
 * @param original as they stand in the file
 * @param problems none where it can be taken
 */
public record ListRow(int number, List<String> cells, List<String> original, Verdict verdict, List<Problem> problems) {

    /** What becomes of a row. */
    public enum Verdict {
        /** It can be taken. */
        NEW,
        /** It came before. */
        SAME,
        /** Something is wrong with it. */
        BAD
    }

    ListRow bad(List<Problem> reasons) {
        return new ListRow(number, cells, original, Verdict.BAD, reasons);
    }

    String cell(RepairField field) {
        return cells.get(field.ordinal());
    }
}
