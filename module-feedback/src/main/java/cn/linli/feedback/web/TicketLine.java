package cn.linli.feedback.web;

import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list in words, ready to be shown: a page of fifty asks for each of them once. Only what is public can a page
 * read by compiled code.
 *
 * @param pick what the box before it picks
 * @param sort kind and topic
 * @param signs what stands out before the state
 * @param reopened how often it was reopened; none where it was not
 * @param clock how it stands with its term, as a sign where somebody has to hurry
 * @param term the same in plain words, where there is no hurry
 * @param done whether the term no longer runs
 */
public record TicketLine(
        String id,
        String number,
        String pick,
        String place,
        String href,
        String title,
        String sort,
        List<Sign> signs,
        String state,
        @Nullable String reopened,
        @Nullable Sign clock,
        @Nullable String term,
        boolean done,
        String handler) {

    /** A word with a colour and an icon. */
    public record Sign(String look, String icon, String word) {

        static Sign major(String word) {
            return new Sign("chip chip-major", "flag", word);
        }

        static Sign warn(String word) {
            return new Sign("chip chip-warn", "clock", word);
        }

        static Sign bad(String word) {
            return new Sign("chip chip-bad", "warning", word);
        }
    }

    static List<TicketLine> of(
            List<TicketRow> rows, String base, Map<String, String> topics, Shown shown, Instant now) {
        return rows.stream()
                .map(row -> of(row, base, topics.getOrDefault(row.topic(), row.topic()), shown, now))
                .toList();
    }

    private static TicketLine of(TicketRow row, String base, String topic, Shown shown, Instant now) {
        Sign clock = clock(row, shown, now);
        return new TicketLine(
                row.id().toString(),
                row.number(),
                shown.say("desk.pick.one", row.number()),
                row.place(),
                base + "/" + row.id(),
                row.title(),
                shown.say("feedback.kind." + row.kind()) + " · " + topic,
                signs(row, shown),
                shown.say("feedback.state." + row.state()),
                row.round() > 1 ? shown.say("desk.reopened", row.round() - 1) : null,
                clock,
                clock == null ? term(row, shown, now) : null,
                row.kept() != null,
                row.handler());
    }

    private static List<Sign> signs(TicketRow row, Shown shown) {
        List<Sign> signs = new ArrayList<>(2);
        if (row.severity() == Severity.MAJOR) {
            signs.add(Sign.major(shown.say("feedback.severity.MAJOR")));
        }
        if (row.waitsForMe()) {
            signs.add(Sign.warn(shown.say("desk.waitsForMe")));
        }
        return signs;
    }

    private static @Nullable Sign clock(TicketRow row, Shown shown, Instant now) {
        if (row.due() == null || row.kept() != null) {
            return null;
        }
        if (row.isOverdueAt(now)) {
            return Sign.bad(shown.dueWords(row.due(), now));
        }
        return shown.isToday(row.due(), now) ? Sign.warn(shown.dueWords(row.due(), now)) : null;
    }

    private static String term(TicketRow row, Shown shown, Instant now) {
        if (row.kept() != null) {
            return shown.say(row.kept() ? "desk.kept" : "desk.notKept");
        }
        return row.due() == null ? "–" : shown.dueWords(row.due(), now);
    }
}
