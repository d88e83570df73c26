package cn.linli.residents.unoccupied;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was said with the owner of an empty home is a contact like any other. */
@Component
@RequiredArgsConstructor
class EmptyContacts {

    private final ContactRegister register;
    private final MessageSource messages;
    private final Clock clock;

    void enter(Estate estate, UUID id, EmptyCall call, EmptyState state, Actor by) {
        EmptyCall.Said said = Objects.requireNonNull(call.said());
        String told = state.isReported() ? say("emptyCall.contact.told", said.did() == null ? "" : said.did()) : "";
        register.enter(new ContactEntry(
                estate.getId(),
                call.household(),
                clock.instant(),
                call.way(),
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                said.reached().strip(),
                say("emptyCall.contact", said.reason().strip(), said.expectedOn() == null ? "–" : said.expectedOn())
                        + told,
                null,
                EmptyCall.SUBJECT,
                id.toString(),
                say("emptyCall.source"),
                "/e/" + estate.getCode() + "/empty-homes"));
    }

    /** The register is written in the language of the estate. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
