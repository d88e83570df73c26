package cn.linli.forums;

import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads from a quarter's duty to its forum, or to where its preparation is begun. */
@Component
@RequiredArgsConstructor
class ForumQuarterPages implements SubjectPages {

    private final Estates estates;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    @Override
    public String type() {
        return QuarterlyForums.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> quarters) {
        String forums = "/e/" + estates.of(estate).getCode() + "/forums/";
        Map<String, UUID> begun = begun(estate, quarters);
        return quarters.stream().distinct().collect(Collectors.toMap(Function.identity(), quarter -> {
            UUID forum = begun.get(quarter);
            return new Line(title(quarter), null, forums + (forum == null ? "new" : forum));
        }));
    }

    /** Of several the last: what was called off is followed by another. */
    private Map<String, UUID> begun(UUID estate, Collection<String> quarters) {
        Map<String, UUID> begun = new HashMap<>();
        jdbc.sql("select quarter, id from forum where estate_id = :estate and quarter = any(:quarters)"
                        + " and called_off_at is null order by number")
                .param("estate", estate)
                .param("quarters", quarters.toArray(String[]::new))
                .query(row -> {
                    begun.put(row.getString("quarter"), row.getObject("id", UUID.class));
                });
        return begun;
    }

    private String title(String code) {
        return Quarter.of(code)
                .map(one -> messages.getMessage(
                        "forums.quarter.due." + one.number(),
                        new Object[] {String.valueOf(one.year())},
                        LocaleContextHolder.getLocale()))
                .orElse(code);
    }
}
