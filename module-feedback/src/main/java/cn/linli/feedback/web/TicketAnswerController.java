package cn.linli.feedback.web;

import cn.linli.feedback.Letters;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.web.AllowedTo;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the owner hears of the result, and how a ticket ends or begins anew. */
@Controller
@RequestMapping("/e/{estate}/tickets/{id}")
@AllowedTo({
    Role.BUTLER,
    Role.FRONT_DESK,
    Role.FOREMAN,
    Role.SUPERVISOR,
    Role.ENGINEERING_SUPERVISOR,
    Role.CUSTOMER_SERVICE_LEAD,
    Role.PROJECT_MANAGER
})
@RequiredArgsConstructor
class TicketAnswerController {

    private final TicketAnswers answers;
    private final Letters letters;
    private final TicketRequests requests;
    private final Ratings ratings;
    private final Tickets tickets;
    private final LetterDrafts drafts;
    private final StepPages pages;

    @GetMapping("/letters")
    String askLetter(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.LETTER,
                estate,
                id,
                new StepForms.LetterText(drafts.letter(estate, tickets.of(estate.getId(), id), language)),
                model,
                redirect,
                language);
    }

    @PostMapping("/letters")
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.LetterText form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.LETTER,
                estate,
                id,
                errors,
                () -> letters.write(estate.getId(), id, Typed.orEmpty(form.body()), by),
                model,
                redirect,
                language);
    }

    @GetMapping("/telling")
    String askTelling(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.TELL,
                estate,
                id,
                new StepForms.Tell(
                        null, tickets.of(estate.getId(), id).getReport().reporterName(), null),
                model,
                redirect,
                language);
    }

    @PostMapping("/telling")
    String tell(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Tell form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.TELL,
                estate,
                id,
                errors,
                () -> answers.tell(
                        estate.getId(),
                        id,
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.reached(), "reached"),
                        Typed.orNone(Typed.atMost(StepForms.LONG, form.words(), "words")),
                        by),
                model,
                redirect,
                language);
    }

    @PostMapping("/closure")
    String close(@PathVariable UUID id, Estate estate, Actor by, RedirectAttributes redirect, Locale language) {
        return pages.take(Step.CLOSE, estate, id, () -> answers.close(estate.getId(), id, by), redirect, language);
    }

    @GetMapping("/forced-closing-requests")
    String askForcedClosing(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.FORCE, estate, id, new StepForms.Reason(null), model, redirect, language);
    }

    @PostMapping("/forced-closing-requests")
    String requestForcedClosing(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Reason form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.FORCE,
                estate,
                id,
                errors,
                () -> requests.askForcedClosing(estate.getId(), id, form.checked(), by),
                model,
                redirect,
                language);
    }

    @GetMapping("/extension-requests")
    String askExtension(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.EXTEND, estate, id, new StepForms.Extension(null, null), model, redirect, language);
    }

    @PostMapping("/extension-requests")
    String requestExtension(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Extension form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.EXTEND,
                estate,
                id,
                errors,
                () -> requests.askExtension(
                        estate.getId(),
                        id,
                        Typed.date(form.until(), "until"),
                        Typed.atMost(StepForms.SHORT, form.reason(), "reason"),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/reopening")
    String askReopening(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.REOPEN, estate, id, new StepForms.Reason(null), model, redirect, language);
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Reason form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.REOPEN,
                estate,
                id,
                errors,
                () -> answers.reopen(estate.getId(), id, form.checked(), by),
                model,
                redirect,
                language);
    }

    @GetMapping("/ratings")
    String askRating(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.RATE,
                estate,
                id,
                new StepForms.Score(
                        null,
                        null,
                        null,
                        null,
                        Channel.TELEPHONE.name(),
                        tickets.of(estate.getId(), id).getReport().reporterName()),
                model,
                redirect,
                language);
    }

    @PostMapping("/ratings")
    String rate(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Score form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.RATE,
                estate,
                id,
                errors,
                () -> ratings.takeDown(
                        estate.getId(),
                        id,
                        form.scores(),
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.respondent(), "respondent"),
                        by),
                model,
                redirect,
                language);
    }
}
