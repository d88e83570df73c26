package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.Households;
import cn.linli.residents.greetings.GreetingTexts;
import cn.linli.residents.greetings.Greetings;
import cn.linli.residents.greetings.GreetingsToAll;
import cn.linli.residents.greetings.Language;
import cn.linli.residents.greetings.Occasion;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.List;
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

/** There is something to greet for: in a household, or a community event for everybody. */
@Controller
@RequestMapping("/e/{estate}")
@RequiredArgsConstructor
class OccasionController {

    private static final String LIFE = "residents/life-event";
    private static final String EVENT = "residents/event-greeting";

    private final Greetings greetings;
    private final GreetingsToAll toAll;
    private final GreetingTexts texts;
    private final Households households;
    private final Clock clock;

    @GetMapping("/households/{id}/life-event")
    @AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String beginLife(@PathVariable UUID id, Here here) {
        here.show(
                "form",
                new GreetingForms.Life(null, null, here.estate().today(clock).toString(), null));
        return life(here, id);
    }

    @PostMapping("/households/{id}/life-event")
    @AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String enterLife(
            @PathVariable UUID id, @ModelAttribute("form") GreetingForms.Life form, BindingResult errors, Here here) {
        life(here, id);
        Submission.read(errors, form.readings());
        AtomicReference<@Nullable UUID> entered = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors, () -> entered.set(greetings.enter(here.estateId(), id, form.event(), here.by())));
        return accepted ? to(here, entered.get(), "greetings.life.entered") : LIFE;
    }

    private String life(Here here, UUID id) {
        here.show("home", households.of(here.estateId(), id));
        here.show("occasions", List.copyOf(Occasion.OF_HOUSEHOLDS));
        return LIFE;
    }

    @GetMapping("/greetings/event")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String beginEvent(Here here) {
        here.show("form", new GreetingForms.Event(null, null, null));
        here.show("placeholders", String.join(" ", texts.placeholders(Language.ZH)));
        return EVENT;
    }

    @PostMapping("/greetings/event")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String announce(@ModelAttribute("form") GreetingForms.Event form, BindingResult errors, Here here) {
        here.show("placeholders", String.join(" ", texts.placeholders(Language.ZH)));
        Submission.read(errors, List.of(() -> Typed.date(form.day(), "day")));
        AtomicReference<@Nullable UUID> left = new AtomicReference<>();
        boolean accepted = Submission.accepted(
                errors,
                () -> left.set(toAll.announce(
                        here.estateId(),
                        Typed.orEmpty(form.title()),
                        Typed.date(form.day(), "day"),
                        Typed.orEmpty(form.words()),
                        here.by())));
        return accepted ? to(here, left.get(), "greetings.event.left") : EVENT;
    }

    private static String to(Here here, @Nullable UUID id, String said) {
        here.done(said);
        return "redirect:/e/" + here.estate().getCode() + "/greetings/" + id;
    }
}
