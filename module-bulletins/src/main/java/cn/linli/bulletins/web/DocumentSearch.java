package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentLists;
import cn.linli.bulletins.DocumentRow;
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

/** Finds papers by their words for the search box on top of every page; archived ones too. */
@Component
@RequiredArgsConstructor
class DocumentSearch implements SearchSource {

    private final DocumentLists lists;
    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String titleKey() {
        return "bulletins.documents";
    }

    @Override
    public List<SearchHit> search(UUID estate, String query, int limit) {
        String base = "/e/" + estates.of(estate).getCode() + "/documents/";
        return lists.found(estate, query, limit).stream()
                .map(row -> new SearchHit(row.title(), note(row), base + row.id()))
                .toList();
    }

    private String note(DocumentRow row) {
        Locale language = LocaleContextHolder.getLocale();
        return messages.getMessage("bulletins.kind." + row.kind(), null, language) + " · "
                + messages.getMessage("bulletins.state." + row.state(), null, language);
    }
}
