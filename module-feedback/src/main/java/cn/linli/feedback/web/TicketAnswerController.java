package cn.linli.feedback.web;

import cn.linli.feedback.Letters;
import cn.linli.feedback.Ratings;
import cn.linli.feedback.TicketAnswers;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.Tickets;
import cn.linli.residents.Channel;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the owner hears of the result, and how a ticket ends or begins anew. */
@Controller
@RequestMapping("/e/{estate}/tickets/{id}")
@AllowedToEstateStaff
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
    String askLetter(@PathVariable UUID id, Here here) {
        return pages.ask(
                Step.LETTER,
                here,
                id,
                new AnswerForms.LetterText(
                        drafts.letter(here.estate(), tickets.of(here.estateId(), id), here.language())));
    }

    @PostMapping("/letters")
    String write(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForms.LetterText form,
            BindingResult errors,
            Here here) {
        return pages.take(
                Step.LETTER,
                here,
                id,
                errors,
                () -> letters.write(here.estateId(), id, Typed.orEmpty(form.body()), here.by()));
    }

    @GetMapping("/telling")
    String askTelling(@PathVariable UUID id, Here here) {
        return pages.ask(
                Step.TELL,
                here,
                id,
                new AnswerForms.Tell(
                        null, tickets.of(here.estateId(), id).getReport().reporterName(), null));
    }

    @PostMapping("/telling")
    String tell(@PathVariable UUID id, @ModelAttribute("form") AnswerForms.Tell form, BindingResult errors, Here here) {
        return pages.take(
                Step.TELL,
                here,
                id,
                errors,
                () -> answers.tell(
                        here.estateId(),
                        id,
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.reached(), "reached"),
                        Typed.orNone(Typed.atMost(StepForms.LONG, form.words(), "words")),
                        here.by()));
    }

    @PostMapping("/closure")
    String close(@PathVariable UUID id, Here here) {
        return pages.take(Step.CLOSE, here, id, () -> answers.close(here.estateId(), id, here.by()));
    }

    @GetMapping("/forced-closing-requests")
    String askForcedClosing(@PathVariable UUID id, Here here) {
        return pages.ask(Step.FORCE, here, id, new StepForms.Reason(null));
    }

    @PostMapping("/forced-closing-requests")
    String requestForcedClosing(
            @PathVariable UUID id, @ModelAttribute("form") StepForms.Reason form, BindingResult errors, Here here) {
        return pages.take(
                Step.FORCE,
                here,
                id,
                errors,
                () -> requests.askForcedClosing(here.estateId(), id, form.checked(), here.by()));
    }

    @GetMapping("/extension-requests")
    String askExtension(@PathVariable UUID id, Here here) {
        return pages.ask(Step.EXTEND, here, id, new AnswerForms.Extension(null, null));
    }

    @PostMapping("/extension-requests")
    String requestExtension(
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForms.Extension form,
            BindingResult errors,
            Here here) {
        return pages.take(
                Step.EXTEND,
                here,
                id,
                errors,
                () -> requests.askExtension(
                        here.estateId(),
                        id,
                        Typed.date(form.until(), "until"),
                        Typed.atMost(StepForms.SHORT, form.reason(), "reason"),
                        here.by()));
    }

    @GetMapping("/reopening")
    String askReopening(@PathVariable UUID id, Here here) {
        return pages.ask(Step.REOPEN, here, id, new StepForms.Reason(null));
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable UUID id, @ModelAttribute("form") StepForms.Reason form, BindingResult errors, Here here) {
        return pages.take(
                Step.REOPEN, here, id, errors, () -> answers.reopen(here.estateId(), id, form.checked(), here.by()));
    }

    @GetMapping("/ratings")
    String askRating(@PathVariable UUID id, Here here) {
        return pages.ask(
                Step.RATE,
                here,
                id,
                new AnswerForms.Score(
                        null,
                        null,
                        null,
                        null,
                        Channel.TELEPHONE.name(),
                        tickets.of(here.estateId(), id).getReport().reporterName()));
    }

    @PostMapping("/ratings")
    String rate(
            @PathVariable UUID id, @ModelAttribute("form") AnswerForms.Score form, BindingResult errors, Here here) {
        return pages.take(
                Step.RATE,
                here,
                id,
                errors,
                () -> ratings.takeDown(
                        here.estateId(),
                        id,
                        form.scores(),
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.respondent(), "respondent"),
                        here.by()));
    }
}
