package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.care.GroupProposals;
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

/** A low score proposes that a household is not satisfied: yes, or no with a reason. */
@Controller
@RequestMapping("/e/{estate}/group-proposals/{id}")
@AllowedTo({Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class GroupProposalController {

    private static final String REFUSAL = "residents/group-refusal";

    private final GroupProposals proposals;
    private final DiscontentsPage list;

    @PostMapping("/confirmation")
    String confirm(@PathVariable UUID id, Here here) {
        try {
            proposals.confirm(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return list.show(here, false, 1);
        }
        here.done("discontents.done.confirmed");
        return back(here);
    }

    @GetMapping("/refusal")
    String beginRefusal(@PathVariable UUID id, Here here) {
        here.show("form", new CareForms.Reason(null));
        here.show("proposal", proposals.of(here.estateId(), id));
        return REFUSAL;
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable UUID id, @ModelAttribute("form") CareForms.Reason form, BindingResult errors, Here here) {
        here.show("proposal", proposals.of(here.estateId(), id));
        boolean accepted = Submission.accepted(
                errors, () -> proposals.refuse(here.estateId(), id, Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            return REFUSAL;
        }
        here.done("discontents.done.refused");
        return back(here);
    }

    private static String back(Here here) {
        return "redirect:/e/" + here.estate().getCode() + "/discontents";
    }
}
