package cn.linli.feedback;

import cn.linli.kernel.estate.Estate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a month's opinions were about; praise is no concern and is not counted.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class TicketMonth {

    private static final String IN_MONTH = " from ticket where estate_id = :estate and kind <> 'PRAISE'"
            + " and registered_at >= :from and registered_at < :until ";

    private final JdbcClient jdbc;

    /**
     * One topic of a month.
     *
     * @param homes from how many homes or places it came
     */
    record Concern(String topic, int registered, int complaints, int handled, int homes) {}

    /** The most frequent first. */
    List<Concern> concerns(Estate estate, YearMonth month) {
        return jdbc.sql(
                        "select topic, count(*) as registered, count(*) filter (where kind = 'COMPLAINT') as complaints,"
                                + " count(handled_at) as handled, count(distinct coalesce(household_id::text, place)) as homes"
                                + IN_MONTH + "group by topic order by 2 desc, 1")
                .param("estate", estate.getId())
                .param("from", start(estate, month))
                .param("until", start(estate, month.plusMonths(1)))
                .query((row, n) -> new Concern(
                        row.getString("topic"),
                        row.getInt("registered"),
                        row.getInt("complaints"),
                        row.getInt("handled"),
                        row.getInt("homes")))
                .list();
    }

    /** What was done about each topic, as owners were told, the latest first. */
    Map<String, List<String>> results(Estate estate, YearMonth month) {
        return byTopic("handled_result", "handled_at", estate, month);
    }

    /** What two people found to have led to major matters. */
    Map<String, List<String>> causes(Estate estate, YearMonth month) {
        return byTopic("analysed_words", "analysed_at", estate, month);
    }

    private Map<String, List<String>> byTopic(String words, String at, Estate estate, YearMonth month) {
        Map<String, List<String>> byTopic = new LinkedHashMap<>();
        jdbc.sql("select topic, " + words + " as words" + IN_MONTH + "and " + words + " is not null group by topic, "
                        + words + " order by max(" + at + ") desc")
                .param("estate", estate.getId())
                .param("from", start(estate, month))
                .param("until", start(estate, month.plusMonths(1)))
                .query(row -> {
                    byTopic.computeIfAbsent(row.getString("topic"), topic -> new ArrayList<>())
                            .add(row.getString("words"));
                });
        return byTopic;
    }

    private static OffsetDateTime start(Estate estate, YearMonth month) {
        return month.atDay(1).atStartOfDay(estate.getZone()).toOffsetDateTime();
    }
}
