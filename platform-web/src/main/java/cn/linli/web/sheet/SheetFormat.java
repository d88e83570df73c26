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
}
