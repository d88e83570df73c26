package cn.linli.feedback.web;

import cn.linli.feedback.MajorMatters;
import cn.linli.feedback.TicketLinks;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Uploads;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tickets about the same matter, and what major matters ask beyond the ordinary. */
@Controller
@RequestMapping("/e/{estate}/tickets/{id}")
@AllowedToEstateStaff
@RequiredArgsConstructor
class TicketMatterController {

    private final TicketLinks links;
    private final MajorMatters major;
    private final Tickets tickets;
    private final Uploads uploads;
    private final StepPages pages;

    @GetMapping("/merging")
    String askMerging(@PathVariable UUID id, Here here) {
        return pages.ask(Step.MERGE, here, id, new MatterForms.Other(null));
    }

    @PostMapping("/merging")
    String merge(
            @PathVariable UUID id, @ModelAttribute("form") MatterForms.Other form, BindingResult errors, Here here) {
        return pages.take(
                Step.MERGE, here, id, errors, () -> links.merge(here.estateId(), id, form.checked(), here.by()));
    }

    @PostMapping("/merging/removal")
    String part(@PathVariable UUID id, Here here) {
        return pages.take(Step.PART, here, id, () -> links.part(here.estateId(), id, here.by()));
    }

    @GetMapping("/links")
    String askLink(@PathVariable UUID id, Here here) {
        return pages.ask(Step.LINK, here, id, new MatterForms.Other(null));
    }

    @PostMapping("/links")
    String link(
            @PathVariable UUID id, @ModelAttribute("form") MatterForms.Other form, BindingResult errors, Here here) {
        return pages.take(
                Step.LINK, here, id, errors, () -> links.link(here.estateId(), id, form.checked(), here.by()));
    }

    @GetMapping("/visits")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String askVisit(@PathVariable UUID id, Here here) {
        return pages.ask(
                Step.VISIT,
                here,
                id,
                new MatterForms.AtTheDoor(
                        tickets.of(here.estateId(), id).getReport().reporterName(), null));
    }

    @PostMapping("/visits")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String visit(
            @PathVariable UUID id,
            @ModelAttribute("form") MatterForms.AtTheDoor form,
            BindingResult errors,
            Here here) {
        return pages.take(
                Step.VISIT,
                here,
                id,
                errors,
                () -> major.visit(
                        here.estateId(),
                        id,
                        StepForms.reached(form.reached(), "reached"),
                        Typed.atMost(StepForms.LONG, form.words(), "words"),
                        here.by()));
    }

    @GetMapping("/confirmations")
    String askConfirmation(@PathVariable UUID id, Here here) {
        return pages.ask(Step.CONFIRM, here, id, new MatterForms.Confirmation(null, null));
    }

    @PostMapping("/confirmations")
    String keepConfirmation(
            @PathVariable UUID id,
            @ModelAttribute("form") MatterForms.Confirmation form,
            BindingResult errors,
            Here here) {
        List<EvidenceFile> kept =
                uploads.keep(here.estateId(), form.kept(), form.photos(), "photos", errors, here.by());
        here.show("kept", kept);
        return pages.take(Step.CONFIRM, here, id, errors, () -> keep(here, id, kept));
    }

    /** A second page of the same paper is kept with a note. */
    private void keep(Here here, UUID id, List<EvidenceFile> kept) {
        if (kept.isEmpty()) {
            throw Refused.because("desk.file.missing").at("photos");
        }
        major.keepConfirmation(here.estateId(), id, kept.get(0).getId(), here.by());
    }

    @GetMapping("/analyses")
    String askAnalysis(@PathVariable UUID id, Here here) {
        return pages.ask(Step.ANALYSE, here, id, new MatterForms.Together(null, null));
    }

    @PostMapping("/analyses")
    String analyse(
            @PathVariable UUID id, @ModelAttribute("form") MatterForms.Together form, BindingResult errors, Here here) {
        return pages.take(
                Step.ANALYSE,
                here,
                id,
                errors,
                () -> major.analyse(
                        here.estateId(),
                        id,
                        Typed.id(form.with(), "with"),
                        Typed.atMost(StepForms.LONG, form.words(), "words"),
                        here.by()));
    }
}
