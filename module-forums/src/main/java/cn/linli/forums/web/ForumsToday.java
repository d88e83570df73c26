package cn.linli.forums.web;

import cn.linli.forums.ForumLists;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.TodayItem;
import cn.linli.web.TodaySource;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What waits about forums and is no duty: the one that is today or tomorrow, and the one that nobody said was held. */
@Component
@RequiredArgsConstructor
class ForumsToday implements TodaySource {

    private final ForumLists lists;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    @Override
    public List<TodayItem> today(Standing person) {
        Set<UUID> places = person.estates().stream()
                .filter(estate -> person.isAnyAt(estate, ForumRights.LEADS))
                .collect(Collectors.toSet());
        if (places.isEmpty()) {
            return List.of();
        }
        List<ForumLists.Near> near = lists.near(places, clock.instant());
        if (near.isEmpty()) {
            return List.of();
        }
        Map<UUID, Estate> known =
                estates.of(places).stream().collect(Collectors.toMap(Estate::getId, estate -> estate));
        Locale language = LocaleContextHolder.getLocale();
        return near.stream()
                .map(one -> item(one, Objects.requireNonNull(known.get(one.estate())), language))
                .toList();
    }

    private TodayItem item(ForumLists.Near one, Estate estate, Locale language) {
        boolean begun = !one.lastStartsAt().isAfter(clock.instant());
        Shown shown = new Shown(estate.getZone(), language, messages);
        return new TodayItem(
                begun ? "forums.today.hold" : "forums.today.soon",
                begun ? List.of(one.title()) : List.of(one.title(), shown.at(one.firstStartsAt())),
                one.place(),
                null,
                "/e/" + estate.getCode() + "/forums/" + one.id(),
                begun ? "forums.today.hold.do" : "forums.today.soon.do",
                "FOR-1",
                estate.nameIn(language));
    }
}
