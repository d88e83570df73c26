package cn.linli.web.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number format behind each cell style of a workbook. */
final class CellStyles {

    private static final int MOST = 70_000;
    private static final Format PLAIN = new Format(NumberStyle.NUMBER, 0);

    static final CellStyles NONE = new CellStyles(List.of());

    private final List<Format> formats;

    private CellStyles(List<Format> formats) {
        this.formats = formats;
    }

    static CellStyles read(XmlPart part) {
        Map<Integer, Format> custom = new HashMap<>();
        List<Format> formats = new ArrayList<>();
        boolean inCells = false;
        while (part.next()) {
            if (part.starts("numFmt")) {
                custom.put(part.whole("numFmtId", -1), Format.of(part.attribute("formatCode", "")));
            } else if (part.starts("cellXfs")) {
                inCells = true;
            } else if (part.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && part.starts("xf")) {
                int id = part.whole("numFmtId", 0);
                Format format = custom.get(id);
                formats.add(format == null ? new Format(NumberStyle.ofBuiltIn(id), 0) : format);
            }
            if (formats.size() > MOST || custom.size() > MOST) {
                throw WorkbookFile.unreadable();
            }
        }
        return new CellStyles(formats);
    }

    /** The raw number of a cell as plain text. */
    String show(String raw, int style, boolean since1904) {
        Format format = style >= 0 && style < formats.size() ? formats.get(style) : PLAIN;
        String text = format.style().show(raw, since1904);
        boolean filled = text.length() < format.leadingZeros() && text.chars().allMatch(Character::isDigit);
        return filled ? "0".repeat(format.leadingZeros() - text.length()) + text : text;
    }

    private record Format(NumberStyle style, int leadingZeros) {

        static Format of(String code) {
            return new Format(NumberStyle.ofFormat(code), NumberStyle.leadingZeros(code));
        }
    }
}
