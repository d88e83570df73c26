package cn.linli.callbacks.report;

import cn.linli.bulletins.QuarterFigures;
import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.Coverage.By;
import cn.linli.callbacks.Coverage.Line;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a bulletin tells owners about the repairs of a quarter: how many of them were asked, and what they said of the work. */
@Component
@Order(15)
@RequiredArgsConstructor
class QuarterOfCallbacks implements QuarterFigures {

    private final Coverage coverage;
    private final MessageSource messages;
    private final Clock clock;

    @Override
    public List<Table> of(Estate estate, Quarter quarter, Locale language) {
        List<Line> kinds = coverage.of(estate, quarter.firstMonth(), quarter.lastMonth(), By.KIND, clock.instant());
        return List.of(
                table("asked", quarter, asked(kinds, language), language),
                table("said", quarter, said(Coverage.total(kinds), language), language));
    }

    private List<Row> asked(List<Line> kinds, Locale language) {
        return kinds.stream()
                .map(line -> new Row(
                        say(language, "callbacks.kind." + line.what()),
                        line.asked(),
                        line.asked() + " ÷ " + line.repaired()))
                .toList();
    }

    /** No answers, no figure. */
    private List<Row> said(Line total, Locale language) {
        List<Row> rows = new ArrayList<>();
        if (total.asked() > 0) {
            rows.add(score("attitude", total, total.sums().attitude(), language));
            rows.add(score("punctuality", total, total.sums().punctuality(), language));
            rows.add(score("quality", total, total.sums().quality(), language));
            rows.add(new Row(
                    say(language, "callbacks.quarter.fixed"),
                    total.asked() - total.notFixed(),
                    (total.asked() - total.notFixed()) + " ÷ " + total.asked()));
        }
        return rows;
    }

    private Row score(String question, Line total, long sum, Locale language) {
        String mean = String.format(Locale.ROOT, "%.1f", (double) sum / total.asked());
        return new Row(
                say(language, "callbacks." + question), total.asked(), say(language, "callbacks.quarter.mean", mean));
    }

    private Table table(String figure, Quarter quarter, List<Row> rows, Locale language) {
        String when = say(language, "callbacks.quarter.when", Integer.toString(quarter.year()), quarter.number());
        return new Table(
                say(language, "callbacks.quarter." + figure, when),
                say(language, "callbacks.quarter." + figure + ".source"),
                rows);
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
