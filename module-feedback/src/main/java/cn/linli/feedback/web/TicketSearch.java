package cn.linli.feedback.web;

import cn.linli.feedback.TicketLists;
import cn.linli.feedback.TicketQuery;
import cn.linli.feedback.TicketRow;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.SearchHit;
import cn.linli.residents.SearchSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds tickets by number, room, name or words for the search box on top of every page; closed ones too. */
@Component
@RequiredArgsConstructor
class TicketSearch implements SearchSource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final TicketLists lists;
    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String titleKey() {
        return "desk.search.tickets";
    }

    @Override
    public List<SearchHit> search(UUID estate, String query, int limit) {
        if (query.isBlank()) {
            return List.of();
        }
        TicketQuery all = new TicketQuery(TicketQuery.Scope.ALL, null, null, null, null, null, query, null);
        String base = "/e/" + estates.of(estate).getCode() + "/tickets/";
        return lists.page(estate, NOBODY, all, limit).stream()
                .map(row -> new SearchHit(row.number() + " · " + row.title(), note(row), base + row.id()))
                .toList();
    }

    private String note(TicketRow row) {
        String state = messages.getMessage("feedback.state." + row.state(), null, LocaleContextHolder.getLocale());
        return Stream.of(row.place(), row.reporterName(), state)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
