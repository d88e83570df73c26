package cn.linli.surveys.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.surveys.measures.Finding;
import cn.linli.surveys.measures.MeasurePlan;
import cn.linli.surveys.measures.SurveyMeasure;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.measures.Verification;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import cn.linli.web.Uploads;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** One measure and its steps: progress, done, another plan, and what quality found. */
@Controller
@RequestMapping("/e/{estate}/survey-measures/{measure}")
@RequiredArgsConstructor
class MeasureStepController {

    private static final int HITS = 10;

    private final SurveyMeasures measures;
    private final MeasureView view;
    private final SurveyColleagues colleagues;
    private final Households households;
    private final Uploads uploads;

    @GetMapping
    String show(@PathVariable UUID measure, Here here) {
        return view.show(here, measure);
    }

    @GetMapping("/progress")
    @AllowedToEstateStaff
    String askProgress(@PathVariable UUID measure, Here here) {
        return ask(MeasureStep.PROGRESS, here, measure, new MeasureForms.Report(null, null, null));
    }

    @PostMapping("/progress")
    @AllowedToEstateStaff
    String progress(
            @PathVariable UUID measure,
            @ModelAttribute("form") MeasureForms.Report form,
            BindingResult errors,
            Here here) {
        List<UUID> files = kept(form.kept(), form.photos(), errors, here);
        return take(
                MeasureStep.PROGRESS,
                here,
                measure,
                errors,
                () -> measures.progress(here.estateId(), measure, Typed.orEmpty(form.words()), files, here.by()));
    }

    @GetMapping("/completion")
    @AllowedToEstateStaff
    String askCompletion(@PathVariable UUID measure, Here here) {
        return ask(MeasureStep.FINISH, here, measure, new MeasureForms.Report(null, null, null));
    }

    @PostMapping("/completion")
    @AllowedToEstateStaff
    String finish(
            @PathVariable UUID measure,
            @ModelAttribute("form") MeasureForms.Report form,
            BindingResult errors,
            Here here) {
        List<UUID> files = kept(form.kept(), form.photos(), errors, here);
        return take(
                MeasureStep.FINISH,
                here,
                measure,
                errors,
                () -> measures.finish(here.estateId(), measure, Typed.orEmpty(form.words()), files, here.by()));
    }

    @GetMapping("/plan")
    @AllowedTo(Role.PROJECT_MANAGER)
    String askPlan(@PathVariable UUID measure, Here here) {
        SurveyMeasure one = measures.of(here.estateId(), measure);
        here.show("seen", Objects.requireNonNull(one.getVersion()));
        return ask(MeasureStep.REPLAN, here, measure, MeasureForms.Replan.of(one));
    }

    @PostMapping("/plan")
    @AllowedTo(Role.PROJECT_MANAGER)
    String replan(
            @PathVariable UUID measure,
            @ModelAttribute("form") MeasureForms.Replan form,
            BindingResult errors,
            Here here) {
        Submission.read(errors, form.readings());
        return take(
                MeasureStep.REPLAN,
                here,
                measure,
                errors,
                () -> measures.replan(
                        here.estateId(),
                        measure,
                        colleagues.plan(form.measure(), form.person(), form.due(), here),
                        Typed.orEmpty(form.reason()),
                        here.by()));
    }

    @GetMapping("/verification")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String askVerification(@PathVariable UUID measure, Here here) {
        return ask(
                MeasureStep.VERIFY,
                here,
                measure,
                new MeasureForms.Check(null, null, null, null, null, null, null, null, null, null));
    }

    @PostMapping("/verification")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String verify(
            @PathVariable UUID measure,
            @ModelAttribute("form") MeasureForms.Check form,
            BindingResult errors,
            Here here) {
        List<UUID> files = kept(form.kept(), form.photos(), errors, here);
        Submission.read(errors, form.readings());
        return take(
                MeasureStep.VERIFY,
                here,
                measure,
                errors,
                () -> measures.verify(here.estateId(), measure, found(form, measure, files, here), here.by()));
    }

    private Verification found(MeasureForms.Check form, UUID id, List<UUID> files, Here here) {
        return new Verification(
                form.checkedFinding(),
                Typed.orEmpty(form.found()),
                files,
                form.asked(home -> home(here, home)),
                anew(form, id, here));
    }

    /** Only what is done again gets a new person and date; the measure itself stays. */
    private @Nullable MeasurePlan anew(MeasureForms.Check form, UUID id, Here here) {
        boolean again = form.maybeFinding().filter(Finding::isAnew).isPresent();
        if (!again) {
            return null;
        }
        if (Typed.orEmpty(form.due()).isEmpty()) {
            throw Refused.because("survey.verification.anew").at("due");
        }
        String measure = measures.of(here.estateId(), id).getMeasure();
        return colleagues.plan(measure, form.person(), form.due(), here);
    }

    private Optional<UUID> home(Here here, String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : households.search(here.estateId(), typed, HITS).stream()
                        .filter(card -> card.label().equals(typed))
                        .map(HouseholdCard::id)
                        .findFirst();
    }

    private List<UUID> kept(
            @Nullable List<String> earlier, @Nullable List<MultipartFile> files, BindingResult errors, Here here) {
        List<EvidenceFile> kept = uploads.keep(here.estateId(), earlier, files, "photos", errors, here.by());
        here.show("kept", kept);
        return kept.stream().map(EvidenceFile::getId).toList();
    }

    /** The step's form as it is first shown; a measure that does not allow the step is shown itself, with the reason. */
    private String ask(MeasureStep step, Here here, UUID id, Object form) {
        SurveyMeasure measure = measures.of(here.estateId(), id);
        if (!measure.isPossible(step.getAction())) {
            here.warn("survey.measure.notNow." + step.getAction());
            return back(here, id);
        }
        here.show("form", form);
        return form(step, here, measure);
    }

    /** Takes the step: back to the measure if it was accepted, else the form again with what was typed. */
    private String take(MeasureStep step, Here here, UUID id, BindingResult errors, Runnable work) {
        if (Submission.accepted(errors, work)) {
            here.done(step.done());
            return back(here, id);
        }
        return form(step, here, measures.of(here.estateId(), id));
    }

    private String form(MeasureStep step, Here here, SurveyMeasure measure) {
        view.about(here, measure);
        here.show("step", step);
        if (step == MeasureStep.REPLAN || step == MeasureStep.VERIFY) {
            here.show("colleagues", colleagues.offered(here));
        }
        if (step == MeasureStep.VERIFY) {
            here.show("ways", List.copyOf(Verification.WAYS));
            here.show("findings", List.of(Finding.values()));
        }
        return "surveys/measures/step";
    }

    private static String back(Here here, UUID measure) {
        return "redirect:/e/" + here.estate().getCode() + "/survey-measures/" + measure;
    }
}
