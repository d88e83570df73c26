package cn.linli.feedback.web;

import cn.linli.feedback.Appointments;
import cn.linli.feedback.Outcome;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.residents.Channel;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Uploads;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is done with a ticket until it is handled. */
@Controller
@RequestMapping("/e/{estate}/tickets/{id}")
@AllowedToEstateStaff
@RequiredArgsConstructor
class TicketWorkController {

    private final TicketWork work;
    private final Appointments appointments;
    private final Tickets tickets;
    private final Uploads uploads;
    private final StepPages pages;

    @GetMapping("/notes")
    String askNote(@PathVariable UUID id, Here here) {
        return pages.ask(Step.NOTE, here, id, new StepForms.Note(null, null, null));
    }

    @PostMapping("/notes")
    String note(@PathVariable UUID id, @ModelAttribute("form") StepForms.Note form, BindingResult errors, Here here) {
        List<EvidenceFile> kept =
                uploads.keep(here.estateId(), form.kept(), form.photos(), "photos", errors, here.by());
        here.show("kept", kept);
        return pages.take(
                Step.NOTE,
                here,
                id,
                errors,
                () -> work.note(
                        here.estateId(),
                        id,
                        form.checkedWords(),
                        kept.stream().map(EvidenceFile::getId).toList(),
                        here.by()));
    }

    @GetMapping("/classification")
    String askClassification(@PathVariable UUID id, Here here) {
        Ticket ticket = tickets.of(here.estateId(), id);
        here.show("seen", Objects.requireNonNull(ticket.getVersion()));
        return pages.ask(Step.CLASSIFY, here, id, StepForms.Classification.of(ticket));
    }

    @PostMapping("/classification")
    String classify(
            @PathVariable UUID id,
            @ModelAttribute("form") StepForms.Classification form,
            BindingResult errors,
            Here here) {
        return pages.take(
                Step.CLASSIFY,
                here,
                id,
                errors,
                () -> work.classify(
                        here.estateId(),
                        id,
                        Typed.one(TicketKind.class, form.kind(), "kind"),
                        Typed.one(Severity.class, form.severity(), "severity"),
                        Boolean.TRUE.equals(form.constructive()),
                        Typed.orEmpty(form.topic()),
                        form.defect(),
                        Typed.atMost(StepForms.SHORT, form.reason(), "reason"),
                        here.by()));
    }

    @GetMapping("/handover")
    String askOffer(@PathVariable UUID id, Here here) {
        return pages.ask(Step.OFFER, here, id, new StepForms.Offer(null, null));
    }

    @PostMapping("/handover")
    String offer(@PathVariable UUID id, @ModelAttribute("form") StepForms.Offer form, BindingResult errors, Here here) {
        return pages.take(
                Step.OFFER,
                here,
                id,
                errors,
                () -> work.offer(
                        here.estateId(),
                        id,
                        Typed.id(form.to(), "to"),
                        Typed.atMost(StepForms.SHORT, form.note(), "note"),
                        here.by()));
    }

    @PostMapping("/handover/acceptance")
    String accept(@PathVariable UUID id, Here here) {
        return pages.take(Step.ACCEPT, here, id, () -> work.accept(here.estateId(), id, here.by()));
    }

    @GetMapping("/handover/refusal")
    String askRefusal(@PathVariable UUID id, Here here) {
        return pages.ask(Step.DECLINE, here, id, new StepForms.Reason(null));
    }

    @PostMapping("/handover/refusal")
    String decline(
            @PathVariable UUID id, @ModelAttribute("form") StepForms.Reason form, BindingResult errors, Here here) {
        return pages.take(
                Step.DECLINE, here, id, errors, () -> work.decline(here.estateId(), id, form.checked(), here.by()));
    }

    @PostMapping("/taking-over")
    String takeOver(@PathVariable UUID id, Here here) {
        return pages.take(Step.TAKE_OVER, here, id, () -> work.takeOver(here.estateId(), id, here.by()));
    }

    @GetMapping("/appointments")
    String askAppointment(@PathVariable UUID id, Here here) {
        return pages.ask(Step.APPOINT, here, id, new StepForms.Appointing(null, Channel.TELEPHONE.name(), null));
    }

    @PostMapping("/appointments")
    String appoint(
            @PathVariable UUID id, @ModelAttribute("form") StepForms.Appointing form, BindingResult errors, Here here) {
        return pages.take(
                Step.APPOINT,
                here,
                id,
                errors,
                () -> appointments.make(
                        here.estateId(),
                        id,
                        Typed.time(form.answerBy(), "answerBy"),
                        Typed.one(Channel.class, form.channel(), "channel"),
                        Typed.atMost(StepForms.SHORT, form.note(), "note"),
                        here.by()));
    }

    @GetMapping("/contacts")
    String askContact(@PathVariable UUID id, Here here) {
        return pages.ask(
                Step.INFORM,
                here,
                id,
                new StepForms.Word(
                        Channel.TELEPHONE.name(),
                        tickets.of(here.estateId(), id).getReport().reporterName(),
                        null));
    }

    @PostMapping("/contacts")
    String inform(@PathVariable UUID id, @ModelAttribute("form") StepForms.Word form, BindingResult errors, Here here) {
        return pages.take(
                Step.INFORM,
                here,
                id,
                errors,
                () -> work.inform(
                        here.estateId(),
                        id,
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.reached(), "reached"),
                        Typed.atMost(StepForms.LONG, form.said(), "said"),
                        here.by()));
    }

    @GetMapping("/delays")
    String askDelay(@PathVariable UUID id, Here here) {
        return pages.ask(
                Step.DELAY,
                here,
                id,
                new StepForms.Delay(
                        null,
                        Channel.TELEPHONE.name(),
                        tickets.of(here.estateId(), id).getReport().reporterName(),
                        null));
    }

    @PostMapping("/delays")
    String explainDelay(
            @PathVariable UUID id, @ModelAttribute("form") StepForms.Delay form, BindingResult errors, Here here) {
        return pages.take(
                Step.DELAY,
                here,
                id,
                errors,
                () -> work.explainDelay(
                        here.estateId(),
                        id,
                        Typed.date(form.until(), "until"),
                        Typed.one(Channel.class, form.channel(), "channel"),
                        StepForms.reached(form.reached(), "reached"),
                        Typed.atMost(StepForms.SHORT, form.why(), "why"),
                        here.by()));
    }

    @GetMapping("/handling")
    String askResult(@PathVariable UUID id, Here here) {
        return pages.ask(Step.HANDLE, here, id, new StepForms.Result(null, null, null, null, null));
    }

    @PostMapping("/handling")
    String handle(
            @PathVariable UUID id, @ModelAttribute("form") StepForms.Result form, BindingResult errors, Here here) {
        List<EvidenceFile> kept =
                uploads.keep(here.estateId(), form.kept(), form.photos(), "photos", errors, here.by());
        here.show("kept", kept);
        return pages.take(
                Step.HANDLE,
                here,
                id,
                errors,
                () -> work.handle(
                        here.estateId(),
                        id,
                        Typed.one(Outcome.class, form.outcome(), "outcome"),
                        Typed.atMost(StepForms.LONG, form.result(), "result"),
                        Typed.orNone(Typed.atMost(StepForms.LONG, form.advice(), "advice")),
                        kept.stream().map(EvidenceFile::getId).toList(),
                        here.by()));
    }
}
