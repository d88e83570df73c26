package cn.linli.callbacks.web;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairAction;
import cn.linli.callbacks.Repairs;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
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

/** The owner was not reached, or does not want to be asked; neither is a callback. */
@Controller
@RequestMapping("/e/{estate}/repairs/{id}")
@RequiredArgsConstructor
class TryController {

    private final Callbacks callbacks;
    private final Repairs repairs;
    private final RepairView view;

    @PostMapping("/misses")
    @AllowedToEstateStaff
    String miss(
            @PathVariable UUID id, @ModelAttribute("miss") CallbackForms.Miss form, BindingResult errors, Here here) {
        repairs.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> callbacks.miss(
                        here.estateId(), id, Typed.way(form.way()), Typed.orEmpty(form.note()), here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("callbacks.done.missed");
        return back(here, id);
    }

    @GetMapping("/refusal")
    @AllowedToEstateStaff
    String beginRefusal(@PathVariable UUID id, Here here) {
        Repair repair = repairs.of(here.estateId(), id);
        if (!repair.isPossible(RepairAction.REFUSE)) {
            here.warn("callback.notNow.REFUSE");
            return back(here, id);
        }
        here.show("form", CallbackForms.Refusal.begun(repair.getKind()));
        view.about(here, id);
        return "callbacks/refusal";
    }

    @PostMapping("/refusal")
    @AllowedToEstateStaff
    String refuse(
            @PathVariable UUID id,
            @ModelAttribute("form") CallbackForms.Refusal form,
            BindingResult errors,
            Here here) {
        repairs.of(here.estateId(), id);
        Submission.read(errors, List.of(() -> Typed.way(form.way())));
        boolean accepted = Submission.accepted(
                errors,
                () -> callbacks.refuse(
                        here.estateId(), id, Typed.way(form.way()), Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            view.about(here, id);
            return "callbacks/refusal";
        }
        here.done("callbacks.done.refused");
        return back(here, id);
    }

    private static String back(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/repairs/" + id;
    }
}
