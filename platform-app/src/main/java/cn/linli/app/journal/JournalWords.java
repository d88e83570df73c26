package cn.linli.app.journal;

import cn.linli.app.Subjects;
import cn.linli.app.Subjects.Matter;
import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Change;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts journal entries into words. A room brings {@code journal.action.<action>}, {@code journal.noun.<noun>},
 * {@code journal.field.<noun>.<field>} and {@code journal.value.<field>.<VALUE>}; what has no words is shown as it stands.
 */
@Component
@RequiredArgsConstructor
class JournalWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\w*\\[(\\w+=.*)]", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(", (?=\\w+=)");
    private static final Pattern SEVERAL = Pattern.compile(", ");
    private static final int LONGEST = 300;

    private final Subjects subjects;
    private final Staff staff;
    private final Estates estates;
    private final MessageSource messages;

    List<JournalLine> of(@Nullable UUID estate, List<JournalEntry> entries, ZoneId zone, Locale language) {
        Page page = new Page(names(entries), estate, known(estate, entries), zone, language);
        return entries.stream().map(page::line).toList();
    }

    /** What the entries are about, as the rooms name it and link to it. */
    private Map<Matter, SubjectPages.Line> known(@Nullable UUID estate, List<JournalEntry> entries) {
        return estate == null
                ? Map.of()
                : subjects.describe(entries.stream()
                        .map(entry -> new Matter(estate, entry.subjectType(), entry.subjectId()))
                        .toList());
    }

    /** The names of all people and estates that the entries mention by id, in two statements. */
    private Map<String, String> names(List<JournalEntry> entries) {
        Set<UUID> ids = entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.subjectId()), entry.changes().stream().flatMap(JournalWords::texts)))
                .flatMap(text -> ID.matcher(text).results())
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            for (StaffMember member : staff.of(ids).values()) {
                names.put(member.getId().toString(), member.getName());
            }
            for (Estate estate : estates.all()) {
                names.put(estate.getId().toString(), estate.getName());
            }
        }
        return names;
    }

    private static Stream<String> texts(Change change) {
        return change.fields().stream()
                .flatMap(field -> Stream.of(Optional.ofNullable(field.before()), Optional.ofNullable(field.after())))
                .flatMap(Optional::stream);
    }

    @RequiredArgsConstructor
    private final class Page {

        private final Map<String, String> names;
        private final @Nullable UUID estate;
        private final Map<Matter, SubjectPages.Line> known;
        private final ZoneId zone;
        private final Locale language;

        JournalLine line(JournalEntry entry) {
            SubjectPages.Line matter =
                    estate == null ? null : known.get(new Matter(estate, entry.subjectType(), entry.subjectId()));
            return new JournalLine(
                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                            .format(entry.at().atZone(zone)),
                    who(entry),
                    action(entry),
                    subject(entry, matter),
                    entry.subjectType(),
                    entry.subjectId(),
                    matter == null ? null : matter.link(),
                    entry.changes().stream().map(this::changed).toList());
        }

        private String who(JournalEntry entry) {
            return switch (entry.actorKind()) {
                case STAFF -> entry.actorName();
                case OWNER -> say("app.journal.by.owner", entry.actorName());
                case SYSTEM ->
                    entry.actorName().equals(Actor.SYSTEM.name())
                            ? say("app.journal.by.system")
                            : say("app.journal.by.program", entry.actorName());
            };
        }

        /** A named deed, or what happened to the first row: "staffMember.created". */
        private String action(JournalEntry entry) {
            String named = find("journal.action." + entry.action());
            if (named != null) {
                return named;
            }
            int dot = entry.action().lastIndexOf('.');
            String verb = find("app.journal.verb." + entry.action().substring(dot + 1));
            return verb == null || dot < 0
                    ? entry.action()
                    : say("app.journal.deed", verb, noun(entry.action().substring(0, dot)));
        }

        private String subject(JournalEntry entry, SubjectPages.@Nullable Line matter) {
            String noun = noun(entry.subjectType());
            if (matter != null) {
                return noun + " " + matter.title();
            }
            String name = Optional.ofNullable(names.get(entry.subjectId())).orElseGet(() -> personMeant(entry));
            if (name != null) {
                return noun + " " + name;
            }
            return ID.matcher(entry.subjectId()).matches() ? noun : noun + " " + entry.subjectId();
        }

        /** Whose post it is, where the subject has no name of its own. */
        private @Nullable String personMeant(JournalEntry entry) {
            return entry.changes().stream()
                    .flatMap(change -> change.fields().stream())
                    .filter(field -> field.name().equals("memberId"))
                    .map(field -> names.get(String.valueOf(field.after())))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private JournalLine.Changed changed(Change change) {
            return new JournalLine.Changed(
                    noun(change.what()),
                    say("app.journal.kind." + change.kind()),
                    change.fields().stream()
                            .filter(field -> !field.name().equals("id"))
                            .map(field -> new JournalLine.Field(
                                    fieldName(change.what(), field.name()),
                                    value(change.what(), field.name(), field.before()),
                                    value(change.what(), field.name(), field.after())))
                            .toList());
        }

        private String noun(String noun) {
            return Optional.ofNullable(find("journal.noun." + noun)).orElse(noun);
        }

        private String fieldName(String noun, String field) {
            return Optional.ofNullable(find("journal.field." + noun + "." + field))
                    .or(() -> Optional.ofNullable(find("journal.field." + field)))
                    .orElse(field);
        }

        private @Nullable String value(String noun, String field, @Nullable String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            Matcher record = RECORD.matcher(text);
            if (record.matches()) {
                return parts(noun, record.group(1));
            }
            return name(text)
                    .or(() -> word(field, text))
                    .or(() -> several(field, text))
                    .or(() -> moment(text))
                    .orElseGet(() -> shortened(Masked.telephones(text)));
        }

        /** Whom or what an id means; of one that has no name, enough is shown to tell it from others. */
        private Optional<String> name(String text) {
            return Optional.ofNullable(names.get(text))
                    .or(() -> ID.matcher(text).matches() ? Optional.of(text.substring(0, 8)) : Optional.empty());
        }

        private Optional<String> word(String field, String text) {
            return Optional.ofNullable(find("journal.value." + field + "." + text))
                    .or(() -> Optional.ofNullable(find("journal.value." + text)))
                    .or(() -> Optional.ofNullable(
                            field.toLowerCase(Locale.ROOT).contains("role") ? find("role." + text) : null));
        }

        /** Several states in one field, such as the roles of a ladder. */
        private Optional<String> several(String field, String text) {
            if (!text.contains(", ")) {
                return Optional.empty();
            }
            List<Optional<String>> words =
                    SEVERAL.splitAsStream(text).map(one -> word(field, one)).toList();
            return words.stream().allMatch(Optional::isPresent)
                    ? Optional.of(words.stream().map(Optional::get).collect(Collectors.joining(" → ")))
                    : Optional.empty();
        }

        /** What belongs together (an answer, a count of days) is kept as one value: each part that says something. */
        private String parts(String noun, String inner) {
            return PART.splitAsStream(inner)
                    .map(part -> part.split("=", 2))
                    .filter(part -> part.length == 2 && !part[1].equals("null"))
                    .map(part -> fieldName(noun, part[0]) + " " + value(noun, part[0], part[1]))
                    .collect(Collectors.joining("; "));
        }

        private Optional<String> moment(String text) {
            if (text.length() < 20 || text.charAt(10) != 'T' || !text.endsWith("Z")) {
                return Optional.empty();
            }
            try {
                return Optional.of(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(Instant.parse(text).atZone(zone)));
            } catch (DateTimeException otherText) {
                return Optional.empty();
            }
        }

        private String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }

        private @Nullable String find(String key) {
            return messages.getMessage(key, null, null, language);
        }

        private String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }
    }
}
