package cn.linli.surveys.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.Launch;
import cn.linli.surveys.QuestionnaireLists;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.SurveysOfCompany;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quality launches a survey: for one estate, several, or all that lack theirs. */
@Controller
@RequestMapping(QuestionnaireAddress.LAUNCHES + "/new")
@AllowedTo(Role.QUALITY_INSPECTOR)
@RequiredArgsConstructor
class LaunchController {

    private static final String FORM = "surveys/quality/launch";
    private static final String TARGET = "85";

    /** So many lines that name no estate are shown; the others wait for the next try. */
    private static final int NAMED = 5;

    private final Surveys surveys;
    private final SurveysOfCompany company;
    private final QuestionnaireLists questionnaires;
    private final LaunchSurveyors people;
    private final QuestionnairePage page;
    private final Flash flash;
    private final Clock clock;

    @GetMapping
    String ask(@RequestParam(name = "estate", required = false) @Nullable List<String> chosen, ModelMap model) {
        HalfYear half = halves().get(0);
        List<QuestionnaireLists.Row> issued = questionnaires.issued();
        List<String> estates = chosen == null ? List.of() : chosen;
        model.addAttribute(
                "form",
                new LaunchForm(
                        half.code(),
                        page.shown().due(half),
                        issued.isEmpty() ? null : issued.get(0).id().toString(),
                        "true",
                        TARGET,
                        estates.isEmpty() ? null : LaunchForm.Whom.THESE.name(),
                        String.join("\n", estates),
                        null,
                        null));
        return form(model);
    }

    @PostMapping
    String launch(@ModelAttribute("form") LaunchForm form, BindingResult errors, ModelMap model, Actor by) {
        AtomicReference<@Nullable Launch> launch = new AtomicReference<>();
        AtomicReference<@Nullable HalfYear> half = new AtomicReference<>();
        AtomicReference<@Nullable UUID> launched = new AtomicReference<>();
        List<StaffMember> known = people.all();
        Submission.read(
                errors,
                List.of(
                        () -> half.set(form.chosenHalf(halves())),
                        form::chosenWhom,
                        () -> launch.set(form.launch(versions(page.shown()).keySet(), LaunchSurveyors.ids(known)))));
        HalfYear when = half.get();
        Launch what = launch.get();
        if (when == null
                || what == null
                || !Submission.accepted(
                        errors, () -> launched.set(surveys.launch(when, what, estates(form, when), by)))) {
            return form(model);
        }
        flash.done("surveys.launch.done");
        return "redirect:" + QuestionnaireAddress.LAUNCHES + "/" + launched.get();
    }

    private Collection<UUID> estates(LaunchForm form, HalfYear half) {
        if (form.chosenWhom() == LaunchForm.Whom.LACKING) {
            return company.lacking(half);
        }
        List<String> lines = form.lines();
        Map<String, UUID> found = company.named(lines);
        List<String> unknown = lines.stream()
                .filter(line -> !found.containsKey(line))
                .limit(NAMED)
                .toList();
        if (!unknown.isEmpty()) {
            throw Refused.because("survey.estates.unknown", String.join(", ", unknown))
                    .at("estates");
        }
        return found.values();
    }

    private List<HalfYear> halves() {
        HalfYear now = HalfYear.of(LocalDate.now(clock));
        return List.of(now, now.next());
    }

    private String form(ModelMap model) {
        Shown shown = page.shown();
        Map<String, String> halves = new LinkedHashMap<>();
        halves().forEach(half -> halves.put(half.code(), shown.halfYear(half.code())));
        model.addAttribute("halves", halves);
        model.addAttribute("questionnaires", versions(shown));
        Map<String, String> anonymity = new LinkedHashMap<>();
        anonymity.put("true", shown.say("surveys.anonymous"));
        anonymity.put("false", shown.say("surveys.named"));
        model.addAttribute("anonymity", anonymity);
        model.addAttribute("whoms", whoms(shown));
        model.addAttribute("people", people.all());
        return FORM;
    }

    private Map<String, String> versions(Shown shown) {
        Map<String, String> versions = new LinkedHashMap<>();
        questionnaires.issued().forEach(row -> versions.put(row.id().toString(), shown.version(row)));
        return versions;
    }

    private Map<String, String> whoms(Shown shown) {
        Map<String, String> whoms = new LinkedHashMap<>();
        whoms.put(
                LaunchForm.Whom.LACKING.name(),
                shown.say(
                        "surveys.launch.whom.LACKING",
                        company.coverage(halves().get(0)).lacking()));
        whoms.put(LaunchForm.Whom.THESE.name(), shown.say("surveys.launch.whom.THESE"));
        return whoms;
    }
}
