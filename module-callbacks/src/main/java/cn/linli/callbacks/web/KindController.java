package cn.linli.callbacks.web;

import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairAction;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.Repairs;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.Arrays;
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

/** Saying better of what kind a repair was, and so who asks its owner, how, and until when. */
@Controller
@RequestMapping("/e/{estate}/repairs/{id}/kind")
@RequiredArgsConstructor
class KindController {

    private final Repairs repairs;
    private final RepairView view;

    @GetMapping
    @AllowedTo({
        Role.FOREMAN,
        Role.SUPERVISOR,
        Role.ENGINEERING_SUPERVISOR,
        Role.CUSTOMER_SERVICE_LEAD,
        Role.PROJECT_MANAGER
    })
    String beginKind(@PathVariable UUID id, Here here) {
        Repair repair = repairs.of(here.estateId(), id);
        if (!repair.isPossible(RepairAction.CLASSIFY)) {
            here.warn("callback.notNow.CLASSIFY");
            return back(here, id);
        }
        here.show("form", new CallbackForms.Kind(repair.getKind().name(), null));
        here.show("seen", Objects.requireNonNull(repair.getVersion()));
        return kindForm(here, id);
    }

    @PostMapping
    @AllowedTo({
        Role.FOREMAN,
        Role.SUPERVISOR,
        Role.ENGINEERING_SUPERVISOR,
        Role.CUSTOMER_SERVICE_LEAD,
        Role.PROJECT_MANAGER
    })
    String classify(
            @PathVariable UUID id, @ModelAttribute("form") CallbackForms.Kind form, BindingResult errors, Here here) {
        repairs.of(here.estateId(), id);
        Submission.read(errors, List.of(() -> Typed.one(RepairKind.class, form.kind(), "kind")));
        boolean accepted = Submission.accepted(
                errors,
                () -> repairs.classify(
                        here.estateId(),
                        id,
                        Typed.one(RepairKind.class, form.kind(), "kind"),
                        Typed.orEmpty(form.reason()),
                        here.by()));
        if (!accepted) {
            return kindForm(here, id);
        }
        here.done("callbacks.done.classified");
        return back(here, id);
    }

    private String kindForm(Here here, UUID id) {
        view.about(here, id);
        here.show(
                "kinds",
                Arrays.stream(RepairKind.values())
                        .filter(kind -> kind != RepairKind.REDONE)
                        .toList());
        return "callbacks/kind";
    }

    private static String back(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/repairs/" + id;
    }
}
