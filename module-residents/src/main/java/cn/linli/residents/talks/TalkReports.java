package cn.linli.residents.talks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a talk goes: into the register of contacts, and to customer service and the project manager. */
@Component
@RequiredArgsConstructor
class TalkReports {

    private static final Set<Role> READERS = Set.of(Role.FRONT_DESK, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER);

    private final ContactRegister register;
    private final Notices notices;
    private final Posts posts;
    private final MessageSource messages;
    private final Clock clock;

    void tell(Estate estate, HomeTalk talk, Actor by) {
        String link = "/e/" + estate.getCode() + "/home-talks/" + talk.id();
        register.enter(new ContactEntry(
                estate.getId(),
                talk.household(),
                register.momentOf(estate, talk.words().on()),
                Channel.HOME_VISIT,
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                talk.words().reached(),
                say("homeTalk.contact", talk.words().asked(), talk.words().said()),
                talk.words().promised(),
                HomeTalk.SUBJECT,
                talk.id().toString(),
                say("homeTalk.source"),
                link));
        posts
                .holders(List.of(estate.getId()), READERS, estate.today(clock))
                .getOrDefault(estate.getId(), Set.of())
                .stream()
                .filter(person -> !by.is(person))
                .forEach(person -> notices.tell(new Telling(
                        person,
                        estate.getId(),
                        HomeTalk.SUBJECT + "/" + talk.id(),
                        "homeTalk.notice",
                        List.of(by.name(), talk.home(), talk.words().reached()),
                        link,
                        false)));
    }

    /** The register is written in the language of the estate. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
