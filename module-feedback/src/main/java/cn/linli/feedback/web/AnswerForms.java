package cn.linli.feedback.web;

import cn.linli.feedback.Rating;
import cn.linli.residents.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps after a ticket was handled ask for, as it was typed. */
final class AnswerForms {

    private AnswerForms() {}

    record LetterText(@Nullable String body) implements StepForm {

        /** The one field is read by the letter itself, which knows how long it may be. */
        @Override
        public List<Runnable> readings() {
            return List.of();
        }
    }

    record Tell(
            @Nullable String channel,
            @Nullable String reached,
            @Nullable String words) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.one(Channel.class, channel, "channel"),
                    () -> Typed.words(StepForms.NAME, reached, "reached"),
                    () -> Typed.atMost(StepForms.LONG, words, "words"));
        }
    }

    record Extension(@Nullable String until, @Nullable String reason) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(() -> Typed.date(until, "until"), () -> Typed.words(StepForms.SHORT, reason, "reason"));
        }
    }

    record Score(
            @Nullable String attitude,
            @Nullable String timeliness,
            @Nullable String result,
            @Nullable String words,
            @Nullable String channel,
            @Nullable String respondent)
            implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.score(attitude, "attitude"),
                    () -> Typed.score(timeliness, "timeliness"),
                    () -> Typed.score(result, "result"),
                    () -> Typed.atMost(StepForms.LONG, words, "words"),
                    () -> Typed.one(Channel.class, channel, "channel"),
                    () -> Typed.words(StepForms.NAME, respondent, "respondent"));
        }

        Rating.Scores scores() {
            return new Rating.Scores(
                    Typed.score(attitude, "attitude"),
                    Typed.score(timeliness, "timeliness"),
                    Typed.score(result, "result"),
                    Typed.orNone(Typed.atMost(StepForms.LONG, words, "words")));
        }
    }
}
