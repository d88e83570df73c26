package cn.linli.app.admin;

import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import cn.linli.web.TypedPassword;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the company. Nobody is removed: who left is disabled, and what they did keeps their name. */
@Controller
@RequestMapping("/admin/staff")
@RequiredArgsConstructor
class StaffController {

    private final Staff staff;
    private final Roster roster;
    private final Flash flash;

    @ModelAttribute("languages")
    List<String> languages() {
        return List.of("zh", "en");
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID at,
            Model model,
            Locale language) {
        model.addAttribute("people", roster.people(q, at, language));
        model.addAttribute("estateNames", roster.estateNames());
        model.addAttribute("q", q);
        model.addAttribute("at", at == null ? null : at.toString());
        return "app/admin-staff";
    }

    @GetMapping("/new")
    String askHire(Model model) {
        model.addAttribute("form", HireForm.empty());
        return "app/admin-hire";
    }

    @PostMapping
    String hire(@Valid @ModelAttribute("form") HireForm form, BindingResult errors) {
        UUID[] hired = new UUID[1];
        if (!Submission.accepted(
                errors,
                () -> hired[0] = staff.hire(
                                form.particulars(),
                                form.signInName(),
                                form.password().text())
                        .getId())) {
            return "app/admin-hire";
        }
        flash.done("app.staff.hired", form.name());
        return "redirect:/admin/staff/" + hired[0];
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale language) {
        model.addAttribute("member", staff.of(id));
        model.addAttribute("posts", roster.posts(id, language));
        return "app/admin-member";
    }

    @GetMapping("/{id}/particulars")
    String askAmend(@PathVariable UUID id, Model model) {
        StaffMember member = staff.of(id);
        model.addAttribute("member", member);
        model.addAttribute("form", StaffForm.of(member));
        model.addAttribute("seen", member.getVersion());
        return "app/admin-particulars";
    }

    @PostMapping("/{id}/particulars")
    String amend(
            @PathVariable UUID id, @Valid @ModelAttribute("form") StaffForm form, BindingResult errors, Model model) {
        if (!Submission.accepted(errors, () -> staff.amend(id, form.particulars()))) {
            model.addAttribute("member", staff.of(id));
            return "app/admin-particulars";
        }
        flash.done("app.staff.amended", form.name());
        return "redirect:/admin/staff/" + id;
    }

    @GetMapping("/{id}/password")
    String askPassword(@PathVariable UUID id, Model model) {
        model.addAttribute("member", staff.of(id));
        model.addAttribute("form", new NewPasswordForm(TypedPassword.valueOf("")));
        return "app/admin-password";
    }

    @PostMapping("/{id}/password")
    String changePassword(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model) {
        StaffMember member = staff.of(id);
        if (!Submission.accepted(
                errors, () -> staff.changePassword(id, form.password().text()))) {
            model.addAttribute("member", member);
            return "app/admin-password";
        }
        flash.done("app.staff.passwordSet", member.getName());
        return "redirect:/admin/staff/" + id;
    }

    @PostMapping("/{id}/suspension")
    String disable(@PathVariable UUID id, Actor by) {
        staff.disable(id, by);
        flash.done("app.staff.disabled.done", staff.of(id).getName());
        return "redirect:/admin/staff/" + id;
    }

    @PostMapping("/{id}/return")
    String enable(@PathVariable UUID id) {
        staff.enable(id);
        flash.done("app.staff.enabled.done", staff.of(id).getName());
        return "redirect:/admin/staff/" + id;
    }
}
