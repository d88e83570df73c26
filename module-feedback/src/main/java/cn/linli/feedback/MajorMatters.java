package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What major matters ask beyond the ordinary: the project manager at the door (FEE-6), the owner's written confirmation
 * and an analysis by two people (FEE-10).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class MajorMatters {

    private static final Set<Role> VISITORS = EnumSet.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD);

    private final Tickets tickets;
    private final TicketStory story;
    private final TicketDuties duties;
    private final TicketContacts contacts;
    private final Appointments appointments;
    private final Evidence evidence;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    /**
     * Records a visit at the door. A major complaint may be visited by the customer-service lead too, but only the project
     * manager's visit keeps the clause, which asks for the project manager in every case.
     */
    public void visit(UUID estate, UUID id, String reached, String words, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.visited");
        TicketWork.requireWords(reached, "reached");
        Set<Role> roles = rolesOf(estate, by);
        Refused.unless(roles.stream().anyMatch(VISITORS::contains), "feedback.visit.whoMay");
        if (roles.contains(Role.PROJECT_MANAGER)) {
            ticket.visited(by, clock.instant(), words.strip());
            duties.visited(ticket, by);
        } else {
            ticket.requireVisitable();
            TicketWork.requireWords(words, "words");
        }
        story.tellOwnerToo(ticket, StepKind.VISITED, by, words.strip(), List.of());
        contacts.toOwner(ticket, by, Channel.HOME_VISIT, reached.strip(), words.strip(), null);
        appointments.answered(ticket, by, "visited");
    }

    /** Keeps the owner's written confirmation. */
    public void keepConfirmation(UUID estate, UUID id, UUID file, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.confirmedInWriting");
        ticket.keepConfirmation(evidence.of(estate, file).getId(), by, clock.instant());
        duties.majorMatterRecorded(ticket, by);
        story.tell(ticket, StepKind.CONFIRMED_IN_WRITING, by, "", List.of(file));
    }

    /** Keeps what two people made of it together. */
    public void analyse(UUID estate, UUID id, UUID with, String words, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.analysed");
        LocalDate today = estates.of(estate).today(clock);
        if (posts.colleagues(estate, today).stream()
                .noneMatch(person -> person.id().equals(with))) {
            throw Refused.because("feedback.handover.noColleague").at("with");
        }
        ticket.analyse(by, with, clock.instant(), words.strip());
        duties.majorMatterRecorded(ticket, by);
        story.tell(ticket, StepKind.ANALYSED, by, words.strip());
    }

    private Set<Role> rolesOf(UUID estate, Actor by) {
        return posts.standing(by.staffId(), estates.of(estate).today(clock))
                .map(standing -> standing.rolesAt(estate))
                .orElse(EnumSet.noneOf(Role.class));
    }

    private Ticket taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Ticket.SUBJECT, id);
        return tickets.of(estate, id);
    }
}
