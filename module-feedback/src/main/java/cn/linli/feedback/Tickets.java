package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every opinion of every owner, in one register.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Tickets {

    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final Topics topics;
    private final FirstResponders firstResponders;
    private final Households households;
    private final Estates estates;
    private final TicketStory story;
    private final TicketDuties duties;
    private final TicketNotices notices;
    private final TicketContacts contacts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Takes an opinion down. A staff member who takes it is its first responder from now on. */
    public Ticket register(UUID estateId, Registration registration, Actor by) {
        HouseholdCard home =
                registration.household() == null ? null : households.of(estateId, registration.household());
        return register(estateId, Ids.next(), registration, home, by);
    }

    /** The same for a page that has the home before it already, and says by which id the ticket will be found. */
    public Ticket register(UUID estateId, UUID id, Registration registration, @Nullable HouseholdCard home, Actor by) {
        Estate estate = estates.of(estateId);
        Report report = report(estate, home, registration);
        UUID firstResponder = by.kind() == Actor.Kind.STAFF ? by.staffId() : firstResponders.of(estate, home);
        Instant now = clock.instant();
        Ticket ticket = tickets.save(new Ticket(
                id,
                estateId,
                numbers.next(estate),
                numbers.token(),
                report,
                defect(registration),
                firstResponder,
                by,
                now));
        journal.note("ticket.registered", estateId, Ticket.SUBJECT, ticket.getId());
        story.tellOwnerToo(ticket, StepKind.REGISTERED, by, report.words(), registration.files());
        duties.registered(ticket, now);
        contacts.registered(ticket, by);
        tellColleagues(ticket, by);
        events.publishEvent(new TicketRegistered(
                ticket.getId(), estateId, report.kind(), report.topic(), report.householdId(), now));
        return ticket;
    }

    private Report report(Estate estate, @Nullable HouseholdCard home, Registration registration) {
        topics.requireCurrent(registration.topic());
        String place = registration.place();
        if (home != null) {
            place = home.label();
        } else if (place == null || place.isBlank()) {
            place = estate.getName();
        }
        return new Report(
                registration.kind(),
                registration.severity(),
                registration.constructive(),
                registration.channel(),
                registration.topic(),
                registration.words().strip(),
                home == null ? null : home.id(),
                home == null ? null : home.building(),
                place,
                registration.reporter(),
                blankToNone(registration.reporterName()),
                blankToNone(registration.reporterPhone()),
                registration.anonymous());
    }

    private static @Nullable Defect defect(Registration registration) {
        Defect defect = registration.defect();
        Refused.unless(
                defect == null || registration.topic().equals(Topics.HANDOVER_DEFECT), "feedback.defect.topicOnly");
        return defect;
    }

    private void tellColleagues(Ticket ticket, Actor by) {
        if (by.kind() != Actor.Kind.STAFF) {
            notices.registeredByOwner(ticket);
        }
        if (ticket.getReport().isMajor()) {
            notices.major(ticket, by);
        }
    }

    @Transactional(readOnly = true)
    public Ticket of(UUID estate, UUID id) {
        return tickets.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("ticket " + id));
    }

    @Transactional(readOnly = true)
    public Ticket ofNumber(UUID estate, String number) {
        return tickets.findByEstateIdAndNumber(estate, number.strip())
                .orElseThrow(
                        () -> Refused.because("feedback.number.unknown", number).at("number"));
    }

    /** The one matter that an owner's personal link opens. */
    @Transactional(readOnly = true)
    public Ticket behind(String token) {
        return tickets.findByToken(token).orElseThrow(() -> new NotFound("ticket link"));
    }

    /** Where the matter behind a link is; empty for a link that leads nowhere. */
    @Transactional(readOnly = true)
    public Optional<UUID> estateBehind(String token) {
        return tickets.findEstateByToken(token);
    }

    /** The number of whoever reported it; that it was seen stands in the journal. */
    public Optional<String> phoneInFull(UUID estate, UUID id, Actor by) {
        by.staffId();
        Ticket ticket = of(estate, id);
        journal.note("ticket.phoneSeen", estate, Ticket.SUBJECT, id);
        String phone = ticket.getReport().reporterPhone();
        UUID reporter = ticket.getReport().reporterId();
        return phone == null && reporter != null
                ? households.phoneInFull(estate, reporter, by)
                : Optional.ofNullable(phone);
    }

    private static @Nullable String blankToNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
