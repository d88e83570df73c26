package cn.linli.feedback;

import static cn.linli.feedback.FeedbackStandard.FEE_10;
import static cn.linli.feedback.FeedbackStandard.FEE_14;
import static cn.linli.feedback.FeedbackStandard.FEE_3;
import static cn.linli.feedback.FeedbackStandard.FEE_6;
import static cn.linli.feedback.FeedbackStandard.FEE_7;
import static cn.linli.feedback.FeedbackStandard.FEE_8;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which duties a ticket opens, and what becomes of them as it goes its way. */
@Component
@RequiredArgsConstructor
class TicketDuties {

    private final Duties duties;
    private final Estates estates;
    private final Clock clock;

    /** A ticket that is new itself: none of its duties can have been opened before. */
    void registered(Ticket ticket, Instant since) {
        open(ticket, since, duties::openFirst);
    }

    void opened(Ticket ticket, Instant since) {
        open(ticket, since, duties::open);
    }

    private void open(Ticket ticket, Instant since, Consumer<Opening> open) {
        if (ticket.getReport().kind().asksForAnswer()) {
            open.accept(opening(FEE_3, ticket, since).assignedTo(ticket.getHandlerId()));
        }
        openWhatItsKindAsks(ticket, since, open);
    }

    private void openWhatItsKindAsks(Ticket ticket, Instant since, Consumer<Opening> open) {
        Report report = ticket.getReport();
        if ((report.isMajor() || report.constructive()) && report.canBeAnswered() && ticket.getVisit() == null) {
            open.accept(opening(FEE_6, ticket, since));
        }
        if (report.isMajor() && (ticket.getConfirmation() == null || ticket.getAnalysis() == null)) {
            open.accept(opening(FEE_10, ticket, since));
        }
        if (ticket.getDefect() != null) {
            openDefect(ticket, ticket.getDefect(), since, open);
        }
    }

    private void openDefect(Ticket ticket, Defect defect, Instant since, Consumer<Opening> open) {
        Opening opening = opening(FEE_14, ticket, since);
        if (defect.inside()) {
            opening = opening.owedBy(null).assignedTo(ticket.getHandlerId());
        }
        if (defect.small()) {
            Estate estate = estates.of(ticket.getEstateId());
            opening = opening.dueBy(estate.endOf(estate.dateOf(since)));
        }
        open.accept(opening);
    }

    /** Another kind or severity: what it newly asks is opened, what it no longer asks is let go and counted. */
    void reclassified(Ticket ticket, Actor by, String reason) {
        Report report = ticket.getReport();
        Instant now = clock.instant();
        if (report.kind().asksForAnswer() && ticket.state() == TicketState.OPEN) {
            // Day 1 is the day on which the owner said it, also where it was taken for praise at first.
            Instant said = ticket.getRound() == 1 ? ticket.getRegisteredAt() : now;
            duties.openAgain(opening(FEE_3, ticket, said).assignedTo(ticket.getHandlerId()));
        }
        openWhatItsKindAsks(ticket, now, duties::openAgain);
        if (!report.isMajor() && !report.constructive()) {
            waive(FEE_6, ticket, by, reason);
        }
        if (!report.isMajor()) {
            waive(FEE_10, ticket, by, reason);
        }
        if (ticket.getDefect() == null) {
            waive(FEE_14, ticket, by, reason);
        }
        if (!report.kind().asksForAnswer()) {
            waive(FEE_3, ticket, by, reason);
        }
    }

    void handedTo(Ticket ticket, UUID handler) {
        duties.assign(FEE_3, ticket.getEstateId(), ticket.subject(), handler);
        if (ticket.getDefect() != null && ticket.getDefect().inside()) {
            duties.assign(FEE_14, ticket.getEstateId(), ticket.subject(), handler);
        }
    }

    void handled(Ticket ticket, Actor by) {
        fulfil(FEE_3, ticket, by, "handled");
        fulfil(FEE_14, ticket, by, "handled");
        if (ticket.getReport().canBeAnswered()) {
            duties.open(opening(FEE_8, ticket, clock.instant()).assignedTo(ticket.getFirstResponderId()));
        }
    }

    void told(Ticket ticket, Actor by, String shownBy) {
        fulfil(FEE_8, ticket, by, shownBy);
    }

    void visited(Ticket ticket, Actor by) {
        fulfil(FEE_6, ticket, by, "visit");
    }

    void majorMatterRecorded(Ticket ticket, Actor by) {
        if (ticket.getAnalysis() != null
                && (ticket.getConfirmation() != null || ticket.getReport().anonymous())) {
            fulfil(FEE_10, ticket, by, "confirmation and analysis");
        }
    }

    void appointed(Ticket ticket, int number, Instant answerBy, Actor by, String reason) {
        duties.open(Opening.of(FEE_7, ticket.getEstateId(), ticket.subject(), clock.instant())
                .inRound(number)
                .assignedTo(ticket.getHandlerId())
                .dueBy(answerBy));
        LocalDate day = estates.of(ticket.getEstateId()).dateOf(answerBy);
        if (duties.latest(FEE_3, ticket.getEstateId(), ticket.subject())
                .filter(duty -> duty.isRunning())
                .isPresent()) {
            duties.awaitAppointment(FEE_3, ticket.getEstateId(), ticket.subject(), day, by, reason);
        }
    }

    void appointmentMoved(Ticket ticket, Actor by, String reason) {
        waive(FEE_7, ticket, by, reason);
    }

    void appointmentKept(Ticket ticket, Actor by, String shownBy) {
        fulfil(FEE_7, ticket, by, shownBy);
    }

    void extended(Ticket ticket, LocalDate until, Actor grantor, String reason) {
        Instant due = estates.of(ticket.getEstateId()).endOf(until);
        duties.extend(FEE_3, ticket.getEstateId(), ticket.subject(), due, grantor, reason);
    }

    void delayExplained(Ticket ticket, LocalDate until, Actor by, String reason) {
        Instant due = estates.of(ticket.getEstateId()).endOf(until);
        duties.extend(FEE_14, ticket.getEstateId(), ticket.subject(), due, by, reason);
    }

    /** A forced closing leaves nothing running; all of it is counted as let go. */
    void forceClosed(Ticket ticket, Actor grantor, String reason) {
        for (Standard standard : List.of(FEE_3, FEE_6, FEE_7, FEE_8, FEE_10, FEE_14)) {
            waive(standard, ticket, grantor, reason);
        }
    }

    /** Told of nothing any more: what was still to be told belongs to the new round. */
    void reopened(Ticket ticket, Actor by, String reason) {
        waive(FEE_8, ticket, by, reason);
        opened(ticket, clock.instant());
    }

    private Opening opening(Standard standard, Ticket ticket, Instant since) {
        return Opening.of(standard, ticket.getEstateId(), ticket.subject(), since)
                .inRound(ticket.getRound());
    }

    private void fulfil(Standard standard, Ticket ticket, Actor by, String shownBy) {
        duties.fulfil(standard, ticket.getEstateId(), ticket.subject(), by, shownBy);
    }

    private void waive(Standard standard, Ticket ticket, Actor by, String reason) {
        duties.waive(standard, ticket.getEstateId(), ticket.subject(), by, reason);
    }
}
