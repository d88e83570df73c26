package cn.linli.bulletins;

import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads from a quarter's duty to its bulletin, or to where it is begun. */
@Component
@RequiredArgsConstructor
class BulletinQuarterPages implements SubjectPages {

    private final Estates estates;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    @Override
    public String type() {
        return QuarterlyBulletins.SUBJECT;
    }

    @Override
    public Map<String, Line> describe(UUID estate, Collection<String> quarters) {
        String documents = "/e/" + estates.of(estate).getCode() + "/documents/";
        Map<String, UUID> begun = begun(estate, quarters);
        return quarters.stream().distinct().collect(Collectors.toMap(Function.identity(), quarter -> {
            UUID document = begun.get(quarter);
            return new Line(
                    title(quarter),
                    null,
                    documents + (document == null ? "new?kind=BULLETIN&period=" + quarter : document));
        }));
    }

    private Map<String, UUID> begun(UUID estate, Collection<String> quarters) {
        Map<String, UUID> begun = new HashMap<>();
        jdbc.sql("select period, id from document where estate_id = :estate and kind = 'BULLETIN'"
                        + " and period = any(:quarters)")
                .param("estate", estate)
                .param("quarters", quarters.toArray(String[]::new))
                .query(row -> {
                    begun.put(row.getString("period"), row.getObject("id", UUID.class));
                });
        return begun;
    }

    private String title(String code) {
        Optional<Quarter> quarter = Quarter.of(code);
        return quarter.map(one -> say("bulletins.quarter.due." + one.number(), String.valueOf(one.year())))
                .orElse(code);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
