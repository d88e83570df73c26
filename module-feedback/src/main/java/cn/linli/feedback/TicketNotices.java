package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Who hears of what about a ticket; once per matter, step and person. */
@Component
@RequiredArgsConstructor
class TicketNotices {

    private final Notices notices;
    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    void registeredByOwner(Ticket ticket) {
        tell(ticket, ticket.getFirstResponderId(), "registered", "feedback.notice.registered", false);
    }

    void major(Ticket ticket, Actor by) {
        for (Role role : List.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD)) {
            for (UUID person : posts.holders(ticket.getEstateId(), role, today(ticket))) {
                if (!by.is(person)) {
                    tell(ticket, person, "major", "feedback.notice.major", true);
                }
            }
        }
    }

    void offered(Ticket ticket, Handover handover) {
        tell(ticket, handover.to(), "offered/" + handover.at().toEpochMilli(), "feedback.notice.offered", false);
    }

    void declined(Ticket ticket, Handover handover) {
        tell(ticket, handover.by(), "declined/" + handover.at().toEpochMilli(), "feedback.notice.declined", false);
    }

    void handled(Ticket ticket, Actor by) {
        if (!by.is(ticket.getFirstResponderId()) && ticket.getReport().canBeAnswered()) {
            tell(
                    ticket,
                    ticket.getFirstResponderId(),
                    "handled/" + ticket.getRound(),
                    "feedback.notice.handled",
                    false);
        }
    }

    void ownersWord(Ticket ticket, Actor by) {
        tellThoseWhoHaveIt(ticket, by, "word/" + clock.instant().toEpochMilli(), "feedback.notice.ownersWord", false);
    }

    void reopened(Ticket ticket, Actor by) {
        tellThoseWhoHaveIt(ticket, by, "reopened/" + ticket.getRound(), "feedback.notice.reopened", true);
    }

    private void tellThoseWhoHaveIt(Ticket ticket, Actor by, String step, String message, boolean urgent) {
        Set<UUID> people = new LinkedHashSet<>(List.of(ticket.getHandlerId(), ticket.getFirstResponderId()));
        people.stream().filter(person -> !by.is(person)).forEach(person -> tell(ticket, person, step, message, urgent));
    }

    private void tell(Ticket ticket, UUID person, String step, String message, boolean urgent) {
        notices.tell(new Telling(
                person,
                ticket.getEstateId(),
                "ticket/" + ticket.getId() + "/" + step,
                message,
                List.of(ticket.getNumber(), ticket.getReport().place()),
                TicketPages.link(estates.of(ticket.getEstateId()), ticket.getId()),
                urgent));
    }

    private LocalDate today(Ticket ticket) {
        return estates.of(ticket.getEstateId()).today(clock);
    }
}
