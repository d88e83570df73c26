package cn.linli.feedback.web;

import cn.linli.feedback.Defect;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Report;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Topics;
import cn.linli.residents.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the steps until a ticket is handled ask for, as it was typed. */
final class StepForms {

    static final int SHORT = 500;
    static final int LONG = 2000;
    static final int NAME = 60;

    private StepForms() {}

    /** Words with files, for colleagues. */
    record Note(
            @Nullable String words,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(() -> Typed.words(LONG, words, "words"));
        }

        String checkedWords() {
            return Typed.atMost(LONG, words, "words");
        }
    }

    record Classification(
            @Nullable String kind,
            @Nullable String severity,
            @Nullable Boolean constructive,
            @Nullable String topic,
            @Nullable String inside,
            @Nullable String small,
            @Nullable String reason)
            implements StepForm {

        static Classification of(Ticket ticket) {
            Report report = ticket.getReport();
            Defect defect = ticket.getDefect();
            return new Classification(
                    report.kind().name(),
                    report.severity().name(),
                    report.constructive(),
                    report.topic(),
                    defect == null ? null : defect.inside().toString(),
                    defect == null ? null : defect.small().toString(),
                    null);
        }

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.one(TicketKind.class, kind, "kind"),
                    () -> Typed.words(SHORT, topic, "topic", "feedback.topic.unknown"),
                    () -> Typed.yesOrNo(isDefect() ? inside : "true", "inside"),
                    () -> Typed.yesOrNo(isDefect() ? small : "true", "small"),
                    () -> Typed.one(Severity.class, severity, "severity"),
                    () -> Typed.words(SHORT, reason, "reason"));
        }

        private boolean isDefect() {
            return Topics.HANDOVER_DEFECT.equals(topic);
        }

        @Nullable
        Defect defect() {
            return isDefect() ? new Defect(Typed.yesOrNo(inside, "inside"), Typed.yesOrNo(small, "small")) : null;
        }
    }

    record Offer(@Nullable String to, @Nullable String note) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(() -> Typed.id(to, "to"), () -> Typed.atMost(SHORT, note, "note"));
        }
    }

    record Reason(@Nullable String reason) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(() -> Typed.words(SHORT, reason, "reason"));
        }

        String checked() {
            return Typed.atMost(SHORT, reason, "reason");
        }
    }

    record Appointing(
            @Nullable String answerBy,
            @Nullable String channel,
            @Nullable String note) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.time(answerBy, "answerBy"),
                    () -> Typed.one(Channel.class, channel, "channel"),
                    () -> Typed.atMost(SHORT, note, "note"));
        }
    }

    record Word(
            @Nullable String channel,
            @Nullable String reached,
            @Nullable String said) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.one(Channel.class, channel, "channel"),
                    () -> StepForms.reached(reached, "reached"),
                    () -> Typed.words(LONG, said, "said"));
        }
    }

    record Delay(
            @Nullable String until,
            @Nullable String channel,
            @Nullable String reached,
            @Nullable String why) implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.date(until, "until"),
                    () -> Typed.one(Channel.class, channel, "channel"),
                    () -> StepForms.reached(reached, "reached"),
                    () -> Typed.words(SHORT, why, "why"));
        }
    }

    record Result(
            @Nullable String outcome,
            @Nullable String result,
            @Nullable String advice,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos)
            implements StepForm {

        @Override
        public List<Runnable> readings() {
            return List.of(
                    () -> Typed.one(Outcome.class, outcome, "outcome"),
                    () -> Typed.words(LONG, result, "result", "feedback.result.missing"),
                    () -> Typed.words(LONG, isOutOfScope() ? advice : "-", "advice", "feedback.advice.missing"));
        }

        private boolean isOutOfScope() {
            return Typed.maybe(Outcome.class, outcome)
                    .filter(Outcome.OUT_OF_SCOPE::equals)
                    .isPresent();
        }
    }

    /** Whom somebody spoke with. */
    static String reached(@Nullable String name, String field) {
        return Typed.atMost(NAME, name, field);
    }
}
