package cn.linli.forums.web;

import cn.linli.forums.ForumLists;
import cn.linli.kernel.estate.Estate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the public board says of the forum to which owners are invited; its page asks by this bean's name. */
@Component("nextForum")
@RequiredArgsConstructor
class NextForum {

    private final ForumLists lists;
    private final MessageSource messages;
    private final Clock clock;

    public List<ForumLists.Announced> of(Estate estate) {
        return lists.announced(estate.getId(), clock.instant());
    }

    /** {@code 2026-11-28 周六 14:00–16:00} */
    public String span(Estate estate, ForumLists.Announced one, Locale language) {
        return new Shown(estate.getZone(), language, messages).span(one.startsAt(), one.endsAt());
    }
}
