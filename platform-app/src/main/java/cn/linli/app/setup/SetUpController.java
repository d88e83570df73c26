package cn.linli.app.setup;

import cn.linli.kernel.NotFound;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The set-up page; once somebody exists there is no such page. */
@Controller
@Profile("!demo")
@RequestMapping("/set-up")
@RequiredArgsConstructor
class SetUpController {

    private final SetUp setUp;
    private final Flash flash;
    private final Clock clock;

    @GetMapping
    String ask(Model model) {
        requireOpen();
        model.addAttribute("form", SetUpForm.empty());
        return "app/set-up";
    }

    @PostMapping
    String found(@Valid @ModelAttribute("form") SetUpForm form, BindingResult errors) {
        requireOpen();
        form.checkEstate(errors);
        if (!Submission.accepted(
                errors, () -> setUp.found(new OneTimeCode(form.oneTimeCode()), form.founding(clock.getZone())))) {
            return "app/set-up";
        }
        flash.done("app.setUp.done", form.signInName());
        return "redirect:/sign-in";
    }

    private void requireOpen() {
        if (!setUp.isOpen()) {
            throw new NotFound("set-up");
        }
    }
}
