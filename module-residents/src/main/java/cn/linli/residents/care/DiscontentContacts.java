package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import cn.linli.residents.OwnerGroup;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Enters in the register of contacts what a household said that is not satisfied. */
@Component
@RequiredArgsConstructor
class DiscontentContacts {

    private final ContactRegister register;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    void enter(Discontent about, OwnersWord word, Actor by) {
        register.enter(new ContactEntry(
                about.getEstateId(),
                about.getHouseholdId(),
                clock.instant(),
                word.way(),
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                word.reached(),
                say(word.content() == null ? "discontent.contact.not" : "discontent.contact.content") + "\n"
                        + word.said(),
                word.promised(),
                Discontent.SUBJECT,
                about.getId().toString(),
                say("discontent.contact.source"),
                DiscontentPages.link(estates.of(about.getEstateId()).getCode(), about.getId())));
    }

    String wordsOf(OwnersWord word) {
        String said = say("discontent.step.reached", word.reached()) + "\n" + word.said();
        String promised =
                word.promised() == null ? said : said + "\n" + say("discontent.step.promised", word.promised());
        return word.content() == null
                ? promised
                : promised + "\n" + say("discontent.step.proposed", nameOf(word.content()));
    }

    String nameOf(OwnerGroup group) {
        return say("residents.group." + group.name());
    }

    /** The register is written in the language of the estate. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
