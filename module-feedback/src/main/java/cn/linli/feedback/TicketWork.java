package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a ticket until it is handled: notes, hand-overs that must be accepted, words to the owner, the result.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class TicketWork {

    private final Tickets tickets;
    private final TicketRepository repository;
    private final Topics topics;
    private final TicketStory story;
    private final TicketDuties duties;
    private final TicketNotices notices;
    private final TicketContacts contacts;
    private final Appointments appointments;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A note for colleagues, with files if there are any. */
    public void note(UUID estate, UUID id, String words, List<UUID> files, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.noted");
        ticket.require(TicketAction.ADD_NOTE);
        requireWords(words, "words");
        story.tell(ticket, StepKind.NOTE, by, words.strip(), files);
    }

    /** The owner adds a word, behind the personal link. */
    public void ownersWord(String token, String words, List<UUID> files, Actor owner) {
        Ticket ticket = tickets.behind(token);
        journal.note("ticket.ownersWord", ticket.getEstateId(), Ticket.SUBJECT, ticket.getId());
        ticket.require(TicketAction.ADD_OWNERS_WORD);
        requireWords(words, "words");
        story.tellOwnerToo(ticket, StepKind.OWNERS_WORD, owner, words.strip(), files);
        contacts.ownersWord(ticket, owner, Channel.WEB_FORM, words.strip());
        notices.ownersWord(ticket, owner);
    }

    public void classify(
            UUID estate,
            UUID id,
            TicketKind kind,
            Severity severity,
            boolean constructive,
            String topic,
            @Nullable Defect defect,
            String reason,
            Actor by) {
        Ticket ticket = taken(estate, id, "ticket.classified");
        Seen.requireStill(ticket.getVersion());
        requireWords(reason, "reason");
        if (!topic.equals(ticket.getReport().topic())) {
            topics.requireCurrent(topic);
        }
        Refused.unless(defect == null || topic.equals(Topics.HANDOVER_DEFECT), "feedback.defect.topicOnly");
        boolean newlyMajor = severity == Severity.MAJOR && !ticket.getReport().isMajor();
        ticket.classify(kind, severity, constructive, topic, defect);
        duties.reclassified(ticket, by, reason);
        story.tell(ticket, StepKind.CLASSIFIED, by, reason.strip());
        if (newlyMajor) {
            notices.major(ticket, by);
        }
    }

    /** Offers the ticket to a colleague; until the colleague accepts, nothing changes. */
    public void offer(UUID estate, UUID id, UUID to, String note, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.offered");
        LocalDate today = estates.of(estate).today(clock);
        boolean colleague = posts.colleagues(estate, today).stream()
                .anyMatch(person -> person.id().equals(to));
        if (!colleague) {
            throw Refused.because("feedback.handover.noColleague").at("to");
        }
        ticket.offer(to, by, clock.instant(), note.strip());
        story.tell(ticket, StepKind.OFFERED, by, note.strip());
        notices.offered(ticket, Objects.requireNonNull(ticket.getHandover()));
    }

    public void accept(UUID estate, UUID id, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.accepted");
        ticket.accept(by);
        duties.handedTo(ticket, ticket.getHandlerId());
        story.tell(ticket, StepKind.ACCEPTED, by, "");
    }

    public void decline(UUID estate, UUID id, String reason, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.declined");
        requireWords(reason, "reason");
        Handover offered = ticket.getHandover();
        ticket.decline(by);
        story.tell(ticket, StepKind.DECLINED, by, reason.strip());
        if (offered != null) {
            notices.declined(ticket, offered);
        }
    }

    /** Somebody to whom it climbed, or who just does it, becomes its handler; the first responder stays answerable. */
    public void takeOver(UUID estate, UUID id, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.takenOver");
        ticket.takeOver(by);
        duties.handedTo(ticket, ticket.getHandlerId());
        story.tell(ticket, StepKind.TAKEN_OVER, by, "");
    }

    /** A word to the owner in between; it keeps an appointment. */
    public void inform(UUID estate, UUID id, Channel channel, String reached, String said, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.ownerInformed");
        ticket.require(TicketAction.INFORM_OWNER);
        requireWords(said, "said");
        Refused.unless(ticket.getReport().canBeAnswered(), "feedback.tell.anonymous");
        story.tellOwnerToo(ticket, StepKind.INFORMED, by, said.strip(), List.of());
        contacts.toOwner(ticket, by, channel, reached.strip(), said.strip(), null);
        appointments.answered(ticket, by, "informed");
    }

    /** A defect that takes longer: the owner is told why and until when (FEE-14). */
    public void explainDelay(
            UUID estate, UUID id, LocalDate until, Channel channel, String reached, String why, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.delayExplained");
        ticket.require(TicketAction.EXPLAIN_DELAY);
        requireWords(why, "why");
        Refused.unless(ticket.getDefect() != null, "feedback.delay.defectOnly");
        duties.delayExplained(ticket, until, by, why.strip());
        story.tellOwnerToo(ticket, StepKind.DELAY_EXPLAINED, by, until + " · " + why.strip(), List.of());
        contacts.toOwner(ticket, by, channel, reached.strip(), why.strip(), until.toString());
        appointments.answered(ticket, by, "delay explained");
    }

    /** The matter is handled: this is what the owner will be told. Tickets that follow it are handled with it. */
    public void handle(
            UUID estate, UUID id, Outcome outcome, String result, @Nullable String advice, List<UUID> files, Actor by) {
        Ticket ticket = taken(estate, id, "ticket.handled");
        ticket.handle(by, clock.instant(), outcome, result.strip(), advice == null ? null : advice.strip());
        recordHandled(ticket, by, result.strip(), files);
        for (Ticket follower : repository.findAllByMergedInto(id)) {
            if (follower.can(TicketAction.PART)) {
                follower.handleWith(ticket);
                recordHandled(follower, by, result.strip(), files);
            }
        }
    }

    private void recordHandled(Ticket ticket, Actor by, String result, List<UUID> files) {
        duties.handled(ticket, by);
        story.tell(ticket, StepKind.HANDLED, by, result, files);
        notices.handled(ticket, by);
        Handling handling = Objects.requireNonNull(ticket.getHandling());
        events.publishEvent(new TicketHandled(
                ticket.getId(),
                ticket.getEstateId(),
                ticket.getReport().kind(),
                ticket.getReport().topic(),
                ticket.getReport().householdId(),
                handling.by(),
                handling.outcome(),
                ticket.getRound(),
                handling.at()));
    }

    private Ticket taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Ticket.SUBJECT, id);
        return tickets.of(estate, id);
    }

    static void requireWords(String words, String field) {
        if (words.isBlank()) {
            throw Refused.because("feedback.words.missing").at(field);
        }
    }
}
