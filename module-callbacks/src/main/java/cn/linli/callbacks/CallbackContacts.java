package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Enters in the communication register what owners said of repairs. */
@Component
@RequiredArgsConstructor
class CallbackContacts {

    private final ContactRegister register;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;

    void asked(Repair repair, OwnersWord word, Actor by) {
        String scores = say(
                word.fixed() ? "callback.contact.fixed" : "callback.contact.notFixed",
                repair.getWhat(),
                word.attitude(),
                word.punctuality(),
                word.quality());
        enter(repair, word.way(), word.reached(), scores + (word.said() == null ? "" : "\n" + word.said()), by);
    }

    void refused(Repair repair, Channel way, String reason, Actor by) {
        enter(repair, way, null, say("callback.contact.refused", repair.getWhat()) + "\n" + reason, by);
    }

    private void enter(
            Repair repair, Channel way, @org.jspecify.annotations.Nullable String reached, String said, Actor by) {
        register.enter(new ContactEntry(
                repair.getEstateId(),
                repair.getHouseholdId(),
                clock.instant(),
                way,
                Direction.FROM_OWNER,
                by.staffId(),
                by.name(),
                reached,
                said,
                null,
                Repair.SUBJECT,
                repair.getId().toString(),
                say("callback.contact.source", repair.getNumber()),
                RepairPages.link(estates.of(repair.getEstateId()).getCode(), repair.getId())));
    }

    /** The register is written in the language of the estate. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
