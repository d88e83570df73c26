package cn.linli.residents.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.greetings.GreetingTexts;
import cn.linli.residents.greetings.Language;
import cn.linli.residents.greetings.Occasion;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is written for each occasion, in each language. */
@Controller
@RequestMapping("/e/{estate}/greetings/texts")
@RequiredArgsConstructor
class GreetingTextController {

    private static final String FORM = "residents/greeting-text";
    private static final Set<Role> WRITING =
            Set.of(Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER, Role.QUALITY_INSPECTOR);

    private final GreetingTexts texts;

    @GetMapping
    String list(Here here) {
        here.show("chinese", texts.all(here.estateId(), Language.ZH));
        here.show("english", texts.all(here.estateId(), Language.EN));
        here.show("writes", here.me().isAnyAt(here.estateId(), WRITING));
        return "residents/greeting-texts";
    }

    @GetMapping("/{occasion}/{language}")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER, Role.QUALITY_INSPECTOR})
    String begin(@PathVariable String occasion, @PathVariable String language, Here here) {
        Occasion about = occasion(occasion);
        Language in = language(language);
        here.show("form", new GreetingForms.Text(texts.of(here.estateId(), about, in)));
        return form(here, about, in);
    }

    @PostMapping("/{occasion}/{language}")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.PROJECT_MANAGER, Role.QUALITY_INSPECTOR})
    String write(
            @PathVariable String occasion,
            @PathVariable String language,
            @ModelAttribute("form") GreetingForms.Text form,
            BindingResult errors,
            Here here) {
        Occasion about = occasion(occasion);
        Language in = language(language);
        boolean accepted = Submission.accepted(
                errors, () -> texts.write(here.estateId(), about, in, Typed.orEmpty(form.words()), here.by()));
        if (!accepted) {
            return form(here, about, in);
        }
        here.done("greetings.text.written");
        return "redirect:/e/" + here.estate().getCode() + "/greetings/texts";
    }

    private String form(Here here, Occasion occasion, Language language) {
        here.show("occasion", occasion);
        here.show("language", language);
        here.show("placeholders", String.join(" ", texts.placeholders(language)));
        return FORM;
    }

    private static Occasion occasion(@Nullable String typed) {
        Occasion occasion = Typed.choiceOrNone(Occasion.class, typed);
        if (occasion == null || !Occasion.WRITTEN.contains(occasion)) {
            throw new NotFound("greeting text for " + typed);
        }
        return occasion;
    }

    private static Language language(@Nullable String typed) {
        Language language = Typed.choiceOrNone(Language.class, typed);
        if (language == null) {
            throw new NotFound("greeting text in " + typed);
        }
        return language;
    }
}
