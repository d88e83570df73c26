package cn.linli.callbacks.rain;

import cn.linli.callbacks.Rainfall;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.web.Dates;
import cn.linli.web.sheet.SheetColumn;
import cn.linli.web.sheet.SheetColumns;
import cn.linli.web.sheet.SheetLimits;
import cn.linli.web.sheet.SheetReader;
import cn.linli.web.sheet.SheetTable;
import cn.linli.web.sheet.SheetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a list of rains, and names every row that cannot be taken. */
@Component
@RequiredArgsConstructor
public class RainSheet {

    private static final SheetLimits LIMITS = SheetLimits.DEFAULT.withRows(500);
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");

    /** As people and spreadsheets write it: {@code 2026-11-24 22:00}, {@code 2026/11/24 2:00:00}. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]", Locale.ROOT);

    private final MessageSource messages;
    private final Clock clock;

    /**
     * @param estates those that a place in the list may mean, by name, code or city
     * @param wrong hears of each row that cannot be taken
     */
    public List<RainReport> read(Path file, String fileName, List<Estate> estates, Consumer<Refused> wrong) {
        List<RainReport> reports = new ArrayList<>();
        int rows = 0;
        try (SheetReader reader = SheetReader.open(file, fileName, LIMITS)) {
            for (SheetTable.Line line : columns().in(reader)) {
                rows++;
                try {
                    reports.add(report(line, estates));
                } catch (Refused refusal) {
                    wrong.accept(refusal.at("file"));
                }
            }
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        } catch (Refused refusal) {
            throw refusal.at("file");
        }
        if (rows == 0) {
            throw Refused.because("sheet.file.empty").at("file");
        }
        return reports;
    }

    /** An empty list to be filled in. */
    public void template(SheetWriter sheet, Locale language) {
        sheet.header(columns(), language);
    }

    private RainReport report(SheetTable.Line line, List<Estate> estates) {
        List<Estate> meant = meant(line.text("place"), estates);
        Refused.unless(!meant.isEmpty(), "rainSheet.place", line.place("place"));
        ZoneId zone = meant.get(0).getZone();
        Rainfall fall;
        try {
            fall = new Rainfall(
                    time(line, "from", zone), time(line, "until", zone), millimetres(line), line.text("source"));
        } catch (Refused refusal) {
            throw refusal.getCode().startsWith("rainSheet.") ? refusal : inRow(line, refusal);
        }
        Refused.unless(!fall.endedAt().isAfter(clock.instant()), "rainSheet.notOver", line.place("until"));
        return new RainReport(meant.stream().map(Estate::getId).collect(Collectors.toUnmodifiableSet()), fall);
    }

    private static Refused inRow(SheetTable.Line line, Refused refusal) {
        String field = refusal.getField() == null ? "" : refusal.getField();
        String cell = switch (field) {
            case "endedAt" -> line.place("until");
            case "millimetres" -> line.place("millimetres");
            default -> line.place("source");
        };
        return Refused.because("rainSheet." + field, cell);
    }

    private static List<Estate> meant(String place, List<Estate> estates) {
        String wanted = place.toLowerCase(Locale.ROOT);
        List<Estate> one = estates.stream()
                .filter(estate -> Stream.of(estate.getCode(), estate.getName(), estate.getNameEn())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .toList();
        return one.isEmpty()
                ? estates.stream()
                        .filter(estate -> !wanted.isEmpty() && new City(place, estate.getZone()).has(estate))
                        .toList()
                : one;
    }

    private static Instant time(SheetTable.Line line, String key, ZoneId zone) {
        String text = line.text(key).replace('/', '-').replace('T', ' ');
        try {
            return Dates.moment(LocalDateTime.parse(text, TIME).toString())
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw Refused.because("rainSheet.time", line.place(key));
        }
    }

    private static BigDecimal millimetres(SheetTable.Line line) {
        String text = line.text("millimetres");
        Refused.unless(AMOUNT.matcher(text).matches(), "rainSheet.millimetres", line.place("millimetres"));
        return new BigDecimal(text).setScale(1, java.math.RoundingMode.DOWN);
    }

    private SheetColumns columns() {
        return SheetColumns.of(
                column("place"), column("from"), column("until"), column("millimetres"), column("source"));
    }

    private SheetColumn column(String key) {
        return SheetColumn.of(
                        key,
                        say("callbacks.rain.sheet." + key, Locale.SIMPLIFIED_CHINESE),
                        say("callbacks.rain.sheet." + key, Locale.ENGLISH))
                .mandatory();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
