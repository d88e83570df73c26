package cn.linli.app.journal;

import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.web.Dates;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills the page of the journal, for an estate or for the company. */
@Component
@RequiredArgsConstructor
class JournalPage {

    private static final int ROWS = 50;

    private final Journal journal;
    private final JournalWords words;

    void fill(Model model, @Nullable UUID estate, ZoneId zone, Filter filter, String path, Locale language) {
        Journal.Search search =
                new Journal.Search(estate, orNull(filter.type()), orNull(filter.subject()), filter.person());
        List<JournalEntry> found = journal.page(search, cursor(filter), ROWS + 1);
        List<JournalEntry> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("lines", words.of(estate, shown, zone, language));
        model.addAttribute("filter", filter);
        model.addAttribute("path", path);
        model.addAttribute("newest", filter.at() == null ? null : address(path, filter, null));
        model.addAttribute("older", found.size() <= ROWS ? null : address(path, filter, shown.get(shown.size() - 1)));
    }

    private static Journal.@Nullable Cursor cursor(Filter filter) {
        if (filter.at() == null || filter.id() == null) {
            return null;
        }
        try {
            return new Journal.Cursor(Dates.instant(filter.at()), filter.id());
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static String address(String path, Filter filter, @Nullable JournalEntry last) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("type", Optional.ofNullable(orNull(filter.type())))
                .queryParamIfPresent("subject", Optional.ofNullable(orNull(filter.subject())))
                .queryParamIfPresent("person", Optional.ofNullable(filter.person()))
                .queryParamIfPresent("at", Optional.ofNullable(last).map(JournalEntry::at))
                .queryParamIfPresent("id", Optional.ofNullable(last).map(JournalEntry::id))
                .encode()
                .toUriString();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * What is looked for, and where the page before ended.
     */
    record Filter(
            @Nullable String type,
            @Nullable String subject,
            @Nullable UUID person,
            @Nullable String at,
            @Nullable UUID id) {

        public boolean isNarrow() {
            return orNull(type) != null || orNull(subject) != null || person != null;
        }
    }
}
