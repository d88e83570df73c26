package cn.linli.feedback.web;

import cn.linli.feedback.HotMeasure;
import cn.linli.feedback.HotNotices;
import cn.linli.feedback.HotProblems;
import cn.linli.feedback.web.HotProblemForms.CompletionForm;
import cn.linli.feedback.web.HotProblemForms.MeasureForm;
import cn.linli.feedback.web.HotProblemForms.MeetingForm;
import cn.linli.feedback.web.HotProblemForms.NewForm;
import cn.linli.feedback.web.HotProblemForms.TicketsForm;
import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
import java.util.ArrayList;
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

/** Hot and hard problems: tickets under one matter, the meeting, its decision, measures, and the notice to owners (FEE-13). */
@Controller
@RequestMapping("/e/{estate}/hot-problems")
@RequiredArgsConstructor
class HotProblemController {

    private final HotProblems problems;
    private final HotNotices notices;
    private final HotProblemPage page;
    private final Uploads uploads;

    @GetMapping
    String list(Here here) {
        return page.list(here);
    }

    @GetMapping("/new")
    @AllowedTo(Role.PROJECT_MANAGER)
    String begin(Here here) {
        here.show("form", new NewForm(null, null));
        return "feedback/desk/hot-problem-new";
    }

    @PostMapping("/new")
    @AllowedTo(Role.PROJECT_MANAGER)
    String open(@ModelAttribute("form") NewForm form, BindingResult errors, Here here) {
        List<UUID> opened = new ArrayList<>(1);
        if (!Submission.accepted(
                errors,
                () -> opened.add(
                        problems.open(here.estateId(), Typed.orEmpty(form.title()), form.list(), here.by())))) {
            return "feedback/desk/hot-problem-new";
        }
        here.done("desk.hot.opened");
        return back(here, opened.get(0));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Here here) {
        return page.show(here, id);
    }

    @PostMapping("/{id}/tickets")
    @AllowedTo(Role.PROJECT_MANAGER)
    String add(@PathVariable UUID id, @ModelAttribute("more") TicketsForm form, BindingResult errors, Here here) {
        problems.of(here.estateId(), id);
        if (!Submission.accepted(errors, () -> problems.add(here.estateId(), id, form.list()))) {
            return page.show(here, id);
        }
        here.done("desk.hot.added");
        return back(here, id);
    }

    @PostMapping("/{id}/meeting")
    @AllowedTo(Role.PROJECT_MANAGER)
    String meet(@PathVariable UUID id, @ModelAttribute("meeting") MeetingForm form, BindingResult errors, Here here) {
        problems.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> problems.meet(
                        here.estateId(),
                        id,
                        Typed.date(form.metOn(), "metOn"),
                        Typed.orEmpty(form.departments()),
                        Typed.orEmpty(form.decision())));
        if (!accepted) {
            return page.show(here, id);
        }
        here.done("desk.hot.met");
        return back(here, id);
    }

    @PostMapping("/{id}/measures")
    @AllowedTo(Role.PROJECT_MANAGER)
    String decide(@PathVariable UUID id, @ModelAttribute("measure") MeasureForm form, BindingResult errors, Here here) {
        problems.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> problems.decideMeasure(
                        here.estateId(),
                        id,
                        Typed.orEmpty(form.what()),
                        Typed.id(form.responsible(), "responsible"),
                        Typed.date(form.due(), "due")));
        if (!accepted) {
            return page.show(here, id);
        }
        here.done("desk.hot.measured");
        return back(here, id);
    }

    @GetMapping("/{id}/measures/{measure}/completion")
    @AllowedToEstateStaff
    String ask(@PathVariable UUID id, @PathVariable UUID measure, Here here) {
        HotMeasure asked = problems.measure(here.estateId(), id, measure);
        if (asked.isDone() || !here.me().id().equals(asked.getResponsibleId())) {
            here.warn(asked.isDone() ? "feedback.hot.measureDone" : "feedback.hot.notYours");
            return back(here, id);
        }
        here.show("form", new CompletionForm(null, null, null));
        return completion(asked, here);
    }

    private String completion(HotMeasure measure, Here here) {
        here.show("measure", measure);
        here.show("problem", problems.of(here.estateId(), measure.getProblemId()));
        return "feedback/desk/hot-measure-done";
    }

    @PostMapping("/{id}/measures/{measure}/completion")
    @AllowedToEstateStaff
    String complete(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @ModelAttribute("form") CompletionForm form,
            BindingResult errors,
            Here here) {
        HotMeasure asked = problems.measure(here.estateId(), id, measure);
        List<EvidenceFile> proof = uploads.keep(here.estateId(), form.kept(), form.file(), "file", errors, here.by());
        here.show("kept", proof);
        boolean accepted = Submission.accepted(
                errors,
                () -> problems.complete(
                        here.estateId(),
                        id,
                        measure,
                        Typed.orEmpty(form.words()),
                        first(proof).getId(),
                        here.by()));
        if (!accepted) {
            return completion(asked, here);
        }
        here.done("desk.hot.completed");
        return back(here, id);
    }

    private static EvidenceFile first(List<EvidenceFile> proof) {
        return proof.stream()
                .findFirst()
                .orElseThrow(() -> Refused.because("feedback.hot.file").at("file"));
    }

    @PostMapping("/{id}/closure")
    @AllowedTo(Role.PROJECT_MANAGER)
    String close(@PathVariable UUID id, Here here) {
        try {
            problems.close(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
        here.done("desk.hot.closed.done");
        return back(here, id);
    }

    /** Not by the project manager, who is to approve it. */
    @PostMapping("/{id}/notices")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK})
    String draft(@PathVariable UUID id, Here here) {
        try {
            UUID document = notices.draft(here.estate(), id, here.by());
            here.done("desk.hot.drafted");
            return "redirect:/e/" + here.estate().getCode() + "/documents/" + document;
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
    }

    private static String back(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/hot-problems/" + id;
    }
}
