package cn.linli.feedback.web;

import cn.linli.feedback.Defect;
import cn.linli.feedback.Rating;
import cn.linli.feedback.Report;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the steps of a ticket ask for, as it was typed. */
final class StepForms {

    static final int SHORT = 500;
    static final int LONG = 2000;
    private static final int NAME = 60;

    private StepForms() {}

    /** Words with files, for colleagues. */
    record Note(
            @Nullable String words,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) {

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
            @Nullable String reason) {

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

        @Nullable
        Defect defect() {
            return Topics.HANDOVER_DEFECT.equals(topic)
                    ? new Defect(Typed.yesOrNo(inside, "inside"), Typed.yesOrNo(small, "small"))
                    : null;
        }
    }

    record Offer(@Nullable String to, @Nullable String note) {}

    record Reason(@Nullable String reason) {

        String checked() {
            return Typed.atMost(SHORT, reason, "reason");
        }
    }

    record Appointing(
            @Nullable String answerBy,
            @Nullable String channel,
            @Nullable String note) {}

    record Word(
            @Nullable String channel,
            @Nullable String reached,
            @Nullable String said) {}

    record Delay(
            @Nullable String until,
            @Nullable String channel,
            @Nullable String reached,
            @Nullable String why) {}

    record Result(
            @Nullable String outcome,
            @Nullable String result,
            @Nullable String advice,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) {}

    record LetterText(@Nullable String body) {}

    record Tell(
            @Nullable String channel,
            @Nullable String reached,
            @Nullable String words) {}

    record Extension(@Nullable String until, @Nullable String reason) {}

    record Other(@Nullable String number) {

        String checked() {
            if (Typed.isBlank(number)) {
                throw Refused.because("desk.number.missing").at("number");
            }
            return Typed.orEmpty(number);
        }
    }

    record AtTheDoor(@Nullable String reached, @Nullable String words) {}

    record Confirmation(
            @Nullable List<String> kept, @Nullable List<MultipartFile> photos) {}

    record Together(@Nullable String with, @Nullable String words) {}

    record Score(
            @Nullable String attitude,
            @Nullable String timeliness,
            @Nullable String result,
            @Nullable String words,
            @Nullable String channel,
            @Nullable String respondent) {

        Rating.Scores scores() {
            return new Rating.Scores(
                    Typed.score(attitude, "attitude"),
                    Typed.score(timeliness, "timeliness"),
                    Typed.score(result, "result"),
                    Typed.orNone(Typed.atMost(LONG, words, "words")));
        }
    }

    /** Whom somebody spoke with. */
    static String reached(@Nullable String name, String field) {
        return Typed.atMost(NAME, name, field);
    }
}
