package cn.linli.bulletins.web;

import cn.linli.bulletins.Answer;
import cn.linli.bulletins.DocumentCourse;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Hand;
import cn.linli.kernel.approval.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what became of a document.
 *
 * @param what message key of the deed
 * @param tone class of the line: good, bad, or none
 */
record Story(
        int edition,
        String what,
        String icon,
        String tone,
        String who,
        Instant at,
        @Nullable String words) {

    /** The newest first. */
    static List<Story> of(List<Edition> editions, List<DocumentCourse.Entry> course) {
        List<Story> lines = new ArrayList<>();
        editions.forEach(edition -> tell(edition, lines));
        course.forEach(entry -> {
            boolean published = entry.move() == DocumentCourse.Move.PUBLISHED;
            boolean withdrawn = entry.move() == DocumentCourse.Move.WITHDRAWN;
            lines.add(new Story(
                    entry.edition(),
                    "bulletins.story." + entry.move(),
                    published ? "globe" : withdrawn ? "return" : "lock",
                    published ? "event-good" : withdrawn ? "event-bad" : "",
                    entry.hand().name(),
                    entry.hand().at(),
                    entry.because()));
        });
        lines.sort(Comparator.comparing(Story::at));
        Collections.reverse(lines);
        return lines;
    }

    private static void tell(Edition edition, List<Story> lines) {
        int number = edition.getNumber();
        add(lines, number, "WRITTEN", "edit", edition.getWritten());
        add(lines, number, "SUBMITTED", "upload", edition.getSubmitted());
        answer(lines, number, edition.isForDirector() ? "DIRECTOR" : "MANAGER", edition.getManagersAnswer());
        if (!edition.isForDirector()) {
            answer(lines, number, "DIRECTOR", edition.getDirectorsAnswer());
        }
        add(lines, number, "SIGNED", "shield", edition.getSigned());
    }

    private static void add(List<Story> lines, int edition, String deed, String icon, @Nullable Hand hand) {
        if (hand != null) {
            lines.add(new Story(edition, "bulletins.story." + deed, icon, "", hand.name(), hand.at(), null));
        }
    }

    private static void answer(List<Story> lines, int edition, String whose, @Nullable Answer answer) {
        if (answer != null) {
            boolean yes = answer.verdict() == Verdict.YES;
            lines.add(new Story(
                    edition,
                    "bulletins.story." + whose + "." + answer.verdict(),
                    yes ? "check" : "cross",
                    yes ? "event-good" : "event-bad",
                    answer.name(),
                    answer.at(),
                    answer.note()));
        }
    }
}
