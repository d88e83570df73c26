package cn.linli.feedback.web;

import cn.linli.feedback.Appointments;
import cn.linli.feedback.Letters;
import cn.linli.feedback.Neglects;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.Severity;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketClock;
import cn.linli.feedback.TicketLinks;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.TicketStory;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.residents.Phone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Gathers what the page of a ticket shows. */
@Component
@RequiredArgsConstructor
class TicketPage {

    static final String VIEW = "feedback/desk/ticket";

    private final Tickets tickets;
    private final TicketClock ticketClock;
    private final TicketStory story;
    private final Appointments appointments;
    private final Letters letters;
    private final TicketLinks links;
    private final Ratings ratings;
    private final Neglects neglects;
    private final SpotChecks spotChecks;
    private final Topics topics;
    private final Approvals approvals;
    private final Households households;
    private final Staff staff;
    private final Evidence evidence;
    private final ClockWords clockWords;
    private final StoryWords storyWords;
    private final MessageSource messages;
    private final Clock clock;

    void fill(ModelMap model, Estate estate, Ticket ticket, Standing me, Locale language) {
        Shown shown = new Shown(estate.getZone(), language, messages);
        model.addAttribute("ticket", ticket);
        model.addAttribute("shown", shown);
        model.addAttribute("now", clock.instant());
        model.addAttribute("topicName", topics.of(ticket.getReport().topic()).nameIn(language));
        facts(model, estate, ticket, me, shown);
        story(model, estate, ticket, shown);
        home(model, estate, ticket);
    }

    private void facts(ModelMap model, Estate estate, Ticket ticket, Standing me, Shown shown) {
        UUID id = ticket.getId();
        Optional<TicketClock.Face> face = ticketClock.of(estate, ticket);
        var made = appointments.of(id);
        var written = letters.of(id);
        var scores = ratings.of(id);
        List<PendingApproval> asked = approvals.pendingFor(ticket.subject().type(), id.toString());
        Moves moves = Moves.of(
                ticket,
                me,
                new Moves.Facts(
                        scores.stream().anyMatch(score -> score.getRound() == ticket.getRound()),
                        face.filter(clockFace -> clockFace.duty().isRunning()).isPresent(),
                        isAsked(asked, TicketRequests.FORCED_CLOSING),
                        isAsked(asked, TicketRequests.EXTENSION)));
        model.addAttribute("moves", moves);
        model.addAttribute("works", me.isAnyAt(estate.getId(), Role.AT_ESTATES));
        model.addAttribute("asked", asked);
        model.addAttribute("appointments", made);
        model.addAttribute("letters", written);
        model.addAttribute("letterThere", written.stream().anyMatch(letter -> letter.round() == ticket.getRound()));
        model.addAttribute("ratings", scores);
        model.addAttribute("neglects", neglects.ofTicket(id));
        model.addAttribute("spotChecks", spotChecks.ofTicket(id));
        model.addAttribute("linked", links.linked(id));
        model.addAttribute("followers", links.followers(id));
        model.addAttribute(
                "leader", ticket.getMergedInto() == null ? null : tickets.of(estate.getId(), ticket.getMergedInto()));
        model.addAttribute("people", people(ticket));
        model.addAttribute("major", ticket.getReport().severity() == Severity.MAJOR);
        face.ifPresent(clockFace -> {
            model.addAttribute("face", clockFace);
            model.addAttribute("clockLine", clockWords.line(clockFace, shown));
            model.addAttribute("rungs", clockWords.rungs(clockFace, shown));
            model.addAttribute("reckoning", clockWords.reckoning(clockFace, made, estate, shown));
        });
        model.addAttribute("nowLine", nowLine(ticket, me, shown));
    }

    private static boolean isAsked(List<PendingApproval> asked, String matter) {
        return asked.stream().anyMatch(request -> request.matter().equals(matter));
    }

    /** One sentence that says where it stands and whose turn it is. */
    private String nowLine(Ticket ticket, Standing me, Shown shown) {
        Map<UUID, StaffMember> people = people(ticket);
        String handler = name(people, ticket.getHandlerId());
        var handover = ticket.getHandover();
        if (ticket.state() == TicketState.OPEN && handover != null) {
            return me.id().equals(handover.to())
                    ? shown.say("desk.now.offeredToMe", name(people, handover.by()))
                    : shown.say("desk.now.offered", name(people, handover.to()), handler);
        }
        boolean mine = me.id().equals(ticket.getHandlerId());
        return switch (ticket.state()) {
            case OPEN -> mine ? shown.say("desk.now.open.mine") : shown.say("desk.now.open", handler);
            case FOLLOWING -> shown.say("desk.now.following");
            case HANDLED -> {
                if (ticket.getReport().anonymous()) {
                    yield shown.say("desk.now.handled.anonymous");
                }
                yield me.id().equals(ticket.getFirstResponderId())
                        ? shown.say("desk.now.handled.mine")
                        : shown.say("desk.now.handled", name(people, ticket.getFirstResponderId()));
            }
            case TOLD -> shown.say("desk.now.told");
            case CLOSED ->
                shown.say("feedback.how."
                        + Objects.requireNonNull(ticket.getClosure()).how());
        };
    }

    private static String name(Map<UUID, StaffMember> people, UUID id) {
        StaffMember member = people.get(id);
        return member == null ? "" : member.getName();
    }

    private Map<UUID, StaffMember> people(Ticket ticket) {
        Set<UUID> ids = new HashSet<>(List.of(ticket.getFirstResponderId(), ticket.getHandlerId()));
        if (ticket.getHandover() != null) {
            ids.add(ticket.getHandover().to());
            ids.add(ticket.getHandover().by());
        }
        if (ticket.getAnalysis() != null) {
            ids.add(ticket.getAnalysis().by());
            ids.add(ticket.getAnalysis().with());
        }
        neglects.ofTicket(ticket.getId()).forEach(neglect -> ids.add(neglect.getPersonId()));
        spotChecks.ofTicket(ticket.getId()).forEach(check -> ids.add(check.getSupervisorId()));
        return staff.of(ids);
    }

    private void story(ModelMap model, Estate estate, Ticket ticket, Shown shown) {
        List<TicketStory.Step> steps = story.of(ticket.getId());
        List<UUID> files = new ArrayList<>();
        steps.forEach(step -> files.addAll(step.files()));
        Map<UUID, EvidenceFile> kept = files.isEmpty()
                ? Map.of()
                : evidence.of(estate.getId(), files).stream()
                        .collect(Collectors.toMap(EvidenceFile::getId, file -> file, (one, same) -> one));
        model.addAttribute("story", storyWords.events(steps, kept, shown));
    }

    private void home(ModelMap model, Estate estate, Ticket ticket) {
        UUID household = ticket.getReport().householdId();
        HouseholdCard home = household == null
                ? null
                : households.find(estate.getId(), household).orElse(null);
        model.addAttribute("home", home);
        model.addAttribute("maskedPhone", maskedPhone(ticket, home));
    }

    private static @Nullable String maskedPhone(Ticket ticket, @Nullable HouseholdCard home) {
        String typed = ticket.getReport().reporterPhone();
        if (typed != null) {
            return Phone.parse(typed).map(Phone::masked).orElse("****");
        }
        UUID reporter = ticket.getReport().reporterId();
        return home == null || reporter == null
                ? null
                : home.people().stream()
                        .filter(person -> person.id().equals(reporter))
                        .map(PersonCard::maskedPhone)
                        .filter(phone -> !phone.isEmpty())
                        .findFirst()
                        .orElse(null);
    }
}
