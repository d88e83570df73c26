package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets about the same matter: one follows the other, so that the matter is handled once and each owner is still told;
 * or they are only named beside each other.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class TicketLinks {

    private final Tickets tickets;
    private final TicketStory story;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    public void merge(UUID estate, UUID id, String leaderNumber, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        Ticket leader = tickets.ofNumber(estate, leaderNumber);
        Refused.unless(!hasFollowers(id), "feedback.merge.hasFollowers");
        ticket.follow(leader);
        journal.note("ticket.merged", estate, Ticket.SUBJECT, id);
        story.tell(ticket, StepKind.MERGED, by, leader.getNumber());
        story.tell(leader, StepKind.LINKED, by, ticket.getNumber());
    }

    public void part(UUID estate, UUID id, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        ticket.part();
        journal.note("ticket.parted", estate, Ticket.SUBJECT, id);
        story.tell(ticket, StepKind.PARTED, by, "");
    }

    public void link(UUID estate, UUID id, String otherNumber, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        Ticket other = tickets.ofNumber(estate, otherNumber);
        ticket.require(TicketAction.LINK);
        if (ticket.getId().equals(other.getId())) {
            throw Refused.because("feedback.merge.itself").at("number");
        }
        int added = jdbc.sql(
                        "insert into ticket_link (ticket_id, other_id, at, by_id) values (:ticket, :other, :at, :by)"
                                + " on conflict do nothing")
                .param("ticket", id)
                .param("other", other.getId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.staffId())
                .update();
        journal.note("ticket.linked", estate, Ticket.SUBJECT, id);
        if (added > 0) {
            story.tell(ticket, StepKind.LINKED, by, other.getNumber());
            story.tell(other, StepKind.LINKED, by, ticket.getNumber());
        }
    }

    private boolean hasFollowers(UUID ticket) {
        return jdbc.sql("select exists (select from ticket where merged_into = :ticket)")
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
    }

    /** Another ticket, as a line. */
    public record Related(UUID id, String number, String place, String title) {}
}
