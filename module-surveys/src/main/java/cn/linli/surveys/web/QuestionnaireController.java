package cn.linli.surveys.web;

import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.QuestionnaireLists;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The versions of the questionnaire: begun, worded and issued by quality, read by everybody who oversees the estates (SUR-2). */
@Controller
@RequestMapping(QuestionnaireAddress.LIST)
@RequiredArgsConstructor
class QuestionnaireController {

    private static final String BEGIN = "surveys/quality/questionnaire-new";
    private static final String WORDING = "surveys/quality/wording";

    private final Questionnaires questionnaires;
    private final QuestionnaireLists lists;
    private final QuestionnairePage page;
    private final Flash flash;

    @GetMapping
    String list(ModelMap model, Standing me) {
        model.addAttribute("rows", lists.all());
        model.addAttribute("shown", page.shown());
        model.addAttribute("mayBegin", QuestionnairePage.writes(me));
        return "surveys/quality/questionnaires";
    }

    @GetMapping("/new")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String ask(ModelMap model) {
        model.addAttribute("form", new QuestionnaireForms.Beginning(QuestionnaireForms.Beginning.DEFAULT));
        return begin(model);
    }

    @PostMapping("/new")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String begin(
            @ModelAttribute("form") QuestionnaireForms.Beginning form, BindingResult errors, ModelMap model, Actor by) {
        AtomicReference<UUID> begun = new AtomicReference<>();
        if (!Submission.accepted(errors, () -> begun.set(begin(form, by)))) {
            return begin(model);
        }
        flash.done("surveys.questionnaire.done.begun");
        return QuestionnaireAddress.back(begun.get());
    }

    private UUID begin(QuestionnaireForms.Beginning form, Actor by) {
        if (QuestionnaireForms.Beginning.DEFAULT.equals(form.from())) {
            return questionnaires.beginWithDefault(by);
        }
        UUID older = Typed.id(form.from(), "from");
        boolean known = lists.all().stream().anyMatch(row -> row.id().equals(older));
        return questionnaires.beginAgain(known ? older : Typed.id("", "from"), by);
    }

    private String begin(ModelMap model) {
        Shown shown = page.shown();
        Map<String, String> beginnings = new LinkedHashMap<>();
        beginnings.put(QuestionnaireForms.Beginning.DEFAULT, shown.say("surveys.questionnaire.from.default"));
        lists.all().forEach(row -> beginnings.put(row.id().toString(), shown.version(row)));
        model.addAttribute("beginnings", beginnings);
        return BEGIN;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, ModelMap model, Standing me) {
        return page.show(model, id, me);
    }

    /** As an owner sees it on a phone: the very form, with nowhere to send it. */
    @GetMapping("/{id}/preview")
    String preview(@PathVariable UUID id, ModelMap model) {
        model.addAttribute("asked", AskedForm.of(page.about(model, id)));
        model.addAttribute("form", AnswerFields.empty());
        return "surveys/quality/preview";
    }

    @GetMapping("/{id}/wording")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String word(@PathVariable UUID id, ModelMap model) {
        Questionnaire one = page.about(model, id);
        model.addAttribute("form", QuestionnaireForms.Wording.of(one));
        return WORDING;
    }

    @PostMapping("/{id}/wording")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String word(
            @PathVariable UUID id,
            @ModelAttribute("form") QuestionnaireForms.Wording form,
            BindingResult errors,
            ModelMap model) {
        if (!Submission.accepted(errors, () -> questionnaires.word(id, form.title(), form.overall(), form.comment()))) {
            page.about(model, id);
            return WORDING;
        }
        return page.done(id, "surveys.questionnaire.done.saved");
    }

    @PostMapping("/{id}/issue")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String issue(@PathVariable UUID id, ModelMap model, Standing me, Actor by) {
        return page.take(model, id, me, "surveys.questionnaire.done.issued", () -> questionnaires.issue(id, by));
    }
}
