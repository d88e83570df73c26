package cn.linli.feedback.web;

import cn.linli.feedback.Appointments;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
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

/** What is done with a ticket until it is handled. */
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
class TicketWorkController {

    private final TicketWork work;
    private final Appointments appointments;
    private final Tickets tickets;
    private final Uploads uploads;
    private final StepPages pages;

    @GetMapping("/notes")
    String askNote(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.NOTE, estate, id, new StepForms.Note(null, null, null), model, redirect, language);
    }

    @PostMapping("/notes")
    String note(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Note form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        List<EvidenceFile> kept = uploads.keep(estate.getId(), form.kept(), form.photos(), "photos", errors, by);
        model.addAttribute("kept", kept);
        return pages.take(
                Step.NOTE,
                estate,
                id,
                errors,
                () -> work.note(
                        estate.getId(),
                        id,
                        form.checkedWords(),
                        kept.stream().map(EvidenceFile::getId).toList(),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/classification")
    String askClassification(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.CLASSIFY,
                estate,
                id,
                StepForms.Classification.of(tickets.of(estate.getId(), id)),
                model,
                redirect,
                language);
    }

    @PostMapping("/classification")
    String classify(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Classification form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.CLASSIFY,
                estate,
                id,
                errors,
                () -> work.classify(
                        estate.getId(),
                        id,
                        Typed.one(TicketKind.class, form.kind(), "kind"),
                        Typed.one(Severity.class, form.severity(), "severity"),
                        Boolean.TRUE.equals(form.constructive()),
                        Typed.orEmpty(form.topic()),
                        form.defect(),
                        Typed.atMost(StepForms.SHORT, form.reason(), "reason"),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/handover")
    String askOffer(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.OFFER, estate, id, new StepForms.Offer(null, null), model, redirect, language);
    }

    @PostMapping("/handover")
    String offer(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Offer form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.OFFER,
                estate,
                id,
                errors,
                () -> work.offer(
                        estate.getId(),
                        id,
                        Typed.id(form.to(), "to"),
                        Typed.atMost(StepForms.SHORT, form.note(), "note"),
                        by),
                model,
                redirect,
                language);
    }

    @PostMapping("/handover/acceptance")
    String accept(@PathVariable UUID id, Estate estate, Actor by, RedirectAttributes redirect, Locale language) {
        return pages.take(Step.ACCEPT, estate, id, () -> work.accept(estate.getId(), id, by), redirect, language);
    }

    @GetMapping("/handover/refusal")
    String askRefusal(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(Step.DECLINE, estate, id, new StepForms.Reason(null), model, redirect, language);
    }

    @PostMapping("/handover/refusal")
    String decline(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Reason form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.DECLINE,
                estate,
                id,
                errors,
                () -> work.decline(estate.getId(), id, form.checked(), by),
                model,
                redirect,
                language);
    }

    @PostMapping("/taking-over")
    String takeOver(@PathVariable UUID id, Estate estate, Actor by, RedirectAttributes redirect, Locale language) {
        return pages.take(Step.TAKE_OVER, estate, id, () -> work.takeOver(estate.getId(), id, by), redirect, language);
    }

    @GetMapping("/appointments")
    String askAppointment(
            @PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.APPOINT,
                estate,
                id,
                new StepForms.Appointing(null, Channel.TELEPHONE.name(), null),
                model,
                redirect,
                language);
    }

    @PostMapping("/appointments")
    String appoint(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Appointing form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.APPOINT,
                estate,
                id,
                errors,
                () -> appointments.make(
                        estate.getId(),
                        id,
                        Typed.time(form.answerBy(), "answerBy"),
                        Typed.one(Channel.class, form.channel(), "channel"),
                        Typed.atMost(StepForms.SHORT, form.note(), "note"),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/contacts")
    String askContact(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.INFORM,
                estate,
                id,
                new StepForms.Word(
                        Channel.TELEPHONE.name(),
                        tickets.of(estate.getId(), id).getReport().reporterName(),
                        null),
                model,
                redirect,
                language);
    }

    @PostMapping("/contacts")
    String inform(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Word form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.INFORM,
                estate,
                id,
                errors,
                () -> work.inform(
                        estate.getId(),
                        id,
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.reached(), "reached"),
                        Typed.atMost(StepForms.LONG, form.said(), "said"),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/delays")
    String askDelay(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.DELAY,
                estate,
                id,
                new StepForms.Delay(
                        null,
                        Channel.TELEPHONE.name(),
                        tickets.of(estate.getId(), id).getReport().reporterName(),
                        null),
                model,
                redirect,
                language);
    }

    @PostMapping("/delays")
    String explainDelay(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Delay form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        return pages.take(
                Step.DELAY,
                estate,
                id,
                errors,
                () -> work.explainDelay(
                        estate.getId(),
                        id,
                        Typed.date(form.until(), "until"),
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.reached(), "reached"),
                        Typed.atMost(StepForms.SHORT, form.why(), "why"),
                        by),
                model,
                redirect,
                language);
    }

    @GetMapping("/handling")
    String askResult(@PathVariable UUID id, Estate estate, Model model, RedirectAttributes redirect, Locale language) {
        return pages.ask(
                Step.HANDLE, estate, id, new StepForms.Result(null, null, null, null, null), model, redirect, language);
    }

    @PostMapping("/handling")
    String handle(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Result form,
            BindingResult errors,
            Estate estate,
            Actor by,
            Model model,
            RedirectAttributes redirect,
            Locale language) {
        List<EvidenceFile> kept = uploads.keep(estate.getId(), form.kept(), form.photos(), "photos", errors, by);
        model.addAttribute("kept", kept);
        return pages.take(
                Step.HANDLE,
                estate,
                id,
                errors,
                () -> work.handle(
                        estate.getId(),
                        id,
                        Typed.one(Outcome.class, form.outcome(), "outcome"),
                        Typed.atMost(StepForms.LONG, form.result(), "result"),
                        Typed.orNone(Typed.atMost(StepForms.LONG, form.advice(), "advice")),
                        kept.stream().map(EvidenceFile::getId).toList(),
                        by),
                model,
                redirect,
                language);
    }
}
