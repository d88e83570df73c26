package cn.linli.feedback.web;

import cn.linli.feedback.PublicLetterLists;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketClock;
import cn.linli.feedback.TicketDossier;
import cn.linli.feedback.TicketDossiers;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.Topics;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Names;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.PersonCard;
import cn.linli.residents.Phone;
import java.time.Clock;
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

    private final TicketDossiers dossiers;
    private final TicketClock ticketClock;
    private final Topics topics;
    private final PublicLetterLists publicLetters;
    private final Households households;
    private final Posts posts;
    private final Evidence evidence;
    private final ClockWords clockWords;
    private final StoryWords storyWords;
    private final MessageSource messages;
    private final Clock clock;

    void fill(ModelMap model, Estate estate, UUID id, Standing me, Locale language) {
        TicketDossier dossier = dossiers.of(estate.getId(), id);
        Ticket ticket = dossier.ticket();
        Shown shown = new Shown(estate.getZone(), language, messages);
        String topic = ticket.getReport().topic();
        model.addAttribute("ticket", ticket);
        model.addAttribute("shown", shown);
        model.addAttribute("now", clock.instant());
        model.addAttribute("topicName", topics.names(language).getOrDefault(topic, topic));
        facts(model, estate, dossier, me, shown);
        story(model, estate, dossier, shown);
        home(model, estate, ticket);
        // Only then can it have been a public one.
        if (ticket.getTelling() != null && ticket.getTelling().channel() == Channel.LETTER) {
            publicLetters.answering(estate.getId(), id).ifPresent(letter -> model.addAttribute("publicLetter", letter));
        }
    }

    private void facts(ModelMap model, Estate estate, TicketDossier dossier, Standing me, Shown shown) {
        Ticket ticket = dossier.ticket();
        Duty duty = dossier.duty();
        Names people = posts.names(
                estate.getId(),
                people(dossier),
                duty == null ? Set.of() : TicketClock.rungs(duty),
                estate.today(clock));
        Optional<TicketClock.Face> face =
                duty == null ? Optional.empty() : ticketClock.of(estate, ticket, duty, people);
        Moves moves = Moves.of(
                ticket,
                me,
                new Moves.Facts(
                        dossier.ratings().stream().anyMatch(score -> score.getRound() == ticket.getRound()),
                        duty != null && duty.isRunning(),
                        isAsked(dossier, TicketRequests.FORCED_CLOSING),
                        isAsked(dossier, TicketRequests.EXTENSION)));
        model.addAttribute("moves", moves);
        model.addAttribute("works", me.isAnyAt(estate.getId(), Role.AT_ESTATES));
        model.addAttribute("asked", dossier.asked());
        model.addAttribute("appointments", dossier.appointments());
        model.addAttribute("letters", dossier.letters());
        model.addAttribute("ratings", dossier.ratings());
        model.addAttribute("neglects", dossier.neglects());
        model.addAttribute("spotChecks", dossier.spotChecks());
        model.addAttribute("linked", dossier.linked());
        model.addAttribute("followers", dossier.followers());
        model.addAttribute("leader", dossier.leader());
        model.addAttribute("people", people.people());
        model.addAttribute("major", ticket.getReport().severity() == Severity.MAJOR);
        face.ifPresent(clockFace -> {
            model.addAttribute("face", clockFace);
            model.addAttribute("clockLine", clockWords.line(clockFace, shown));
            model.addAttribute("rungs", clockWords.rungs(clockFace, shown));
            model.addAttribute("reckoning", clockWords.reckoning(clockFace, dossier.appointments(), estate, shown));
        });
        model.addAttribute("nowLine", nowLine(ticket, me, people, shown));
    }

    private static boolean isAsked(TicketDossier dossier, String matter) {
        return dossier.asked().stream().anyMatch(request -> request.matter().equals(matter));
    }

    /** One sentence that says where it stands and whose turn it is. */
    private static String nowLine(Ticket ticket, Standing me, Names people, Shown shown) {
        String handler = people.of(ticket.getHandlerId());
        var handover = ticket.getHandover();
        if (ticket.state() == TicketState.OPEN && handover != null) {
            return me.id().equals(handover.to())
                    ? shown.say("desk.now.offeredToMe", people.of(handover.by()))
                    : shown.say("desk.now.offered", people.of(handover.to()), handler);
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
                        : shown.say("desk.now.handled", people.of(ticket.getFirstResponderId()));
            }
            case TOLD -> shown.say("desk.now.told");
            case CLOSED ->
                shown.say("feedback.how."
                        + Objects.requireNonNull(ticket.getClosure()).how());
        };
    }

    private static Set<UUID> people(TicketDossier dossier) {
        Ticket ticket = dossier.ticket();
        Set<UUID> ids = new HashSet<>(List.of(ticket.getFirstResponderId(), ticket.getHandlerId()));
        if (dossier.duty() != null) {
            ids.addAll(TicketClock.people(ticket, dossier.duty()));
        }
        if (ticket.getHandover() != null) {
            ids.add(ticket.getHandover().to());
            ids.add(ticket.getHandover().by());
        }
        if (ticket.getAnalysis() != null) {
            ids.add(ticket.getAnalysis().by());
            ids.add(ticket.getAnalysis().with());
        }
        dossier.neglects().forEach(neglect -> ids.add(neglect.getPersonId()));
        dossier.spotChecks().forEach(check -> ids.add(check.getSupervisorId()));
        return ids;
    }

    private void story(ModelMap model, Estate estate, TicketDossier dossier, Shown shown) {
        List<UUID> files =
                dossier.story().stream().flatMap(step -> step.files().stream()).toList();
        Map<UUID, EvidenceFile> kept = files.isEmpty()
                ? Map.of()
                : evidence.of(estate.getId(), files).stream()
                        .collect(Collectors.toMap(EvidenceFile::getId, file -> file, (one, same) -> one));
        model.addAttribute("story", storyWords.events(dossier.story(), kept, shown));
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
