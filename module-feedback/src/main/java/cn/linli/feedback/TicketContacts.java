package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactEntry;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.Direction;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters each word between an owner and the company about a ticket in the communication register (FEE-1). */
@Component
@RequiredArgsConstructor
class TicketContacts {

    private final ContactRegister register;
    private final Estates estates;
    private final Clock clock;

    void registered(Ticket ticket, Actor by) {
        enter(
                ticket,
                by,
                ticket.getReport().channel(),
                Direction.FROM_OWNER,
                ticket.getReport().reporterName(),
                ticket.getReport().words(),
                null);
    }

    void ownersWord(Ticket ticket, Actor by, Channel channel, String words) {
        enter(ticket, by, channel, Direction.FROM_OWNER, ticket.getReport().reporterName(), words, null);
    }

    void toOwner(Ticket ticket, Actor by, Channel channel, String reached, String said, @Nullable String promised) {
        enter(ticket, by, channel, Direction.TO_OWNER, reached, said, promised);
    }

    private void enter(
            Ticket ticket,
            Actor by,
            Channel channel,
            Direction direction,
            @Nullable String reached,
            String said,
            @Nullable String promised) {
        register.enter(new ContactEntry(
                ticket.getEstateId(),
                ticket.getReport().householdId(),
                clock.instant(),
                channel,
                direction,
                by.kind() == Actor.Kind.STAFF ? by.id() : null,
                by.name(),
                reached,
                said,
                promised,
                Ticket.SUBJECT,
                ticket.getId().toString(),
                ticket.getNumber(),
                TicketPages.link(estates.of(ticket.getEstateId()), ticket.getId())));
    }
}
