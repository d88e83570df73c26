package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.residents.Channel;
import cn.linli.residents.movein.HandoverProblems;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What an owner finds on moving in is a problem left from construction, inside the home: the butler follows it to its end (FEE-14). */
@Component
@RequiredArgsConstructor
class MoveInDefects implements HandoverProblems {

    private final Tickets tickets;
    private final Estates estates;

    @Override
    public Taken take(UUID estate, UUID household, String reached, String words, boolean small, Actor by) {
        Ticket ticket = tickets.register(
                estate,
                new Registration(
                        TicketKind.REPAIR,
                        Severity.ORDINARY,
                        false,
                        Channel.HOME_VISIT,
                        Topics.HANDOVER_DEFECT,
                        words,
                        household,
                        null,
                        null,
                        reached,
                        null,
                        false,
                        new Defect(true, small),
                        List.of()),
                by);
        return new Taken(ticket.getNumber(), TicketPages.link(estates.of(estate), ticket.getId()));
    }
}
