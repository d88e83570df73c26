package cn.linli.app.standards;

import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The catalogue of clauses. Everybody reads it; an administrator sets the numbers. */
@Controller
@RequiredArgsConstructor
class StandardsController {

    private final Catalogue catalogue;
    private final Standards standards;
    private final Estates estates;
    private final MessageSource messages;
    private final Clock clock;
    private final Flash flash;

    @GetMapping({"/standards", "/admin/standards"})
    String list(Model model, Locale language) {
        model.addAttribute("chapters", catalogue.chapters(language));
        return "app/standards";
    }

    @GetMapping("/standards/{code}")
    String show(@PathVariable String code, Standing me, Model model, Locale language) {
        model.addAttribute("mayOverride", me.companyRoles().contains(Role.ADMINISTRATOR));
        return page(code, model, language, "app/standard");
    }

    @GetMapping("/admin/standards/{code}")
    @AllowedTo(Role.ADMINISTRATOR)
    String ask(@PathVariable String code, Model model, Locale language) {
        List<StandardNumber> numbers = Catalogue.numbers(standards.of(code));
        model.addAttribute("form", OverrideForm.of(numbers.size() == 1 ? numbers.get(0) : null));
        return page(code, model, language, "app/standard-numbers");
    }

    @PostMapping("/admin/standards/{code}")
    @AllowedTo(Role.ADMINISTRATOR)
    String override(
            @PathVariable String code,
            Actor by,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult errors,
            Model model,
            Locale language) {
        Standard standard = standards.of(code);
        if (form.estateId() != null) {
            estates.of(form.estateId());
        }
        if (!Submission.accepted(
                errors,
                () -> standards.override(standard, form.chosen(), form.estateId(), form.value(), by, form.reason()))) {
            return page(code, model, language, "app/standard-numbers");
        }
        flash.done("app.standards.set", code);
        return "redirect:/standards/" + code;
    }

    private String page(String code, Model model, Locale language, String view) {
        Standard standard = standards.of(code);
        model.addAttribute("clause", catalogue.clause(code, language));
        model.addAttribute("numbers", Catalogue.numbers(standard));
        Map<String, String> names = new LinkedHashMap<>();
        for (Estate estate : estates.all()) {
            names.put(estate.getId().toString(), estate.getName());
        }
        model.addAttribute("estateNames", names);
        model.addAttribute(
                "history",
                standards.history(standard).stream()
                        .map(change -> line(standard, change, language))
                        .toList());
        return view;
    }

    private HistoryLine line(Standard standard, Standards.Override change, Locale language) {
        String value = change.value() == null
                ? messages.getMessage("app.standards.back", null, language)
                : catalogue.shown(standard, change.number(), change.value(), language);
        return new HistoryLine(
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(change.since().atZone(clock.getZone())),
                messages.getMessage("app.standards.number." + change.number(), null, language),
                change.estate() == null ? messages.getMessage("app.company", null, language) : change.estate(),
                value,
                change.by(),
                change.reason());
    }

    /** A change of a number, ready to show. */
    record HistoryLine(String at, String number, String estate, String value, String by, String reason) {}
}
