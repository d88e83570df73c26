package cn.linli.feedback.web;

import cn.linli.feedback.TicketLists;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.TodayItem;
import cn.linli.web.TodaySource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What waits for a person about tickets and is no duty: hand-overs to accept, and answered tickets to close. */
@Component
@RequiredArgsConstructor
class TicketsToday implements TodaySource {

    private final TicketLists lists;
    private final Estates estates;

    @Override
    public List<TodayItem> today(Standing person) {
        List<TicketLists.Waiting> waiting = lists.waitingFor(person.id());
        if (waiting.isEmpty()) {
            return List.of();
        }
        Locale language = LocaleContextHolder.getLocale();
        Set<UUID> places = waiting.stream().map(TicketLists.Waiting::estate).collect(Collectors.toSet());
        Map<UUID, Estate> known =
                estates.of(places).stream().collect(Collectors.toMap(Estate::getId, estate -> estate));
        return waiting.stream()
                .map(one -> item(one, Objects.requireNonNull(known.get(one.estate())), language))
                .toList();
    }

    private static TodayItem item(TicketLists.Waiting one, Estate estate, Locale language) {
        boolean offered = one.offeredBy() != null;
        return new TodayItem(
                offered ? "desk.today.offered" : "desk.today.told",
                offered ? List.of(one.offeredBy(), one.number(), one.title()) : List.of(one.number(), one.title()),
                one.place(),
                null,
                "/e/" + estate.getCode() + "/tickets/" + one.id(),
                offered ? "desk.today.offered.do" : "desk.today.told.do",
                offered ? "FEE-2" : null,
                estate.nameIn(language));
    }
}
