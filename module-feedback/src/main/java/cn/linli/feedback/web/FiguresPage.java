package cn.linli.feedback.web;

import cn.linli.feedback.FeedbackStandard;
import cn.linli.feedback.TicketFigures;
import cn.linli.feedback.TicketFigures.Count;
import cn.linli.feedback.TicketFigures.Scores;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Share;
import cn.linli.kernel.duty.Keeping;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the figures of an estate together for a page or a file. */
@Component
@RequiredArgsConstructor
class FiguresPage {

    private static final Keeping NOTHING = new Keeping(0, 0, 0, 0, 0);

    private final TicketFigures figures;
    private final Topics topics;
    private final Standards standards;
    private final MessageSource messages;

    /** One month: what came in, and how the clauses that fell due in it were kept. */
    record Month(YearMonth month, long registered, Keeping handling, Keeping appointments) {

        public Share handledInTime() {
            return handling.share();
        }

        public Share appointmentsKept() {
            return appointments.share();
        }
    }

    /** A kind, a topic or a building under its own name. */
    record Named(String name, long registered, long handled) {}

    /** Everything of a period. */
    record Figures(
            FiguresPeriod period,
            int target,
            int appointmentTarget,
            List<Month> months,
            Month total,
            List<Named> topics,
            List<Named> buildings,
            List<Named> kinds,
            List<Scores> ratings) {}

    Figures of(Estate estate, FiguresPeriod period, Locale language) {
        YearMonth from = period.from();
        YearMonth until = period.until();
        Map<String, Count> registered = figures.byMonth(estate, from, until).stream()
                .collect(Collectors.toMap(Count::key, Function.identity()));
        Map<YearMonth, Keeping> handled = figures.handledInTime(estate, from, until);
        Map<YearMonth, Keeping> appointed = figures.appointmentsKept(estate, from, until);
        List<Month> months = period.months().stream()
                .map(month -> new Month(
                        month,
                        registered.containsKey(month.toString())
                                ? registered.get(month.toString()).registered()
                                : 0,
                        handled.getOrDefault(month, NOTHING),
                        appointed.getOrDefault(month, NOTHING)))
                .toList();
        Map<String, String> topicNames = topics.names(language);
        return new Figures(
                period,
                standards.number(FeedbackStandard.FEE_3, StandardNumber.TARGET, estate.getId()),
                standards.number(FeedbackStandard.FEE_7, StandardNumber.TARGET, estate.getId()),
                months,
                total(months, until),
                named(figures.byTopic(estate, from, until), key -> topicNames.getOrDefault(key, key)),
                named(figures.byBuilding(estate, from, until), key -> building(key, language)),
                named(
                        figures.byKind(estate, from, until),
                        key -> messages.getMessage("feedback.kind." + key, null, language)),
                figures.ratings(estate, from, until));
    }

    private static Month total(List<Month> months, YearMonth until) {
        return new Month(
                until,
                months.stream().mapToLong(Month::registered).sum(),
                months.stream().map(Month::handling).reduce(NOTHING, FiguresPage::plus),
                months.stream().map(Month::appointments).reduce(NOTHING, FiguresPage::plus));
    }

    private static Keeping plus(Keeping one, Keeping other) {
        return new Keeping(
                one.kept() + other.kept(),
                one.keptLate() + other.keptLate(),
                one.overdue() + other.overdue(),
                one.running() + other.running(),
                one.waived() + other.waived());
    }

    private static List<Named> named(List<Count> counts, Function<String, String> name) {
        return counts.stream()
                .map(count -> new Named(name.apply(count.key()), count.registered(), count.handled()))
                .toList();
    }

    private String building(String code, Locale language) {
        return code.isEmpty()
                ? messages.getMessage("figures.building.none", null, language)
                : messages.getMessage("figures.building", new Object[] {code}, language);
    }
}
