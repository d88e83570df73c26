package cn.linli.callbacks.incoming;

import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.incoming.ArrivalLedger.Arrival;
import cn.linli.callbacks.incoming.ListRow.Verdict;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.web.sheet.SheetLimits;
import cn.linli.web.sheet.SheetReader;
import cn.linli.web.sheet.SheetTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a list row by row without believing any of it, and says of each row what would become of it. */
@Component
@RequiredArgsConstructor
class ListJudging {

    /** A month of a large estate. */
    static final int MOST = 2_000;

    private static final SheetLimits LIMITS = SheetLimits.DEFAULT.withRows(MOST);

    private final RepairColumns columns;
    private final Meaning meaning;
    private final ArrivalLedger ledger;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    /** What a file holds: its titles, and its rows below them. */
    record Judged(List<String> titles, List<ListRow> rows) {}

    Judged judge(UUID estate, Path file, String fileName) {
        List<ListRow> rows = new ArrayList<>();
        List<String> titles;
        try (SheetReader reader = SheetReader.open(file, fileName, LIMITS)) {
            SheetTable table = columns.of(Locale.SIMPLIFIED_CHINESE).in(reader);
            titles = table.titles();
            table.forEach(line -> rows.add(new ListRow(
                    line.number(),
                    Arrays.stream(RepairField.values())
                            .map(field -> line.text(field.getKey()))
                            .toList(),
                    line.row().cells(),
                    Verdict.NEW,
                    List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused refusal) {
            throw refusal.at("file");
        }
        if (rows.isEmpty()) {
            throw Refused.because("sheet.file.empty").at("file");
        }
        return new Judged(titles, judged(estate, rows));
    }

    private List<ListRow> judged(UUID estate, List<ListRow> rows) {
        Map<String, Arrival> known = ledger.find(
                estate, rows.stream().map(row -> row.cell(RepairField.NUMBER)).toList());
        Map<String, Integer> first = new HashMap<>();
        Meaning.At here = meaning.at(estate);
        Function<ListRow, RepairReading.Read> reading = reading(estate);
        List<ListRow> judged = new ArrayList<>();
        for (ListRow row : rows) {
            String number = row.cell(RepairField.NUMBER);
            Integer twin = number.isEmpty() ? null : first.putIfAbsent(number, row.number());
            judged.add(verdict(row, reading.apply(row), twin, known.get(number), here));
        }
        return judged;
    }

    private static ListRow verdict(
            ListRow row, RepairReading.Read read, @Nullable Integer twin, @Nullable Arrival before, Meaning.At here) {
        List<Refused> wrong = new ArrayList<>(read.wrong());
        if (twin != null) {
            wrong.add(Refused.because("callback.sent.twice", twin).at(RepairField.NUMBER.getKey()));
        }
        if (read.repair() != null && wrong.isEmpty()) {
            try {
                if (before != null) {
                    Arrivals.requireSame(before, read.repair());
                    return new ListRow(row.number(), row.cells(), row.original(), Verdict.SAME, List.of());
                }
                here.of(read.repair(), RepairSource.SHEET);
                return row;
            } catch (NotTaken no) {
                wrong.addAll(no.getReasons());
            }
        }
        return row.bad(problems(wrong));
    }

    /** How a row is read at an estate, as it is now. */
    Function<ListRow, RepairReading.Read> reading(UUID estate) {
        ZoneId zone = estates.of(estate).getZone();
        Wording wording = new ListWording(messages, zone);
        return row -> RepairReading.of(row::cell, wording, zone, clock.instant());
    }

    static List<Problem> problems(List<Refused> wrong) {
        return wrong.stream().map(Problem::of).toList();
    }
}
