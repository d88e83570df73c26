package cn.linli.surveys.history;

import cn.linli.kernel.Refused;
import cn.linli.surveys.Questionnaire;
import cn.linli.web.sheet.SheetLimits;
import cn.linli.web.sheet.SheetReader;
import cn.linli.web.sheet.SheetRow;
import cn.linli.web.sheet.SheetTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a file of past answers, row by row, without believing any of it. */
@Component
@RequiredArgsConstructor
class PastSheets {

    /** More homes than any estate has. */
    private static final SheetLimits LIMITS = SheetLimits.DEFAULT.withRows(50_000);

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final HistoryColumns columns;
    private final MessageSource messages;

    /** What a file holds: its titles, and its rows below them. */
    record Read(List<String> titles, List<PastRow> rows) {}

    Read read(Path file, String fileName, Questionnaire asked) {
        List<UUID> items = HistoryColumns.items(asked);
        Map<String, @Nullable Integer> words = words();
        List<PastRow> rows = new ArrayList<>();
        int header;
        try (SheetReader reader = SheetReader.open(file, fileName, LIMITS)) {
            SheetTable table = columns.of(asked, Locale.SIMPLIFIED_CHINESE).in(reader);
            header = table.headerRow();
            table.forEach(line -> rows.add(RowReading.of(line, items, words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused refusal) {
            throw refusal.at("file");
        }
        if (rows.isEmpty()) {
            throw Refused.because("sheet.file.empty").at("file");
        }
        return new Read(titles(file, fileName, header), rows);
    }

    private static List<String> titles(Path file, String fileName, int header) {
        try (SheetReader reader = SheetReader.open(file, fileName, LIMITS)) {
            for (SheetRow row : reader) {
                if (row.number() == header) {
                    return row.cells();
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The five words of the scale, and what is written where there is nothing to say, in both languages. */
    private Map<String, @Nullable Integer> words() {
        Map<String, @Nullable Integer> words = new HashMap<>();
        for (Locale language : LANGUAGES) {
            IntStream.rangeClosed(1, 5).forEach(n -> words.put(say("web.score." + n, language), n));
            for (String none : say("surveys.import.none", language).split(" ")) {
                words.put(none, null);
            }
            words.put(say("surveys.notExperienced", language), null);
        }
        return words;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language).toLowerCase(Locale.ROOT);
    }
}
