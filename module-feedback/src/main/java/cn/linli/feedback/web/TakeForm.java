package cn.linli.feedback.web;

import cn.linli.feedback.Defect;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Topics;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.PersonCard;
import cn.linli.residents.Phone;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * An opinion as it is typed while the owner is still on the telephone.
 *
 * @param reporter a person of the home, or {@code other}
 * @param kept ids of the photographs kept by an earlier try
 */
record TakeForm(
        @Nullable String household,
        @Nullable String place,
        @Nullable String reporter,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Boolean anonymous,
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String channel,
        @Nullable String words,
        @Nullable String severity,
        @Nullable Boolean constructive,
        @Nullable String inside,
        @Nullable String small,
        @Nullable List<String> kept,
        @Nullable List<MultipartFile> photos) {

    static final String OTHER = "other";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 120;

    static TakeForm empty(@Nullable HouseholdCard home) {
        String person = home == null
                ? OTHER
                : home.contactPerson().map(someone -> someone.id().toString()).orElse(OTHER);
        return new TakeForm(
                home == null ? null : home.id().toString(),
                null,
                person,
                null,
                null,
                false,
                null,
                null,
                Channel.TELEPHONE.name(),
                null,
                Severity.ORDINARY.name(),
                false,
                null,
                null,
                null,
                null);
    }

    /** Says at once all that is missing: the owner is on the telephone. */
    void requireAll(BindingResult errors) {
        if (Typed.isBlank(kind)) {
            errors.rejectValue("kind", "desk.choose");
        }
        if (Typed.isBlank(words)) {
            errors.rejectValue("words", "feedback.words.missing");
        }
        if (Typed.isBlank(topic)) {
            errors.rejectValue("topic", "feedback.topic.unknown");
        }
    }

    Registration registration(@Nullable HouseholdCard home, List<UUID> files) {
        TicketKind chosen = Typed.one(TicketKind.class, kind, "kind");
        boolean nameless = Boolean.TRUE.equals(anonymous);
        PersonCard person = nameless ? null : chosenPerson(home).orElse(null);
        String typedPhone = Typed.orNone(phone);
        Phone number = typedPhone == null ? null : Phone.of(typedPhone);
        String typedName = Typed.orNone(Typed.atMost(LONGEST_NAME, name, "name"));
        return new Registration(
                chosen,
                Typed.one(Severity.class, severity, "severity"),
                Boolean.TRUE.equals(constructive),
                Typed.one(Channel.class, channel, "channel"),
                Typed.orEmpty(topic),
                Typed.orEmpty(words),
                home == null ? null : home.id(),
                Typed.orNone(Typed.atMost(LONGEST_PLACE, place, "place")),
                person == null ? null : person.id(),
                person == null ? typedName : person.name(),
                person != null || number == null ? null : number.inFull(),
                nameless,
                defect(),
                files);
    }

    private Optional<PersonCard> chosenPerson(@Nullable HouseholdCard home) {
        return home == null
                ? Optional.empty()
                : home.people().stream()
                        .filter(person -> person.id().toString().equals(reporter))
                        .findFirst();
    }

    private @Nullable Defect defect() {
        return Topics.HANDOVER_DEFECT.equals(topic)
                ? new Defect(Typed.yesOrNo(inside, "inside"), Typed.yesOrNo(small, "small"))
                : null;
    }
}
