package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cannot be answered at once gets an appointed time; until then the ladder waits (FEE-7).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Appointments {

    private static final Duration LONGEST = Duration.ofDays(60);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tickets tickets;
    private final AppointmentRepository appointments;
    private final TicketStory story;
    private final TicketDuties duties;
    private final TicketContacts contacts;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    /**
     * Agrees with the owner by when there will be an answer. A running appointment that is not missed yet is let go for the
     * new one, and counted.
     *
     * @param answerBy local time at the estate
     */
    public void make(UUID estate, UUID id, LocalDateTime answerBy, Channel channel, String note, Actor by) {
        Ticket ticket = tickets.of(estate, id);
        ticket.require(TicketAction.APPOINT);
        Refused.unless(ticket.getReport().canBeAnswered(), "feedback.tell.anonymous");
        ZoneId zone = estates.of(estate).getZone();
        Instant at = answerBy.atZone(zone).toInstant();
        Instant now = clock.instant();
        if (!at.isAfter(now)) {
            throw Refused.because("feedback.appointment.past").at("answerBy");
        }
        if (at.isAfter(now.plus(LONGEST))) {
            throw Refused.because("feedback.appointment.tooFar", LONGEST.toDays())
                    .at("answerBy");
        }
        List<Appointment> before = appointments.findAllByTicketIdOrderByPosition(id);
        letGoRunning(ticket, before, now, by, note);
        appointments.save(new Appointment(ticket, before.size() + 1, at, note, by, now));
        duties.appointed(ticket, before.size() + 1, at, by, note);
        journal.note("ticket.appointed", estate, Ticket.SUBJECT, id);
        String words = SHOWN.format(answerBy) + (note.isBlank() ? "" : " · " + note);
        story.tellOwnerToo(ticket, StepKind.APPOINTED, by, words, List.of());
        contacts.toOwner(ticket, by, channel, name(ticket), note.isBlank() ? words : note, SHOWN.format(answerBy));
    }

    private void letGoRunning(Ticket ticket, List<Appointment> before, Instant now, Actor by, String note) {
        before.stream().filter(Appointment::isRunning).forEach(running -> {
            if (!running.isMissedAt(now)) {
                duties.appointmentMoved(ticket, by, note.isBlank() ? "moved" : note);
                running.answered(now);
            }
        });
    }

    /** The owner got an answer, be it the result or a word in between. */
    void answered(Ticket ticket, Actor by, String shownBy) {
        appointments.findAllByTicketIdOrderByPosition(ticket.getId()).stream()
                .filter(Appointment::isRunning)
                .forEach(running -> running.answered(clock.instant()));
        duties.appointmentKept(ticket, by, shownBy);
    }

    @Transactional(readOnly = true)
    public List<Appointment> of(UUID ticket) {
        return appointments.findAllByTicketIdOrderByPosition(ticket);
    }

    @Transactional(readOnly = true)
    public Optional<Appointment> running(UUID ticket) {
        return of(ticket).stream().filter(Appointment::isRunning).reduce((first, last) -> last);
    }

    private static String name(Ticket ticket) {
        String name = ticket.getReport().reporterName();
        return name == null ? ticket.getReport().place() : name;
    }
}
