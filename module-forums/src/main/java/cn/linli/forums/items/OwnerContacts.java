package cn.linli.forums.items;

import cn.linli.forums.Forum;
import cn.linli.forums.Forums;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Enters each word between an owner and the company about a forum in the communication register. */
@Component
@RequiredArgsConstructor
class OwnerContacts {

    private final ContactRegister register;
    private final Forums forums;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    UUID asked(ForumQuestion question, Actor by) {
        return about(question, by, Direction.FROM_OWNER, question.getWords(), null);
    }

    void answered(ForumQuestion question, String answer, Actor by) {
        about(question, by, Direction.TO_OWNER, answer, null);
    }

    /** The measure was promised in front of everybody. */
    void promised(ForumQuestion question, RectificationItem item, Actor by) {
        about(question, by, Direction.TO_OWNER, item.getMeasure(), item.getDue().toString());
    }

    void about(RectificationItem item, Actor by, Channel way, String reached, String said, Instant at) {
        Forum forum = forums.of(item.getEstateId(), item.getForumId());
        enter(
                item.getRaiser(),
                by,
                at,
                way,
                Direction.TO_OWNER,
                reached,
                said,
                null,
                new Source(
                        item.getEstateId(),
                        RectificationItem.SUBJECT,
                        item.getId(),
                        say("forum.contact.item", forum.getTitle(), item.getNumber()),
                        ItemPages.link(estates.of(item.getEstateId()).getCode(), item.getId())));
    }

    private UUID about(ForumQuestion question, Actor by, Direction direction, String said, @Nullable String promised) {
        Forum forum = forums.of(question.getEstateId(), question.getForumId());
        String code = estates.of(question.getEstateId()).getCode();
        return enter(
                question.getRaiser(),
                by,
                clock.instant(),
                Channel.FORUM,
                direction,
                question.getRaiser().name(),
                said,
                promised,
                new Source(
                        question.getEstateId(),
                        ForumQuestion.SUBJECT,
                        question.getId(),
                        say("forum.contact.question", forum.getTitle(), question.getNumber()),
                        "/e/" + code + "/forums/" + forum.getId() + "/questions"));
    }

    private UUID enter(
            Raiser owner,
            Actor by,
            Instant at,
            Channel way,
            Direction direction,
            String reached,
            String said,
            @Nullable String promised,
            Source source) {
        return register.enter(new ContactEntry(
                source.estate(),
                owner.householdId(),
                at,
                way,
                direction,
                by.staffId(),
                by.name(),
                reached,
                said,
                promised,
                source.type(),
                source.id().toString(),
                source.label(),
                source.link()));
    }

    /** The register is kept in the language that everybody at the estate reads. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    private record Source(UUID estate, String type, UUID id, String label, String link) {}
}
