package cn.linli.feedback;

import cn.linli.bulletins.QuarterFigures;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.Keeping;
import cn.linli.kernel.estate.Estate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a bulletin tells owners about their opinions of the quarter: what they were about, how many were handled in time, and
 * what owners thought of it.
 */
@Component
@Order(10)
@RequiredArgsConstructor
class QuarterOfTickets implements QuarterFigures {

    private final TicketFigures figures;
    private final Topics topics;
    private final MessageSource messages;

    @Override
    public List<Table> of(Estate estate, Quarter quarter, Locale language) {
        YearMonth from = quarter.firstMonth();
        YearMonth until = quarter.lastMonth();
        List<Table> tables = new ArrayList<>();
        tables.add(byTopic(estate, quarter, language));
        tables.add(inTime(figures.handledInTime(estate, from, until), quarter, language));
        tables.add(scores(figures.ratings(estate, from, until), quarter, language));
        return tables;
    }

    private Table byTopic(Estate estate, Quarter quarter, Locale language) {
        Map<String, String> names = topics.names(language);
        return table(
                "byTopic",
                quarter,
                figures.byTopic(estate, quarter.firstMonth(), quarter.lastMonth()).stream()
                        .map(count -> new Row(
                                names.getOrDefault(count.key(), count.key()),
                                count.registered(),
                                say(language, "feedback.quarter.handled", count.handled())))
                        .toList(),
                language);
    }

    /** No cases, no figure. */
    private Table inTime(Map<YearMonth, Keeping> months, Quarter quarter, Locale language) {
        long kept = months.values().stream().mapToLong(Keeping::kept).sum();
        long due = months.values().stream()
                .mapToLong(month -> month.kept() + month.keptLate() + month.overdue())
                .sum();
        List<Row> rows = due == 0
                ? List.of()
                : List.of(
                        new Row(say(language, "feedback.quarter.kept"), kept, kept + " ÷ " + due),
                        new Row(say(language, "feedback.quarter.notKept"), due - kept, null));
        return table("inTime", quarter, rows, language);
    }

    private Table scores(List<TicketFigures.Scores> questions, Quarter quarter, Locale language) {
        List<Row> rows = questions.stream()
                .filter(scores -> scores.count() > 0)
                .map(scores -> new Row(
                        say(language, "feedback.quarter.question." + scores.question()),
                        scores.count(),
                        say(language, "feedback.quarter.mean", String.format(Locale.ROOT, "%.1f", scores.mean()))))
                .toList();
        return table("scores", quarter, rows, language);
    }

    private Table table(String figure, Quarter quarter, List<Row> rows, Locale language) {
        String when = say(language, "feedback.quarter.when", Integer.toString(quarter.year()), quarter.number());
        return new Table(
                say(language, "feedback.quarter." + figure, when),
                say(language, "feedback.quarter." + figure + ".source"),
                rows);
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
