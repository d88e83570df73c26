package cn.linli.callbacks.web;

import cn.linli.callbacks.NewMatter;
import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.RepairKind;
import cn.linli.feedback.TicketKind;
import cn.linli.residents.Channel;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for about a repair, as it was typed. */
final class CallbackForms {

    private CallbackForms() {}

    /** Where there is no choice, nobody is asked to make one. */
    private static @Nullable String onlyWay(RepairKind kind) {
        return kind.isVisited() ? Channel.HOME_VISIT.name() : null;
    }

    /**
     * What the owner said.
     *
     * @param matter what the owner newly raises; nothing where there was nothing
     */
    record Ask(
            @Nullable String way,
            @Nullable String reached,
            @Nullable String attitude,
            @Nullable String punctuality,
            @Nullable String quality,
            @Nullable String fixed,
            @Nullable String said,
            @Nullable String matter,
            @Nullable String matterKind,
            @Nullable String topic,
            @Nullable String answerBy) {

        static Ask begun(RepairKind kind, @Nullable String reached) {
            return new Ask(onlyWay(kind), reached, null, null, null, null, null, null, null, null, null);
        }

        List<Runnable> readings() {
            return List.of(
                    () -> Typed.way(way),
                    () -> Typed.score(attitude, "attitude"),
                    () -> Typed.score(punctuality, "punctuality"),
                    () -> Typed.score(quality, "quality"),
                    () -> Typed.yesOrNo(fixed, "fixed"),
                    this::matterKindOrNone,
                    this::topicOrNone,
                    this::answerByOrNone);
        }

        private boolean isWithMatter() {
            return !Typed.orEmpty(matter).isEmpty();
        }

        private @Nullable TicketKind matterKindOrNone() {
            return isWithMatter() ? Typed.one(TicketKind.class, matterKind, "matterKind") : null;
        }

        private @Nullable String topicOrNone() {
            if (isWithMatter() && Typed.orEmpty(topic).isEmpty()) {
                throw Typed.choose("topic");
            }
            return topic;
        }

        private @Nullable LocalDateTime answerByOrNone() {
            return isWithMatter() && !Typed.orEmpty(answerBy).isEmpty() ? Typed.time(answerBy, "answerBy") : null;
        }

        OwnersWord word() {
            return new OwnersWord(
                    Typed.way(way),
                    Typed.orEmpty(reached),
                    Typed.score(attitude, "attitude"),
                    Typed.score(punctuality, "punctuality"),
                    Typed.score(quality, "quality"),
                    Typed.yesOrNo(fixed, "fixed"),
                    Typed.orEmpty(said));
        }

        @Nullable
        NewMatter newMatter() {
            TicketKind kind = matterKindOrNone();
            return kind == null
                    ? null
                    : new NewMatter(kind, Typed.orEmpty(topicOrNone()), Typed.orEmpty(matter), answerByOrNone());
        }
    }

    /** Nobody was there. */
    record Miss(@Nullable String way, @Nullable String note) {

        static Miss begun(RepairKind kind) {
            return new Miss(onlyWay(kind), null);
        }
    }

    /** The owner does not want to be asked. */
    record Refusal(@Nullable String way, @Nullable String reason) {

        static Refusal begun(RepairKind kind) {
            return new Refusal(onlyWay(kind), null);
        }
    }

    /** Another kind of repair. */
    record Kind(@Nullable String kind, @Nullable String reason) {}
}
