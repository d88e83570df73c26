package cn.linli.residents.vacancy;

import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Leads from the week in which the table is to be looked at to its digest. */
@Component
@RequiredArgsConstructor
class OccupancyWeekPages implements SubjectPages {

    private final OccupancyWeeks weeks;
    private final Estates estates;
    private final MessageSource messages;

    @Override
    public String type() {
        return OccupancyWeek.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> ids) {
        String link = "/e/" + estates.of(estate).getCode() + "/occupancy-weeks/";
        return weeks.byMonday(estate, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, week -> new Line(said(week.getKey()), null, link + week.getValue())));
    }

    private String said(String monday) {
        return messages.getMessage("occupancyWeek.due", new Object[] {monday}, LocaleContextHolder.getLocale());
    }
}
