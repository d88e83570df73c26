package cn.linli.callbacks;

import cn.linli.feedback.Outcome;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketHandled;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A repair ticket that was solved at a home is a repair whose owner is asked; one of a later round, or under which bad work was done
 * again, is redone work. What concerns common parts has no owner to ask.
 */
@Component
@RequiredArgsConstructor
class TicketRepairs {

    private final Tickets tickets;
    private final Repairs repairs;
    private final RepairRepository repository;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TicketHandled handled) {
        if (handled.kind() != TicketKind.REPAIR || handled.outcome() != Outcome.SOLVED || handled.household() == null) {
            return;
        }
        Ticket ticket = tickets.of(handled.estate(), handled.ticket());
        String what = ticket.getReport().words();
        Optional<UUID> bad = before(handled);
        repairs.take(
                handled.estate(),
                new NewRepair(
                        RepairSource.TICKET,
                        ticket.getNumber() + (handled.round() == 1 ? "" : "/" + handled.round()),
                        bad.isPresent() ? RepairKind.REDONE : KindWords.kindOf(what),
                        KindWords.tradeOf(what),
                        handled.household(),
                        cut(what),
                        handled.by(),
                        ticket.getHandling() == null
                                ? "-"
                                : ticket.getHandling().name(),
                        handled.at(),
                        null,
                        handled.ticket(),
                        bad.orElse(null)),
                Actor.SYSTEM);
    }

    private Optional<UUID> before(TicketHandled handled) {
        return repository
                .findFirstByEstateIdAndRedoTicketId(handled.estate(), handled.ticket())
                .or(() ->
                        repository.findFirstByEstateIdAndTicketIdOrderByDoneAtDesc(handled.estate(), handled.ticket()))
                .map(Repair::getId);
    }

    private static String cut(String words) {
        String line = words.strip();
        return line.length() <= NewRepair.LONGEST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, NewRepair.LONGEST_WORDS / 2));
    }
}
