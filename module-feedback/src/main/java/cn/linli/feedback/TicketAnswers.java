package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owner is told, and the ticket closes; or it was not solved after all, and a new round begins.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class TicketAnswers {

    private final Tickets tickets;
    private final Letters letters;
    private final Appointments appointments;
    private final TicketStory story;
    private final TicketDuties duties;
    private final TicketNotices notices;
    private final TicketContacts contacts;
    private final Journal journal;
    private final Clock clock;

    /**
     * The owner is told the result.
     *
     * @param reached who was spoken with
     * @param words what the owner said to it
     */
    public void tell(UUID estate, UUID id, Channel channel, String reached, @Nullable String words, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.ownerTold");
        TicketWork.requireWords(reached, "reached");
        ticket.tell(by, clock.instant(), channel, reached.strip(), words, letters.has(ticket));
        String result = Objects.requireNonNull(ticket.getHandling()).result();
        recordTold(ticket, channel, reached.strip(), result, by);
        if (words != null && !words.isBlank()) {
            story.tell(ticket, StepKind.OWNERS_WORD, by, words.strip());
            contacts.ownersWord(ticket, by, channel, words.strip());
        }
    }

    /** The owner is told by a letter that says the given words; a public one tells many at once. */
    void tellByLetter(UUID estate, UUID id, String reached, String said, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.ownerTold");
        ticket.tell(by, clock.instant(), Channel.LETTER, reached, null, letters.has(ticket));
        recordTold(ticket, Channel.LETTER, reached, said, by);
    }

    private void recordTold(Ticket ticket, Channel channel, String reached, String said, Actor by) {
        duties.told(ticket, by, channel.name());
        appointments.answered(ticket, by, "told");
        story.tellOwnerToo(ticket, StepKind.TOLD, by, said, List.of());
        contacts.toOwner(ticket, by, channel, reached, said, null);
    }

    public void close(UUID estate, UUID id, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.closed");
        ticket.close(by, clock.instant(), Closure.How.ANSWERED, null);
        story.tellOwnerToo(ticket, StepKind.CLOSED, by, "", List.of());
    }

    /** The owner says, behind the personal link, that it is solved. */
    public void confirm(String token, Actor owner) {
        Ticket ticket = tickets.behind(token);
        journal.note("ticket.confirmedByOwner", ticket.getEstateId(), Ticket.SUBJECT, ticket.getId());
        ticket.close(owner, clock.instant(), Closure.How.CONFIRMED_BY_OWNER, null);
        story.tellOwnerToo(ticket, StepKind.CLOSED, owner, "", List.of());
    }

    public void reopen(UUID estate, UUID id, String reason, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.reopened");
        beginNewRound(ticket, reason, by, StepKind.REOPENED);
    }

    /** The owner says, behind the personal link, that it is not solved. */
    public void sendBack(String token, String reason, Actor owner) {
        Ticket ticket = tickets.behind(token);
        journal.note("ticket.sentBack", ticket.getEstateId(), Ticket.SUBJECT, ticket.getId());
        Refused.unless(ticket.isAnswered(), "feedback.notNow." + ticket.state());
        beginNewRound(ticket, reason, owner, StepKind.SENT_BACK);
        contacts.ownersWord(ticket, owner, Channel.WEB_FORM, reason.strip());
    }

    private void beginNewRound(Ticket ticket, String reason, Actor by, StepKind step) {
        TicketWork.requireWords(reason, "reason");
        ticket.reopen();
        duties.reopened(ticket, by, reason.strip());
        story.tellOwnerToo(ticket, step, by, reason.strip(), List.of());
        notices.reopened(ticket, by);
    }

    private Ticket taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Ticket.SUBJECT, id);
        return tickets.of(estate, id);
    }
}
