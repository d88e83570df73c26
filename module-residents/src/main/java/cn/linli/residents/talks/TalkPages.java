package cn.linli.residents.talks;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads from the talks that a butler owes in a week to the page that says where to go. */
@Component
@RequiredArgsConstructor
class TalkPages implements SubjectPages {

    private final TalkWeekRepository weeks;
    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String type() {
        return TalkWeek.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String link = "/e/" + estates.of(estate).getCode() + "/home-talks?butler=";
        List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
        return weeks.findAllByEstateIdAndIdIn(estate, wanted).stream()
                .collect(Collectors.toMap(
                        week -> week.getId().toString(),
                        week -> new Line(said(week), null, link + week.getButlerId())));
    }

    private String said(TalkWeek week) {
        return messages.getMessage(
                "homeTalk.due",
                new Object[] {week.getButlerName(), week.getMonday().toString(), week.getHomes(), week.getQuota()},
                LocaleContextHolder.getLocale());
    }
}
