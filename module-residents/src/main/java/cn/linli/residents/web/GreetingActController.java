package cn.linli.residents.web;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.greetings.Greetings;
import cn.linli.residents.greetings.GreetingsToAll;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Somebody, or everybody, is greeted; or nobody after all. */
@Controller
@RequestMapping("/e/{estate}/greetings/{id}")
@AllowedTo({Role.BUTLER, Role.FRONT_DESK, Role.SUPERVISOR, Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
@RequiredArgsConstructor
class GreetingActController {

    private final Greetings greetings;
    private final GreetingsToAll toAll;
    private final GreetingView view;

    @PostMapping("/message")
    String send(
            @PathVariable UUID id,
            @ModelAttribute("message") GreetingForms.Message form,
            BindingResult errors,
            Here here) {
        greetings.of(here.estateId(), id);
        boolean accepted =
                Submission.accepted(errors, () -> greetings.send(here.estateId(), id, form.chosen(), here.by()));
        return accepted ? back(here, id, "greetings.sent") : view.show(here, id);
    }

    @PostMapping("/contact")
    String say(
            @PathVariable UUID id,
            @ModelAttribute("saying") GreetingForms.Saying form,
            BindingResult errors,
            Here here) {
        greetings.of(here.estateId(), id);
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> greetings.say(
                        here.estateId(), id, form.chosen(), Typed.orEmpty(form.word()), form.given(), here.by()));
        return accepted ? back(here, id, "greetings.said") : view.show(here, id);
    }

    @PostMapping("/broadcast")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String sendToAll(
            @PathVariable UUID id,
            @ModelAttribute("message") GreetingForms.Message form,
            BindingResult errors,
            Here here) {
        greetings.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> here.done("greetings.sentToAll", toAll.send(here.estateId(), id, here.by())));
        return accepted ? address(here, id) : view.show(here, id);
    }

    @PostMapping("/notice")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER})
    String post(
            @PathVariable UUID id,
            @ModelAttribute("saying") GreetingForms.Saying form,
            BindingResult errors,
            Here here) {
        greetings.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> toAll.post(here.estateId(), id, Typed.orEmpty(form.word()), here.by()));
        return accepted ? back(here, id, "greetings.said") : view.show(here, id);
    }

    @PostMapping("/waiver")
    @AllowedTo(Role.PROJECT_MANAGER)
    String letGo(
            @PathVariable UUID id, @ModelAttribute("off") GreetingForms.Reason form, BindingResult errors, Here here) {
        greetings.of(here.estateId(), id);
        boolean accepted = Submission.accepted(
                errors, () -> greetings.letGo(here.estateId(), id, Typed.orEmpty(form.reason()), here.by()));
        return accepted ? back(here, id, "greetings.letGo") : view.show(here, id);
    }

    private static String back(Here here, UUID id, String said) {
        here.done(said);
        return address(here, id);
    }

    private static String address(Here here, UUID id) {
        return "redirect:/e/" + here.estate().getCode() + "/greetings/" + id;
    }
}
