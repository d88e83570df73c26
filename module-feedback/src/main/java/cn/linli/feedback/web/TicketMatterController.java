package cn.linli.feedback.web;

import cn.linli.feedback.MajorMatters;
import cn.linli.feedback.TicketLinks;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Uploads;
import java.util.List;
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

/** Tickets about the same matter, and what major matters ask beyond the ordinary. */
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
class TicketMatterController {

    private final TicketLinks links;
    private final MajorMatters major;
    private final Tickets tickets;
    private final Uploads uploads;
    private final StepPages pages;

    @GetMapping("/merging")
    String askMerging(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.MERGE, estate, id, new StepForms.Other(null), model, redirect, language);
    }

    @PostMapping("/merging")
    String merge(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Other form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.MERGE,
                estate,
                id,
                errors,
                () -> links.merge(estate.getId(), id, form.checked(), by),
                model,
                redirect,
                language);
    }

    @PostMapping("/merging/removal")
    String part(@PathVariable UUID id, Estate estate, Actor by, RedirectAttributes redirect, Locale language) {
        return pages.take(Step.PART, estate, id, () -> links.part(estate.getId(), id, by), redirect, language);
    }

    @GetMapping("/links")
    String askLink(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.LINK, estate, id, new StepForms.Other(null), model, redirect, language);
    }

    @PostMapping("/links")
    String link(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Other form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.LINK,
                estate,
                id,
                errors,
                () -> links.link(estate.getId(), id, form.checked(), by),
                model,
                redirect,
                language);
    }

    @GetMapping("/visits")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String askVisit(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.VISIT,
                estate,
                id,
                new StepForms.AtTheDoor(
                        tickets.of(estate.getId(), id).getReport().reporterName(), null),
                model,
                redirect,
                language);
    }

    @PostMapping("/visits")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String visit(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.AtTheDoor form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.VISIT,
                estate,
                id,
                errors,
                () -> major.visit(
                        estate.getId(),
                        id,
                        StepForms.reached(form.reached(), "reached"),
                        Typed.atMost(StepForms.LONG, form.words(), "words"),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/confirmations")
    String askConfirmation(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.CONFIRM, estate, id, new StepForms.Confirmation(null, null), model, redirect, language);
    }

    @PostMapping("/confirmations")
    String keepConfirmation(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Confirmation form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        List<EvidenceFile> kept = uploads.keep(estate.getId(), form.kept(), form.photos(), "photos", errors, by);
        model.addAttribute("kept", kept);
        return pages.take(
                Step.CONFIRM, estate, id, errors, () -> keep(estate, id, kept, by), model, redirect, language);
    }

    /** A second page of the same paper is kept with a note. */
    private void keep(Estate estate, UUID id, List<EvidenceFile> kept, Actor by) {
        if (kept.isEmpty()) {
            throw Refused.because("desk.file.missing").at("photos");
        }
        major.keepConfirmation(estate.getId(), id, kept.get(0).getId(), by);
    }

    @GetMapping("/analyses")
    String askAnalysis(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.ANALYSE, estate, id, new StepForms.Together(null, null), model, redirect, language);
    }

    @PostMapping("/analyses")
    String analyse(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Together form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.ANALYSE,
                estate,
                id,
                errors,
                () -> major.analyse(
                        estate.getId(),
                        id,
                        Typed.id(form.with(), "with"),
                        Typed.atMost(StepForms.LONG, form.words(), "words"),
                        by),
                model,
                redirect,
                language);
    }
}
