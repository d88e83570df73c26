package cn.linli.forums.web;

import cn.linli.forums.items.ItemLists;
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

/** What is somebody's to put right and whose owner has not heard a word in writing yet (FOR-8). */
@Component
@RequiredArgsConstructor
class ItemsToday implements TodaySource {

    private final ItemLists lists;
    private final Estates estates;

    @Override
    public List<TodayItem> today(Standing person) {
        List<ItemLists.Untold> untold = lists.untoldOf(person.id());
        if (untold.isEmpty()) {
            return List.of();
        }
        Locale language = LocaleContextHolder.getLocale();
        Map<UUID, Estate> known =
                estates.of(untold.stream().map(ItemLists.Untold::estate).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Estate::getId, estate -> estate));
        return untold.stream()
                .map(one -> item(one, Objects.requireNonNull(known.get(one.estate())), language))
                .toList();
    }

    private static TodayItem item(ItemLists.Untold one, Estate estate, Locale language) {
        return new TodayItem(
                "forum.today.untold",
                List.of(one.concern(), one.raiser()),
                one.home(),
                null,
                "/e/" + estate.getCode() + "/forum-items/" + one.id() + "/telling",
                "forum.today.untold.do",
                "FOR-8",
                estate.nameIn(language));
    }
}
