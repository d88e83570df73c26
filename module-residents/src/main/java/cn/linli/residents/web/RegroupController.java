package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.care.DiscontentAction;
import cn.linli.residents.care.Discontents;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What becomes of a household that a contact called content, and of one that should never have been in the group. */
@Controller
@RequestMapping("/e/{estate}/discontents/{id}")
@AllowedTo({Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class RegroupController {

    private final Discontents discontents;
    private final CareView view;

    @PostMapping("/group")
    String regroup(
            @PathVariable UUID id,
            @ModelAttribute("regrouping") CareForms.Group form,
            BindingResult errors,
            Here here) {
        discontents.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> discontents.regroup(
                        here.estateId(), id, Typed.choice(OwnerGroup.class, form.group(), "group"), here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("discontents.done.regrouped");
        return DiscontentController.back(here, id);
    }

    @PostMapping("/objection")
    String stay(
            @PathVariable UUID id,
            @ModelAttribute("objection") CareForms.Reason form,
            BindingResult errors,
            Here here) {
        discontents.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> discontents.stay(here.estateId(), id, Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("discontents.done.stayed");
        return DiscontentController.back(here, id);
    }

    @GetMapping("/waiver")
    String beginLettingGo(@PathVariable UUID id, Here here) {
        if (!discontents.of(here.estateId(), id).isPossible(DiscontentAction.LET_GO)) {
            here.warn("discontent.notNow.LET_GO");
            return DiscontentController.back(here, id);
        }
        here.show("form", new CareForms.Reason(null));
        view.about(here, id);
        return "residents/discontent-waiver";
    }

    @PostMapping("/waiver")
    String letGo(
            @PathVariable UUID id, @ModelAttribute("form") CareForms.Reason form, BindingResult errors, Here here) {
        discontents.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> discontents.letGo(here.estateId(), id, Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            view.about(here, id);
            return "residents/discontent-waiver";
        }
        here.done("discontents.done.letGo");
        return DiscontentController.back(here, id);
    }
}
