package cn.linli.feedback.web;

import cn.linli.feedback.Appointment;
import cn.linli.feedback.Appointments;
import cn.linli.feedback.FeedbackStandard;
import cn.linli.feedback.Ticket;
import cn.linli.kernel.duty.Allowance;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an owner may expect next and by when, in one honest sentence; also when that time is over. */
@Component
@RequiredArgsConstructor
class OwnerPromises {

    private final Duties duties;
    private final Standards standards;
    private final Appointments appointments;
    private final Staff staff;
    private final OwnerDates dates;
    private final MessageSource messages;
    private final Clock clock;

    /** A sentence, and whether what it is about is late. */
    record Promise(String sentence, boolean late) {}

    /** The last day for something that comes in now. */
    String ofNewOne(Estate estate, Locale language) {
        int days = standards.number(FeedbackStandard.FEE_3, StandardNumber.ALLOWANCE, estate.getId());
        return dates.lastDay(estate, Allowance.endOfDay(days).dueAfter(clock.instant(), estate.getZone()), language);
    }

    Promise of(Estate estate, Ticket ticket, Locale language) {
        return switch (ticket.state()) {
            case OPEN, FOLLOWING -> handling(estate, ticket, language);
            case HANDLED ->
                ticket.isAnswered() ? plain("owner.promise.read", language) : telling(estate, ticket, language);
            case TOLD -> plain("owner.promise.told", language);
            case CLOSED -> plain("owner.promise.closed", language);
        };
    }

    private Promise handling(Estate estate, Ticket ticket, Locale language) {
        if (!ticket.getReport().kind().asksForAnswer()) {
            return plain("owner.promise.praise", language);
        }
        Optional<Appointment> appointed = appointments.running(ticket.getId());
        if (appointed.isPresent()) {
            Instant answerBy = appointed.get().getAnswerBy();
            String when = dates.appointed(estate, answerBy, language);
            return appointed.get().isMissedAt(clock.instant())
                    ? late(estate, when, language)
                    : said("owner.promise.appointed", language, responder(ticket), when);
        }
        Optional<Duty> duty = duties.latest(FeedbackStandard.FEE_3, estate.getId(), ticket.subject());
        if (duty.isEmpty()) {
            return said("owner.promise.someone", language, responder(ticket));
        }
        String when = dates.lastDay(estate, duty.get().getDue(), language);
        if (!clock.instant().isBefore(duty.get().getDue())) {
            return late(estate, when, language);
        }
        String key = ticket.getReport().anonymous() ? "owner.promise.anonymous" : "owner.promise.handling";
        return said(key, language, responder(ticket), when);
    }

    private Promise telling(Estate estate, Ticket ticket, Locale language) {
        Optional<Duty> duty = duties.latest(FeedbackStandard.FEE_8, estate.getId(), ticket.subject());
        if (duty.isEmpty()) {
            return said("owner.promise.someone", language, responder(ticket));
        }
        String when = dates.lastDay(estate, duty.get().getDue(), language);
        return clock.instant().isBefore(duty.get().getDue())
                ? said("owner.promise.telling", language, responder(ticket), when)
                : late(estate, when, language);
    }

    private Promise late(Estate estate, String when, Locale language) {
        String sentence =
                messages.getMessage("owner.promise.late", new Object[] {when, estate.getTelephone()}, language);
        return new Promise(sentence, true);
    }

    private Promise plain(String key, Locale language) {
        return said(key, language);
    }

    private Promise said(String key, Locale language, Object... arguments) {
        return new Promise(messages.getMessage(key, arguments, language), false);
    }

    private String responder(Ticket ticket) {
        return staff.of(ticket.getFirstResponderId()).getName();
    }
}
