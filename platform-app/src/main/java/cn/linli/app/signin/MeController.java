package cn.linli.app.signin;

import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

/** One's own account: how to be reached, the language, the password. */
@Controller
@RequestMapping("/me")
@RequiredArgsConstructor
class MeController {

    private final Staff staff;
    private final LocaleResolver locales;
    private final SessionPrincipal session;
    private final Flash flash;

    @ModelAttribute("languages")
    List<String> languages() {
        return List.of("zh", "en");
    }

    @GetMapping
    String show(Standing me, Model model) {
        StaffMember member = staff.of(me.id());
        model.addAttribute("member", member);
        model.addAttribute("form", MeForm.of(member));
        model.addAttribute("seen", member.getVersion());
        return "app/me";
    }

    @PostMapping
    String amend(
            Standing me,
            @Valid @ModelAttribute("form") MeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Submission.accepted(errors, () -> staff.amend(me.id(), form.particulars(me.name())))) {
            model.addAttribute("member", staff.of(me.id()));
            return "app/me";
        }
        Locale chosen = "en".equals(form.language()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        locales.setLocale(request, response, chosen);
        flash.done("app.me.saved");
        return "redirect:/me";
    }

    @GetMapping("/password")
    String askPassword(Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return "app/my-password";
    }

    /** Every other session of this person ends; this one goes on. */
    @PostMapping("/password")
    String changePassword(
            Standing me,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Submission.accepted(
                errors,
                () -> session.renew(
                        staff.changeOwnPassword(
                                me.id(), form.current().text(), form.password().text()),
                        request,
                        response))) {
            return "app/my-password";
        }
        flash.done("app.me.password.changed");
        return "redirect:/me";
    }
}
