package cn.linli.app.setup;

import cn.linli.kernel.NotFound;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The set-up page; once somebody exists there is no such page. */
@Controller
@Profile("!demo")
@RequestMapping("/set-up")
@RequiredArgsConstructor
class SetUpController {

    private final SetUp setUp;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String ask(Model model) {
        requireOpen();
        model.addAttribute("form", SetUpForm.empty());
        return "app/set-up";
    }

    @PostMapping
    String found(
            @Valid @ModelAttribute("form") SetUpForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Locale language) {
        requireOpen();
        form.checkEstate(errors);
        if (!Submission.accepted(
                errors, () -> setUp.found(new OneTimeCode(form.oneTimeCode()), form.founding(clock.getZone())))) {
            return "app/set-up";
        }
        redirect.addFlashAttribute(
                "flash", messages.getMessage("app.setUp.done", new Object[] {form.signInName()}, language));
        return "redirect:/sign-in";
    }

    private void requireOpen() {
        if (!setUp.isOpen()) {
            throw new NotFound("set-up");
        }
    }
}
