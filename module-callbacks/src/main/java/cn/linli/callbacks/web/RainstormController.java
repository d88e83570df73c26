package cn.linli.callbacks.web;

import cn.linli.callbacks.CallbackStandard;
import cn.linli.callbacks.Coverage;
import cn.linli.callbacks.Rainfall;
import cn.linli.callbacks.Rainstorms;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** Heavy rains, who decides about them, and the leaks that wait for one (CAL-3). */
@Controller
@RequestMapping("/e/{estate}/rainstorms")
@RequiredArgsConstructor
class RainstormController {

    private static final Set<Role> DECIDE =
            EnumSet.of(Role.SUPERVISOR, Role.ENGINEERING_SUPERVISOR, Role.PROJECT_MANAGER);

    private final Rainstorms rainstorms;
    private final Coverage coverage;
    private final Standards standards;

    /** A rain as it was typed. */
    record RainForm(
            @Nullable String beganAt,
            @Nullable String endedAt,
            @Nullable String millimetres,
            @Nullable String source) {

        List<Runnable> readings() {
            return List.of(
                    () -> Typed.time(beganAt, "beganAt"),
                    () -> Typed.time(endedAt, "endedAt"),
                    () -> Typed.amount(millimetres, "millimetres"));
        }

        Rainfall fall(ZoneId zone) {
            return new Rainfall(
                    Typed.time(beganAt, "beganAt").atZone(zone).toInstant(),
                    Typed.time(endedAt, "endedAt").atZone(zone).toInstant(),
                    Typed.amount(millimetres, "millimetres"),
                    Typed.orEmpty(source));
        }
    }

    /** Why it was no heavy rain here. */
    record Refusal(@Nullable String reason) {}

    @GetMapping
    String list(Here here) {
        here.show("form", new RainForm(null, null, null, null));
        return page(here);
    }

    @PostMapping
    @AllowedToEstateStaff
    String record(@ModelAttribute("form") RainForm form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> rainstorms.record(
                        List.of(here.estateId()), form.fall(here.estate().getZone()), here.by()));
        if (!accepted) {
            return page(here);
        }
        here.done("callbacks.rain.recorded");
        return back(here);
    }

    @PostMapping("/{id}/confirmation")
    @AllowedTo({Role.SUPERVISOR, Role.ENGINEERING_SUPERVISOR, Role.PROJECT_MANAGER})
    String confirm(@PathVariable UUID id, Here here) {
        int visits;
        try {
            visits = rainstorms.confirm(here.estateId(), id, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return list(here);
        }
        here.done("callbacks.rain.confirmed", visits);
        return back(here);
    }

    @GetMapping("/{id}/refusal")
    @AllowedTo({Role.SUPERVISOR, Role.ENGINEERING_SUPERVISOR, Role.PROJECT_MANAGER})
    String beginRefusal(@PathVariable UUID id, Here here) {
        if (!rainstorms.of(here.estateId(), id).isProposed()) {
            here.warn("rainstorm.decided");
            return back(here);
        }
        here.show("form", new Refusal(null));
        return refusalForm(here, id);
    }

    @PostMapping("/{id}/refusal")
    @AllowedTo({Role.SUPERVISOR, Role.ENGINEERING_SUPERVISOR, Role.PROJECT_MANAGER})
    String refuse(@PathVariable UUID id, @ModelAttribute("form") Refusal form, BindingResult errors, Here here) {
        rainstorms.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> rainstorms.refuse(here.estateId(), id, Typed.orEmpty(form.reason()), here.by()));
        if (!accepted) {
            return refusalForm(here, id);
        }
        here.done("callbacks.rain.refused");
        return back(here);
    }

    private String refusalForm(Here here, UUID id) {
        here.show("rainstorm", rainstorms.of(here.estateId(), id));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/rain-refusal";
    }

    private String page(Here here) {
        here.show("rainstorms", rainstorms.latest(here.estateId()));
        here.show("waiting", rainstorms.waiting(here.estateId()));
        here.show("allWaiting", coverage.waiting(here.estateId()));
        here.show("heavy", standards.number(CallbackStandard.CAL_3, StandardNumber.QUOTA, here.estateId()));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("decides", here.me().isAnyAt(here.estateId(), DECIDE));
        here.show("shown", new Shown(here.estate().getZone()));
        return "callbacks/rainstorms";
    }

    private static String back(Here here) {
        return "redirect:/e/" + here.estate().getCode() + "/rainstorms";
    }
}
