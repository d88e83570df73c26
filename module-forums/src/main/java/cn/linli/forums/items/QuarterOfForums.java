package cn.linli.forums.items;

import cn.linli.bulletins.QuarterFigures;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a bulletin tells owners about the forums of a quarter: how many were held and came, what was asked, and how much of
 * what was promised was done in time.
 */
@Component
@Order(20)
@RequiredArgsConstructor
class QuarterOfForums implements QuarterFigures {

    private final JdbcClient jdbc;
    private final ItemLists items;
    private final MessageSource messages;

    private record Counts(long held, long present, long asked, long answered) {}

    @Override
    public List<Table> of(Estate estate, Quarter quarter, Locale language) {
        return List.of(held(estate, quarter, language), onTime(estate, quarter, language));
    }

    private Table held(Estate estate, Quarter quarter, Locale language) {
        Counts counts = counts(estate, quarter);
        List<Row> rows = counts.held() == 0
                ? List.of()
                : List.of(
                        new Row(say(language, "forum.quarter.forums"), counts.held(), null),
                        new Row(say(language, "forum.quarter.present"), counts.present(), null),
                        new Row(
                                say(language, "forum.quarter.asked"),
                                counts.asked(),
                                say(language, "forum.quarter.answered", counts.answered())));
        return table("held", quarter, rows, language);
    }

    private Counts counts(Estate estate, Quarter quarter) {
        return jdbc.sql("""
                        with held as (select id from forum
                                      where estate_id = :estate and quarter = :quarter and held_at is not null)
                        select (select count(*) from held) as held,
                               (select count(*) from forum_attendance where forum_id in (select id from held)) as present,
                               (select count(*) from forum_question where forum_id in (select id from held)) as asked,
                               (select count(*) from forum_question where forum_id in (select id from held)
                                                                      and answered_at is not null) as answered
                        """)
                .param("estate", estate.getId())
                .param("quarter", quarter.code())
                .query((row, n) -> new Counts(
                        row.getLong("held"), row.getLong("present"), row.getLong("asked"), row.getLong("answered")))
                .single();
    }

    /** No cases, no figure. */
    private Table onTime(Estate estate, Quarter quarter, Locale language) {
        Share share = items.onTime(estate, quarter.firstMonth(), quarter.lastMonth());
        List<Row> rows = share.isEmpty()
                ? List.of()
                : List.of(
                        new Row(
                                say(language, "forum.quarter.onTime"),
                                share.part(),
                                share.part() + " ÷ " + share.whole()),
                        new Row(say(language, "forum.quarter.late"), share.whole() - share.part(), null));
        return table("items", quarter, rows, language);
    }

    private Table table(String figure, Quarter quarter, List<Row> rows, Locale language) {
        String when = say(language, "forum.quarter.when", Integer.toString(quarter.year()), quarter.number());
        return new Table(
                say(language, "forum.quarter." + figure, when),
                say(language, "forum.quarter." + figure + ".source"),
                rows);
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
