package cn.linli.forums.web;

import cn.linli.forums.items.Content;
import cn.linli.forums.items.Plan;
import cn.linli.forums.items.RectificationItem;
import cn.linli.forums.items.Word;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.web.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the steps of a rectification item ask for, as it was typed. */
final class ItemForms {

    private ItemForms() {}

    /** Words with files. */
    record Report(
            @Nullable String words,
            @Nullable List<String> kept,
            @Nullable List<MultipartFile> photos) {}

    record Tell(
            @Nullable String way,
            @Nullable String reached,
            @Nullable String at,
            @Nullable String words) {

        List<Runnable> readings(ZoneId zone) {
            return List.of(() -> Typed.one(Channel.class, way, "way"), () -> at(zone));
        }

        Word checked(ZoneId zone) {
            return new Word(
                    Typed.one(Channel.class, way, "way"),
                    Typed.orEmpty(reached),
                    Typed.orEmpty(words),
                    List.of(),
                    at(zone));
        }

        private Instant at(ZoneId zone) {
            try {
                return Dates.moment(Typed.orEmpty(at).replace(' ', 'T'))
                        .atZone(zone)
                        .toInstant();
            } catch (DateTimeException malformed) {
                throw Refused.because("forum.item.tell.when").at("at");
            }
        }
    }

    record Visit(
            @Nullable String content,
            @Nullable String way,
            @Nullable String reached,
            @Nullable String words,
            @Nullable String due) {

        List<Runnable> readings() {
            return List.of(this::checkedContent, () -> Typed.one(Channel.class, way, "way"), this::anew);
        }

        Content checkedContent() {
            return Typed.one(Content.class, content, "content");
        }

        Word checked(Instant now) {
            return new Word(
                    Typed.one(Channel.class, way, "way"), Typed.orEmpty(reached), Typed.orEmpty(words), List.of(), now);
        }

        /** Only who is not content gets a new date. */
        @Nullable
        LocalDate anew() {
            boolean again = Typed.maybe(Content.class, content)
                    .filter(Content.NOT_CONTENT::equals)
                    .isPresent();
            return again && !Typed.orEmpty(due).isEmpty() ? Typed.date(due, "due") : null;
        }
    }

    record Replan(
            @Nullable String measure,
            @Nullable String person,
            @Nullable String due,
            @Nullable String reason) {

        static Replan of(RectificationItem item) {
            return new Replan(
                    item.getMeasure(),
                    item.getPersonId().toString(),
                    item.getDue().toString(),
                    null);
        }

        List<Runnable> readings() {
            return List.of(
                    () -> Plan.measure(Typed.orEmpty(measure)),
                    () -> Typed.id(person, "person"),
                    () -> Typed.date(due, "due"));
        }

        Plan checked(Map<UUID, String> names) {
            return QuestionForms.plan(measure, person, due, names);
        }
    }

    record Reason(@Nullable String reason) {}
}
