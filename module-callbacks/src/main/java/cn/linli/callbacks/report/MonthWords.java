package cn.linli.callbacks.report;

import cn.linli.callbacks.Coverage.By;
import cn.linli.callbacks.Coverage.Line;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.Share;
import cn.linli.kernel.estate.Estate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The month in words, sentence by sentence, drafted from the figures and never saying more than they do. */
@Component
@RequiredArgsConstructor
public class MonthWords {

    /** A mean of fewer owners says little of those who worked for them. */
    private static final int ENOUGH = 3;

    private final MessageSource messages;

    private record Draft(MessageSource messages, Locale language, List<String> said) {

        void say(String key, Object... words) {
            said.add(text(key, words));
        }

        String text(String key, Object... words) {
            return messages.getMessage("callbacks.report.words." + key, words, language);
        }
    }

    public List<String> of(Estate estate, MonthReport report, Locale language) {
        Draft draft = new Draft(messages, language, new ArrayList<>());
        if (report.isEmpty()) {
            draft.say("none", estate.nameIn(language), report.month());
        } else {
            whole(draft, estate, report);
            kinds(draft, report);
            apart(draft, report.total());
            scores(draft, report);
            notFixed(draft, report);
        }
        if (report.waiting() > 0) {
            draft.say("waiting", report.waiting());
        }
        return draft.said();
    }

    private static void whole(Draft draft, Estate estate, MonthReport report) {
        Line total = report.total();
        draft.say("whole", estate.nameIn(draft.language()), report.month(), total.repaired(), counts(total.share()));
        if (report.before().repaired() > 0) {
            int change = total.share().percent() - report.before().share().percent();
            draft.say(
                    change > 0 ? "up" : change < 0 ? "down" : "same",
                    Math.abs(change),
                    counts(report.before().share()));
        }
    }

    /** What each clause asks, and whether it was reached; a kind of which there was none is not spoken of. */
    private static void kinds(Draft draft, MonthReport report) {
        Line calls = report.of(RepairKind.ORDINARY);
        if (calls.repaired() > 0) {
            draft.say(
                    "calls." + verdict(report, RepairKind.ORDINARY),
                    counts(calls.share()),
                    report.target(RepairKind.ORDINARY).value());
        }
        Share visits = report.visits();
        if (!visits.isEmpty()) {
            draft.say(
                    "visits." + verdict(report, RepairKind.REDONE, RepairKind.LEAK),
                    counts(visits),
                    visits.whole() - visits.part(),
                    report.of(RepairKind.REDONE).repaired(),
                    report.of(RepairKind.LEAK).repaired());
        }
        Line concealed = report.of(RepairKind.CONCEALED);
        if (concealed.repaired() > 0) {
            draft.say("concealed." + verdict(report, RepairKind.CONCEALED), counts(concealed.share()));
        }
    }

    /** As long as what is not due yet may still reach the target, nothing is said to be missed. */
    private static String verdict(MonthReport report, RepairKind... kinds) {
        List<RepairKind> below = Stream.of(kinds)
                .filter(kind -> report.of(kind).repaired() > 0)
                .filter(kind -> !report.of(kind).share().reaches(report.target(kind)))
                .toList();
        boolean open = below.stream()
                .allMatch(
                        kind -> report.of(kind).isUndecided(report.target(kind).value()));
        return below.isEmpty() ? "kept" : open ? "open" : "missed";
    }

    private static void apart(Draft draft, Line total) {
        if (total.asked() > total.inTime()) {
            draft.say("late", total.asked() - total.inTime());
        }
        if (total.missed() + total.refused() > 0) {
            draft.say("apart", total.missed(), total.refused());
        }
        if (total.running() > 0) {
            draft.say("running", total.running());
        }
    }

    private static void scores(Draft draft, MonthReport report) {
        Line total = report.total();
        if (total.asked() == 0) {
            return;
        }
        draft.say(
                "scores",
                total.asked(),
                mean(total, total.sums().attitude()),
                mean(total, total.sums().punctuality()),
                mean(total, total.sums().quality()));
        List<Line> trades = report.lines().getOrDefault(By.TRADE, List.of()).stream()
                .filter(line -> line.asked() >= ENOUGH && line.what() != null)
                .sorted(Comparator.comparingDouble(line -> (double) line.sums().quality() / line.asked()))
                .toList();
        if (trades.size() > 1) {
            Line lowest = trades.get(0);
            String trade = draft.messages().getMessage("callbacks.trade." + lowest.what(), null, draft.language());
            draft.say("lowest", trade, mean(lowest, lowest.sums().quality()), lowest.asked());
        }
    }

    private static void notFixed(Draft draft, MonthReport report) {
        Line total = report.total();
        if (total.asked() == 0) {
            return;
        }
        if (total.notFixed() == 0) {
            draft.say("fixed");
            return;
        }
        long redone =
                report.notFixed().stream().filter(one -> one.redoneAt() != null).count();
        draft.say("notFixed", counts(Share.of(total.notFixed(), total.asked())), redone);
    }

    /** The counts beside every rate. */
    private static String counts(Share share) {
        return share.part() + " ÷ " + share.whole() + " = " + share.percent() + "%";
    }

    private static String mean(Line line, long sum) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(line.asked()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
