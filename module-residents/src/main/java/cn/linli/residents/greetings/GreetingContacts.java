package cn.linli.residents.greetings;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Enters each greeting of a home into the register of contacts. */
@Component
@RequiredArgsConstructor
class GreetingContacts {

    private final ContactRegister register;
    private final Estates estates;
    private final GreetingTexts texts;
    private final MessageSource messages;

    void said(Greeting greeting, Actor by) {
        Greeted greeted = Objects.requireNonNull(greeting.getGreeted());
        Estate estate = estates.of(greeting.getEstateId());
        String occasion = texts.nameOf(greeting.getOccasion(), greeting.getTitle(), Language.ZH);
        register.enter(new ContactEntry(
                estate.getId(),
                greeting.getHouseholdId(),
                greeted.greetedAt(),
                switch (greeted.greetedWay()) {
                    case IN_PERSON, NOTICE -> Channel.HOME_VISIT;
                    case TELEPHONE -> Channel.TELEPHONE;
                    case MESSAGE -> Channel.MESSAGING;
                },
                Direction.TO_OWNER,
                by.staffId(),
                by.name(),
                greeting.getPersonName(),
                occasion + "\n" + greeted.greetedWord(),
                null,
                Greeting.SUBJECT,
                greeting.getId().toString(),
                // The register is written in the language of the estate.
                messages.getMessage("greetings.source", null, Locale.SIMPLIFIED_CHINESE),
                GreetingPages.link(estate.getCode(), greeting.getId())));
    }
}
