package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.movein.MoveIns;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who moves in when, from the first word to the month after (RES-2, RES-3). */
@Controller
@RequestMapping("/e/{estate}")
@RequiredArgsConstructor
class MoveInController {

    private static final String FORM = "residents/move-in-form";

    private final MoveIns moveIns;
    private final Households households;
    private final MoveInView view;
    private final Clock clock;

    static String back(Here here, @Nullable UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/move-ins/" + id;
    }

    @GetMapping("/move-ins")
    String list(Here here) {
        here.show("rows", moveIns.running(here.estateId()));
        here.show("today", here.estate().today(clock));
        return "residents/move-ins";
    }

    @GetMapping("/move-ins/{id}")
    String show(@PathVariable UUID id, Here here) {
        return view.show(here, id);
    }

    @GetMapping("/households/{id}/move-in")
    @AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String begin(@PathVariable UUID id, Here here) {
        HouseholdCard home = households.of(here.estateId(), id);
        UUID running =
                moveIns.running(here.estateId(), id).map(one -> one.getId()).orElse(null);
        if (running != null) {
            return back(here, running);
        }
        here.show("form", new MoveInForms.Plan(null));
        here.show("home", home);
        return FORM;
    }

    @PostMapping("/households/{id}/move-in")
    @AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String plan(@PathVariable UUID id, @ModelAttribute("form") MoveInForms.Plan form, BindingResult errors, Here here) {
        here.show("home", households.of(here.estateId(), id));
        AtomicReference<@Nullable UUID> planned = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors, () -> planned.set(moveIns.plan(here.estateId(), id, Typed.date(form.on(), "on"), here.by())));
        if (!accepted) {
            return FORM;
        }
        here.done("moveIns.planned");
        return back(here, planned.get());
    }

    @PostMapping("/move-ins/{id}/date")
    @AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String replan(
            @PathVariable UUID id, @ModelAttribute("change") MoveInForms.Change form, BindingResult errors, Here here) {
        moveIns.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors,
                () -> moveIns.replan(
                        here.estateId(), id, Typed.date(form.on(), "on"), Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("moveIns.replanned");
        return back(here, id);
    }

    @PostMapping("/move-ins/{id}/cancellation")
    @AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String callOff(
            @PathVariable UUID id, @ModelAttribute("off") MoveInForms.Reason form, BindingResult errors, Here here) {
        moveIns.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> moveIns.callOff(here.estateId(), id, Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            return view.show(here, id);
        }
        here.done("moveIns.calledOff");
        return back(here, id);
    }
}
