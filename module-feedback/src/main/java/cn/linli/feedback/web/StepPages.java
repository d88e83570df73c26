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
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small page on which one step is taken, and the way back to the ticket. */
@Component
@RequiredArgsConstructor
class StepPages {

    private static final String PAGE = "feedback/desk/step";

    private final Tickets tickets;
    private final Topics topics;
    private final Letters letters;
    private final Posts posts;
    private final MessageSource messages;
    private final Clock clock;

    /** The step's form as it is first shown; a ticket that does not allow the step is shown itself, with the reason. */
    String ask(
            Step step, Estate estate, UUID id, Object form, Model model, RedirectAttributes redirect, Locale language) {
        Ticket ticket = tickets.of(estate.getId(), id);
        if (!ticket.can(step.getAction())) {
            flash(redirect, "warn", "feedback.notNow." + ticket.state(), language);
            return back(estate, id);
        }
        model.addAttribute("form", form);
        return show(step, estate, ticket, model, language);
    }

    /** Takes the step: back to the ticket if it was accepted, else the form again with what was typed. */
    String take(
            Step step,
            Estate estate,
            UUID id,
            BindingResult errors,
            Runnable work,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        if (Submission.accepted(errors, work)) {
            flash(redirect, "good", step.done(), language);
            return back(estate, id);
        }
        return show(step, estate, tickets.of(estate.getId(), id), model, language);
    }

    /** A step without words: a refusal is said on the ticket's page. */
    String take(Step step, Estate estate, UUID id, Runnable work, RedirectAttributes redirect, Locale language) {
        try {
            work.run();
            flash(redirect, "good", step.done(), language);
        } catch (Refused refusal) {
            redirect.addFlashAttribute(
                    "flash", messages.getMessage(refusal.getCode(), refusal.getArguments(), language));
            redirect.addFlashAttribute("flashTone", "warn");
        }
        return back(estate, id);
    }

    private String show(Step step, Estate estate, Ticket ticket, Model model, Locale language) {
        model.addAttribute("step", step);
        model.addAttribute("ticket", ticket);
        model.addAttribute("channels", List.of(Channel.values()));
        switch (step) {
            case OFFER, ANALYSE -> model.addAttribute("colleagues", colleagues(estate, ticket, step, language));
            case CLASSIFY -> {
                model.addAttribute("kinds", List.of(TicketKind.values()));
                model.addAttribute("severities", List.of(Severity.values()));
                Map<String, String> names = new LinkedHashMap<>(topics.offered(language));
                String topic = ticket.getReport().topic();
                names.putIfAbsent(topic, topics.of(topic).nameIn(language));
                model.addAttribute("topics", names);
            }
            case HANDLE -> model.addAttribute("outcomes", List.of(Outcome.values()));
            case TELL ->
                model.addAttribute(
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
    private Map<String, String> colleagues(Estate estate, Ticket ticket, Step step, Locale language) {
        return posts.colleagues(estate.getId(), estate.today(clock)).stream()
                .filter(person -> step != Step.OFFER || !person.id().equals(ticket.getHandlerId()))
                .collect(Collectors.toMap(
                        person -> person.id().toString(),
                        person -> messages.getMessage(
                                "desk.colleague",
                                new Object[] {
                                    person.name(), messages.getMessage("role." + person.role(), null, language)
                                },
                                language),
                        (first, other) -> first,
                        LinkedHashMap::new));
    }

    void flash(RedirectAttributes redirect, String tone, String key, Locale language) {
        redirect.addFlashAttribute("flash", messages.getMessage(key, null, language));
        redirect.addFlashAttribute("flashTone", tone);
    }

    static String back(Estate estate, UUID id) {
        return "redirect:/e/" + estate.getCode() + "/tickets/" + id;
    }
}
