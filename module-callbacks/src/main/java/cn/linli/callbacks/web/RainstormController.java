package cn.linli.callbacks.web;

import cn.linli.callbacks.Rainfall;
import cn.linli.callbacks.Rainstorms;
import cn.linli.callbacks.rain.CityRain;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final Rainstorms rainstorms;
    private final CityRain cityRain;
    private final RainView view;

    /**
     * A rain as it was typed.
     *
     * @param where {@code city} for all estates of this city where the person works
     */
    record RainForm(
            @Nullable String where,
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
        return view.show(here);
    }

    @PostMapping
    @AllowedToEstateStaff
    String record(@ModelAttribute("form") RainForm form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        List<UUID> others = "city".equals(Typed.orEmpty(form.where()))
                ? view.ofCity(here).stream().map(Estate::getId).toList()
                : List.of();
        AtomicInteger proposed = new AtomicInteger();
        boolean accepted = Submission.accepted(
                errors,
                () -> proposed.set(cityRain.record(
                        here.estateId(), others, form.fall(here.estate().getZone()), here.by())));
        if (!accepted) {
            return view.show(here);
        }
        here.done("callbacks.rain.recorded", proposed.get());
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

    private static String back(Here here) {
        return "redirect:/e/" + here.estate().getCode() + "/rainstorms";
    }
}
