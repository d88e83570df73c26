package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentLists;
import cn.linli.bulletins.DocumentState;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.TodayItem;
import cn.linli.web.TodaySource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a person has to go on with about papers: to sign, and to mend what got a no. */
@Component
@RequiredArgsConstructor
class DocumentsToday implements TodaySource {

    private final DocumentLists lists;
    private final Estates estates;

    @Override
    public List<TodayItem> today(Standing person) {
        List<DocumentLists.Waiting> waiting = lists.waitingFor(person.id());
        if (waiting.isEmpty()) {
            return List.of();
        }
        Locale language = LocaleContextHolder.getLocale();
        Map<UUID, Estate> known =
                estates.of(waiting.stream().map(DocumentLists.Waiting::estate).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Estate::getId, estate -> estate));
        return waiting.stream()
                .map(one -> item(one, Objects.requireNonNull(known.get(one.estate())), language))
                .toList();
    }

    private static TodayItem item(DocumentLists.Waiting one, Estate estate, Locale language) {
        boolean signs = one.state() == DocumentState.APPROVED;
        return new TodayItem(
                signs ? "bulletins.today.sign" : "bulletins.today.mend",
                List.of(one.title()),
                "",
                null,
                "/e/" + estate.getCode() + "/documents/" + one.id(),
                signs ? "bulletins.today.sign.do" : "bulletins.today.mend.do",
                "BUL-2",
                estate.nameIn(language));
    }
}
