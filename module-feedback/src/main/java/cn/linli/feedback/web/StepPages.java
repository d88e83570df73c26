package cn.linli.feedback.web;

import cn.linli.feedback.Letters;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Posts;
import cn.linli.residents.Channel;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The small page on which one step is taken, and the way back to the ticket. */
@Component
@RequiredArgsConstructor
class StepPages {

    private static final String PAGE = "feedback/desk/step";

    private final Tickets tickets;
    private final TicketPage ticketPage;
    private final Topics topics;
    private final Letters letters;
    private final Posts posts;
    private final Clock clock;

    /** The step's form as it is first shown; a ticket that does not allow the step is shown itself, with the reason. */
    String ask(Step step, Here here, UUID id, Object form) {
        Ticket ticket = tickets.of(here.estateId(), id);
        if (!ticket.can(step.getAction())) {
            here.warn("feedback.notNow." + ticket.state());
            return back(here.estate(), id);
        }
        here.show("form", form);
        return show(step, here, ticket);
    }

    /** Takes the step: back to the ticket if it was accepted, else the form again with what was typed. */
    String take(Step step, Here here, UUID id, BindingResult errors, Runnable work) {
        if (errors.getTarget() instanceof StepForm form) {
            Submission.read(errors, form.readings());
        }
        if (Submission.accepted(errors, work)) {
            here.done(step.done());
            return back(here.estate(), id);
        }
        return show(step, here, tickets.of(here.estateId(), id));
    }

    /** A step without words: a refusal is said on the ticket's page, as it stands now. */
    String take(Step step, Here here, UUID id, Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            ticketPage.fill(here.page(), here.estate(), id, here.me(), here.language());
            here.refuse(refusal);
            return TicketPage.VIEW;
        }
        here.done(step.done());
        return back(here.estate(), id);
    }

    private String show(Step step, Here here, Ticket ticket) {
        here.show("step", step);
        here.show("ticket", ticket);
        here.show("channels", List.of(Channel.values()));
        switch (step) {
            case OFFER, ANALYSE -> here.show("colleagues", colleagues(here, ticket, step));
            case CLASSIFY -> {
                here.show("kinds", List.of(TicketKind.values()));
                here.show("severities", List.of(Severity.values()));
                Map<String, String> names = new LinkedHashMap<>(topics.offered(here.language()));
                String topic = ticket.getReport().topic();
                names.putIfAbsent(topic, topics.of(topic).nameIn(here.language()));
                here.show("topics", names);
            }
            case HANDLE -> here.show("outcomes", List.of(Outcome.values()));
            case TELL ->
                here.show(
                        "letterFirst",
                        ticket.getReport().kind() == TicketKind.COMPLAINT
                                && ticket.getVisit() == null
                                && letters.of(ticket.getId()).stream()
                                        .noneMatch(letter -> letter.round() == ticket.getRound()));
            default -> {}
        }
        return PAGE;
    }

    /** Everybody at the estate but the one who has it, with what they are. */
    private Map<String, String> colleagues(Here here, Ticket ticket, Step step) {
        return posts.colleagues(here.estateId(), here.estate().today(clock)).stream()
                .filter(person -> step != Step.OFFER || !person.id().equals(ticket.getHandlerId()))
                .collect(Collectors.toMap(
                        person -> person.id().toString(),
                        person -> here.say("desk.colleague", person.name(), here.say("role." + person.role())),
                        (first, other) -> first,
                        LinkedHashMap::new));
    }

    static String back(Estate estate, UUID id) {
        return "redirect:" + address(estate, id);
    }

    static String address(Estate estate, UUID id) {
        return "/e/" + estate.getCode() + "/tickets/" + id;
    }
}
