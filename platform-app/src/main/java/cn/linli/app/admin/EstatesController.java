package cn.linli.app.admin;

import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Estates are founded and amended here; none is ever removed, because its records stay. */
@Controller
@RequestMapping("/admin/estates")
@RequiredArgsConstructor
class EstatesController {

    /** Where Chinese property companies are likely to look after estates; an estate's own zone is always offered too. */
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Urumqi",
            "Asia/Hong_Kong",
            "Asia/Macau",
            "Asia/Taipei",
            "Asia/Singapore",
            "Asia/Bangkok",
            "Asia/Tokyo",
            "Asia/Dubai",
            "Australia/Sydney",
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles");

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private final Estates estates;
    private final Flash flash;
    private final Clock clock;

    @GetMapping
    String list(Model model) {
        model.addAttribute("all", estates.all());
        return "app/admin-estates";
    }

    @GetMapping("/new")
    String ask(Model model) {
        EstateForm form = EstateForm.empty(clock.getZone());
        model.addAttribute("form", form);
        return page(form, null, model);
    }

    @PostMapping
    String found(@Valid @ModelAttribute("form") EstateForm form, BindingResult errors, Model model) {
        check(form, errors);
        if (!Submission.accepted(errors, () -> estates.found(String.valueOf(form.code()), form.details()))) {
            return page(form, null, model);
        }
        flash.done("app.estate.founded", form.name());
        return "redirect:/admin/estates";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Estate known = estates.of(id);
        EstateForm form = EstateForm.of(known);
        model.addAttribute("seen", known.getVersion());
        model.addAttribute("form", form);
        return page(form, known, model);
    }

    @PostMapping("/{id}")
    String amend(
            @PathVariable UUID id, @Valid @ModelAttribute("form") EstateForm form, BindingResult errors, Model model) {
        Estate known = estates.of(id);
        check(form, errors);
        if (!Submission.accepted(errors, () -> estates.amend(id, form.details()))) {
            return page(form, known, model);
        }
        flash.done("app.estate.amended", form.name());
        return "redirect:/admin/estates";
    }

    private static void check(EstateForm form, BindingResult errors) {
        if (!errors.hasFieldErrors("zone") && !KNOWN.contains(form.zone())) {
            errors.rejectValue("zone", "app.estate.zone.unknown");
        }
    }

    private static String page(EstateForm form, @Nullable Estate known, Model model) {
        model.addAttribute("known", known);
        model.addAttribute(
                "zones",
                Stream.concat(Stream.of(form.zone()), ZONES.stream())
                        .filter(KNOWN::contains)
                        .distinct()
                        .collect(Collectors.toMap(
                                zone -> zone,
                                zone -> words(zone, LocaleContextHolder.getLocale()),
                                (a, b) -> a,
                                LinkedHashMap::new)));
        return "app/admin-estate";
    }

    private static String words(String zone, Locale language) {
        return ZoneId.of(zone).getDisplayName(TextStyle.FULL, language) + " · " + zone;
    }
}
