package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.LadderClimbed;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks, each time a ticket climbs, whether neglect let it slip, and keeps the answer (FEE-4).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Neglects {

    private final NeglectRepository neglects;
    private final TicketRepository repository;
    private final Tickets tickets;
    private final TicketStory story;
    private final Journal journal;
    private final Clock clock;

    @EventListener
    void on(LadderClimbed climbed) {
        if (!climbed.subject().type().equals(Ticket.SUBJECT)) {
            return;
        }
        repository
                .findByEstateIdAndId(
                        climbed.estate(), UUID.fromString(climbed.subject().id()))
                .ifPresent(ticket -> {
                    story.tell(ticket, StepKind.CLIMBED, Actor.SYSTEM, climbed.fromRole() + ">" + climbed.toRole());
                    for (UUID person : climbed.from()) {
                        neglects.save(new Neglect(ticket, climbed.step(), person, clock.instant()));
                    }
                });
    }

    public void decide(UUID estate, UUID id, boolean wasNeglect, String note, Actor by) {
        Neglect neglect = of(estate, id);
        neglect.decide(wasNeglect, note.strip(), by, clock.instant());
        Ticket ticket = tickets.of(estate, neglect.getTicketId());
        journal.note("ticket.neglectDecided", estate, Ticket.SUBJECT, ticket.getId());
        story.tell(ticket, wasNeglect ? StepKind.NEGLECT_CONFIRMED : StepKind.NEGLECT_DISMISSED, by, note.strip());
    }

    @Transactional(readOnly = true)
    public Neglect of(UUID estate, UUID id) {
        return neglects.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("neglect " + id));
    }

    @Transactional(readOnly = true)
    public List<Neglect> ofTicket(UUID ticket) {
        return neglects.findAllByTicketIdOrderByStepAscProposedAtAsc(ticket);
    }

    @Transactional(readOnly = true)
    public List<Neglect> undecided(UUID estate) {
        return neglects.findTop100ByEstateIdAndDecidedAtIsNullOrderByProposedAt(estate);
    }

    @Transactional(readOnly = true)
    public List<Neglect> confirmed(UUID estate) {
        return neglects.findTop100ByEstateIdAndNeglectTrueOrderByDecidedAtDesc(estate);
    }
}
