package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.ApprovalDecided;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Asking;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Role;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What only the project manager's yes allows: closing a ticket whose owner was not told, and more time.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class TicketRequests {

    public static final String FORCED_CLOSING = "ticket.forced-closing";
    public static final String EXTENSION = "ticket.extension";

    private final Tickets tickets;
    private final Approvals approvals;
    private final Duties ledger;
    private final TicketDuties duties;
    private final TicketStory story;
    private final Estates estates;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    public void askForcedClosing(UUID estate, UUID id, String reason, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        ticket.require(TicketAction.ASK_FORCED_CLOSING);
        TicketWork.requireWords(reason, "reason");
        ask(ticket, FORCED_CLOSING, null, reason.strip(), by);
        story.tell(ticket, StepKind.FORCED_CLOSING_ASKED, by, reason.strip());
    }

    /**
     * @param until the new last day
     */
    public void askExtension(UUID estate, UUID id, LocalDate until, String reason, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        ticket.require(TicketAction.ASK_EXTENSION);
        TicketWork.requireWords(reason, "reason");
        Estate at = estates.of(estate);
        var duty = ledger.latest(FeedbackStandard.FEE_3, estate, ticket.subject());
        Refused.unless(duty.isPresent() && duty.get().isRunning(), "duty.notRunning");
        if (!at.endOf(until).isAfter(duty.get().getDue()) || until.isBefore(at.today(clock))) {
            throw Refused.because("duty.extension.notLater").at("until");
        }
        ask(ticket, EXTENSION, until, reason.strip(), by);
        story.tell(ticket, StepKind.EXTENSION_ASKED, by, until + " · " + reason.strip());
    }

    private void ask(Ticket ticket, String matter, @Nullable LocalDate until, String reason, Actor by) {
        String content = ticket.getNumber() + " · " + ticket.getReport().place() + "\n"
                + ticket.getReport().words() + "\n\n" + (until == null ? "" : "→ " + until + "\n") + reason;
        UUID approval = approvals.ask(new Asking(
                ticket.getEstateId(),
                Ticket.SUBJECT,
                ticket.getId().toString(),
                matter,
                content,
                Role.PROJECT_MANAGER,
                by));
        jdbc.sql("insert into ticket_request (approval_id, ticket_id, matter, until, reason)"
                        + " values (:approval, :ticket, :matter, :until, :reason) on conflict do nothing")
                .param("approval", approval)
                .param("ticket", ticket.getId())
                .param("matter", matter)
                .param("until", until, Types.DATE)
                .param("reason", reason)
                .update();
        journal.note(matter + ".asked", ticket.getEstateId(), Ticket.SUBJECT, ticket.getId());
    }

    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.subjectType().equals(Ticket.SUBJECT)) {
            return;
        }
        Ticket ticket = tickets.of(decided.estate(), UUID.fromString(decided.subjectId()));
        if (decided.verdict() == Verdict.NO) {
            story.tell(ticket, StepKind.REQUEST_REFUSED, decided.by(), decided.note() == null ? "" : decided.note());
            return;
        }
        Request request = request(decided.id());
        switch (decided.matter()) {
            case FORCED_CLOSING -> {
                duties.forceClosed(ticket, decided.by(), request.reason());
                ticket.forceClosed(decided.by(), clock.instant(), request.reason());
                story.tellOwnerToo(ticket, StepKind.FORCED_CLOSED, decided.by(), "", List.of());
            }
            case EXTENSION -> {
                LocalDate until = Objects.requireNonNull(request.until());
                duties.extended(ticket, until, decided.by(), request.reason());
                story.tell(ticket, StepKind.EXTENDED, decided.by(), until + " · " + request.reason());
            }
            default -> throw new IllegalStateException("Unknown matter " + decided.matter());
        }
    }

    private Request request(UUID approval) {
        return jdbc.sql("select until, reason from ticket_request where approval_id = :approval")
                .param("approval", approval)
                .query((row, n) -> new Request(row.getObject("until", LocalDate.class), row.getString("reason")))
                .single();
    }

    private record Request(@Nullable LocalDate until, String reason) {}
}
