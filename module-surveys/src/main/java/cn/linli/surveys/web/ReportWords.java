package cn.linli.surveys.web;

import cn.linli.kernel.Share;
import cn.linli.kernel.estate.Estate;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.counting.Estimate;
import cn.linli.surveys.counting.Figure;
import cn.linli.surveys.counting.LeftOut;
import cn.linli.surveys.counting.ResultTable;
import cn.linli.surveys.counting.ResultTable.Coverage;
import cn.linli.surveys.counting.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The analysis in words, drafted from the figures in the order of the procedures' own report (004). */
@Component
@RequiredArgsConstructor
class ReportWords {

    private static final int NAMED = 3;

    private final MessageSource messages;

    List<String> of(Estate estate, ResultTable table, List<LeftOut> leftOut, Locale language) {
        Draft draft = new Draft(messages, language, new ArrayList<>());
        came(draft, estate, table.round());
        if (!table.isShown()) {
            draft.say("few");
            return draft.said();
        }
        if (!table.round().isImported()) {
            coverage(draft, table.coverage());
        }
        levels(draft, table);
        changes(draft, table);
        first(draft, table);
        unseen(draft, table);
        leftOut.forEach(one -> draft.say(
                one.homes() ? "leftOut.homes" : "leftOut.papers", one.building(), one.number(), one.reason()));
        draft.say("note");
        return draft.said();
    }

    private void came(Draft draft, Estate estate, SurveyRound round) {
        Share returned = Objects.requireNonNull(round.returned());
        if (round.isImported()) {
            draft.say(
                    "imported",
                    estate.nameIn(draft.language()),
                    returned.whole(),
                    returned.part(),
                    draft.figures().share(returned));
            return;
        }
        long frame = Objects.requireNonNull(round.getFrameSize());
        draft.say(
                "came",
                estate.nameIn(draft.language()),
                String.valueOf(round.getIssueDate()),
                frame,
                returned.whole(),
                draft.figures().share(Share.of(Math.min(frame, returned.whole()), frame)),
                returned.part(),
                draft.figures().share(returned));
        if (round.getShortBecause() != null) {
            draft.say("short", round.getShortBecause());
        }
    }

    private static void coverage(Draft draft, Coverage coverage) {
        if (coverage.full()) {
            draft.say("full");
        }
        if (!coverage.silent().isEmpty()) {
            draft.say("silent", draft.list(coverage.silent()), coverage.spoken(), coverage.homes());
        }
        if (!coverage.single().isEmpty()) {
            draft.say("single", draft.list(coverage.single()));
        }
    }

    private static void levels(Draft draft, ResultTable table) {
        Figure overall = table.overall().figure();
        if (overall.isShown()) {
            draft.say(
                    "overall",
                    draft.rate(overall),
                    draft.figures().interval(overall),
                    draft.figures().counts(overall));
        }
        Figure all = table.all().figure();
        if (all.isShown()) {
            draft.say(
                    "all",
                    draft.rate(all),
                    draft.figures().interval(all),
                    draft.figures().mean(all));
        }
        int target = table.round().getTarget();
        List<Row> shown = table.items().stream()
                .filter(item -> item.figure().isShown())
                .sorted(Comparator.comparingDouble((Row item) -> -percent(item)))
                .toList();
        List<Row> high = shown.stream()
                .filter(item -> percent(item) >= target)
                .limit(NAMED)
                .toList();
        if (!high.isEmpty()) {
            draft.say("high", draft.named(high));
        }
        List<Row> below = table.low().stream()
                .filter(row -> row.low() == Row.Low.BELOW_TARGET)
                .toList();
        List<Row> lowest = table.low().stream()
                .filter(row -> row.low() == Row.Low.LOWEST_THREE)
                .toList();
        if (below.isEmpty()) {
            draft.say("noneBelow", target);
        } else {
            draft.say("below", target, draft.named(below));
        }
        if (!lowest.isEmpty()) {
            draft.say("lowest", draft.named(lowest));
        }
    }

    private static void changes(Draft draft, ResultTable table) {
        if (table.before() == null) {
            draft.say("change.none");
            return;
        }
        String before = draft.halfYear(table.before());
        List<Row> up = moved(table, row -> row.change() != null && row.change().difference() > 0);
        List<Row> down =
                moved(table, row -> row.change() != null && row.change().difference() < 0);
        if (!up.isEmpty()) {
            draft.say("change.up", before, draft.moved(up));
        }
        if (!down.isEmpty()) {
            draft.say("change.down", before, draft.moved(down));
        }
        draft.say(up.isEmpty() && down.isEmpty() ? "change.chance" : "change.others", before);
    }

    private static List<Row> moved(ResultTable table, Predicate<Row> way) {
        return table.items().stream()
                .filter(row -> row.change() != null && row.change().isMoreThanChance())
                .filter(way)
                .toList();
    }

    private static void first(Draft draft, ResultTable table) {
        List<Row> first = table.first().stream().limit(NAMED).toList();
        if (!first.isEmpty()) {
            draft.say("first", draft.named(first));
        }
    }

    /** What few owners have anything to do with says little, however content these are. */
    private static void unseen(Draft draft, ResultTable table) {
        List<Row> hidden = table.unseen();
        if (!hidden.isEmpty()) {
            draft.say("hidden", draft.list(hidden.stream().map(draft::name).toList()));
        }
        table.items().stream()
                .filter(row -> row.figure().isShown()
                        && row.figure().none() > row.figure().valid())
                .forEach(row -> draft.say(
                        "unseen",
                        draft.name(row),
                        row.figure().none(),
                        row.figure().none() + row.figure().valid()));
    }

    private static double percent(Row row) {
        Estimate rate = row.figure().rate();
        return rate == null ? 0 : rate.percent();
    }

    private record Draft(MessageSource messages, Locale language, List<String> said) {

        ResultShown figures() {
            return new ResultShown();
        }

        void say(String key, Object... arguments) {
            said.add(text("surveys.report.words." + key, arguments));
        }

        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }

        String rate(Figure figure) {
            return figures().rate(figure);
        }

        String name(Row row) {
            return row.words().in(language);
        }

        String list(List<String> names) {
            return String.join(text("surveys.report.words.and"), names);
        }

        String named(List<Row> rows) {
            return list(rows.stream()
                    .map(row -> text("surveys.report.words.of", name(row), rate(row.figure())))
                    .toList());
        }

        String moved(List<Row> rows) {
            return list(rows.stream()
                    .map(row ->
                            text("surveys.report.words.of", name(row), figures().change(row.change())))
                    .toList());
        }

        String halfYear(String code) {
            return Shown.halfYear(code, messages, language);
        }
    }
}
