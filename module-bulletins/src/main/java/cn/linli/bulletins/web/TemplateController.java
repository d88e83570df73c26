package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentTemplate;
import cn.linli.bulletins.DocumentTemplates;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.util.Arrays;
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

/** What a new paper of each kind begins with, as the company wants it. */
@Controller
@RequestMapping("/admin/document-templates")
@AllowedTo(Role.ADMINISTRATOR)
@RequiredArgsConstructor
class TemplateController {

    private static final String ONE = "bulletins/desk/template";

    private final DocumentTemplates templates;
    private final Flash flash;

    /** A template as it is being written. */
    record TemplateForm(@Nullable String body) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "templates",
                Arrays.stream(DocumentKind.values()).map(templates::of).toList());
        return "bulletins/desk/templates";
    }

    @GetMapping("/{kind}")
    String open(@PathVariable String kind, Model model) {
        DocumentTemplate template = templates.of(Typed.kind(kind));
        model.addAttribute("kind", template.getKind());
        model.addAttribute("seen", template.getVersion());
        model.addAttribute("form", new TemplateForm(template.getBody()));
        return ONE;
    }

    @PostMapping("/{kind}")
    String write(
            @PathVariable String kind, @ModelAttribute("form") TemplateForm form, BindingResult errors, Model model) {
        DocumentKind of = Typed.kind(kind);
        if (!Submission.accepted(errors, () -> templates.write(of, Typed.orEmpty(form.body())))) {
            model.addAttribute("kind", of);
            return ONE;
        }
        flash.done("bulletins.templates.done");
        return "redirect:/admin/document-templates";
    }
}
