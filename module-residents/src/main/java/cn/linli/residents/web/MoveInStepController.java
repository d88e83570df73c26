package cn.linli.residents.web;

import cn.linli.kernel.NotFound;
import cn.linli.residents.movein.MoveInStep;
import cn.linli.residents.movein.MoveIns;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A step of a move-in is done, or the owner has found something. */
@Controller
@RequestMapping("/e/{estate}/move-ins/{id}")
@AllowedToEstateStaff
@RequiredArgsConstructor
class MoveInStepController {

    private static final String FORM = "residents/move-in-step";

    private final MoveIns moveIns;
    private final MoveInView view;
    private final Clock clock;

    @GetMapping("/steps/{step}")
    String begin(@PathVariable UUID id, @PathVariable String step, Here here) {
        here.show("form", new MoveInForms.Step(here.estate().today(clock).toString(), null));
        return form(here, id, step(step));
    }

    @PostMapping("/steps/{step}")
    String finish(
            @PathVariable UUID id,
            @PathVariable String step,
            @ModelAttribute("form") MoveInForms.Step form,
            BindingResult errors,
            Here here) {
        MoveInStep which = step(step);
        moveIns.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> moveIns.finish(
                        here.estateId(),
                        id,
                        which,
                        Typed.date(form.on(), "on"),
                        Typed.orEmpty(form.word()),
                        here.by()));
        if (!accepted) {
            return form(here, id, which);
        }
        here.done("moveIns.stepDone");
        return MoveInController.back(here, id);
    }

    private String form(Here here, UUID id, MoveInStep step) {
        view.about(here, id);
        here.show("step", step);
        return FORM;
    }

    private static MoveInStep step(String typed) {
        MoveInStep step = Typed.choiceOrNone(MoveInStep.class, typed);
        if (step == null) {
            throw new NotFound("step " + typed);
        }
        return step;
    }

    @PostMapping("/problems")
    String note(
            @PathVariable UUID id,
            @ModelAttribute("problem") MoveInForms.Problem form,
            BindingResult errors,
            Here here) {
        moveIns.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> moveIns.note(here.estateId(), id, Typed.orEmpty(form.words()), form.isSmall(), here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("moveIns.noted");
        return MoveInController.back(here, id);
    }
}
