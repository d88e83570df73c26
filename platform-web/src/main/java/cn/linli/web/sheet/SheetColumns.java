package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that a table has, found again in whatever order and language a file brings them. */
public record SheetColumns(List<SheetColumn> all) {

    /** How far down the titles may stand, below the name of the list and remarks on how to fill it in. */
    private static final int DEEPEST_HEADER = 10;

    public SheetColumns {
        all = List.copyOf(all);
    }

    public static SheetColumns of(SheetColumn... columns) {
        return new SheetColumns(List.of(columns));
    }

    /**
     * Reads up to the row of titles.
     *
     * @throws Refused naming the required columns that no row has, or a title that stands there twice
     */
    public SheetTable in(SheetReader reader) {
        Iterator<SheetRow> rows = reader.iterator();
        SheetRow best = null;
        Map<String, Integer> bestFound = Map.of();
        for (int i = 0; i < DEEPEST_HEADER && rows.hasNext(); i++) {
            SheetRow row = rows.next();
            Map<String, Integer> found = find(row, false);
            if (!found.isEmpty() && missing(found).isEmpty()) {
                return new SheetTable(this, find(row, true), unknown(row), row, rows);
            }
            if (best == null || found.size() > bestFound.size()) {
                best = row;
                bestFound = found;
            }
        }
        Refused.unless(best != null, "sheet.file.empty");
        List<SheetColumn> missing = missing(bestFound);
        List<SheetColumn> named = missing.isEmpty() ? all : missing;
        throw Refused.because(
                "sheet.header.missing",
                named.stream().map(SheetColumn::zh).collect(Collectors.joining("、")),
                named.stream().map(SheetColumn::en).collect(Collectors.joining(", ")));
    }

    SheetColumn get(String key) {
        return all.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such column: " + key));
    }

    private Map<String, Integer> find(SheetRow row, boolean strictly) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            SheetColumn column = calledBy(row.cell(i));
            if (column != null) {
                Integer earlier = found.putIfAbsent(column.key(), i);
                Refused.unless(
                        !strictly || earlier == null,
                        "sheet.header.twice",
                        row.cell(i).strip(),
                        SheetColumn.letters(earlier == null ? i : earlier),
                        SheetColumn.letters(i));
            }
        }
        return found;
    }

    private List<String> unknown(SheetRow row) {
        List<String> unknown = new ArrayList<>();
        for (String title : row.cells()) {
            if (!title.isBlank() && calledBy(title) == null) {
                unknown.add(title.strip());
            }
        }
        return unknown;
    }

    private List<SheetColumn> missing(Map<String, Integer> found) {
        return all.stream()
                .filter(column -> column.required() && !found.containsKey(column.key()))
                .toList();
    }

    private @Nullable SheetColumn calledBy(String title) {
        return title.isBlank()
                ? null
                : all.stream()
                        .filter(column -> column.isCalled(title))
                        .findFirst()
                        .orElse(null);
    }
}
