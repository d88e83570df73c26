package cn.linli.forums.web;

import cn.linli.forums.ForumLists;
import cn.linli.forums.ForumRow;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.SearchHit;
import cn.linli.residents.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds forums by title and quarter for the search box on top of every page. */
@Component
@RequiredArgsConstructor
class ForumSearch implements SearchSource {

    private final ForumLists lists;
    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String titleKey() {
        return "forums.search";
    }

    @Override
    public List<SearchHit> search(UUID estate, String query, int limit) {
        if (query.isBlank()) {
            return List.of();
        }
        Estate at = estates.of(estate);
        return lists.found(estate, query.strip(), limit).stream()
                .map(row -> new SearchHit(row.title(), note(at, row), "/e/" + at.getCode() + "/forums/" + row.id()))
                .toList();
    }

    private String note(Estate estate, ForumRow row) {
        Locale language = LocaleContextHolder.getLocale();
        Shown shown = new Shown(estate.getZone(), language, messages);
        return shown.quarter(row.quarter()) + " · "
                + messages.getMessage("forums.state." + row.state(), null, language);
    }
}
