package cn.linli.web.sheet;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The two kinds of tabular files that property offices exchange. */
@Getter
@RequiredArgsConstructor
public enum SheetFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String contentType;

    /** As an address asks for it; a workbook unless it asks for the other. */
    public static SheetFormat asked(String word) {
        return word.equals(CSV.extension) ? CSV : XLSX;
    }
}
