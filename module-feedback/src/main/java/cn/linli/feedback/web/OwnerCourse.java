package cn.linli.feedback.web;

import cn.linli.feedback.Letter;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Ticket;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter as its owner reads it.
 *
 * @param result what came of it, once the owner knows it
 * @param rating the owner's score of the present round, if there is one
 * @param mayConfirm whether the owner can say that it is solved
 * @param mayReturn whether the owner can say that it is not
 */
record OwnerCourse(
        Ticket ticket,
        OwnerPromises.Promise promise,
        List<Stage> stages,
        List<Line> lines,
        @Nullable Result result,
        List<LetterLine> letters,
        @Nullable Rating rating,
        boolean mayConfirm,
        boolean mayReturn,
        boolean mayScore,
        boolean mayAdd) {

    /** One of the four things that happen to every matter. */
    record Stage(
            String name, @Nullable String holder, @Nullable String when, String state) {}

    /** One thing that happened. */
    record Line(String icon, String when, String who, String what, String words, List<Photo> photos) {}

    record Photo(UUID id, String name, boolean thumbnail) {}

    record Result(String words, @Nullable String advice) {}

    record LetterLine(Letter letter, String on) {}
}
