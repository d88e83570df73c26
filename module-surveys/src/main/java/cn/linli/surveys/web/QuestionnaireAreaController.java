package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.Questionnaires;
import cn.linli.web.AllowedTo;
import cn.linli.web.Submission;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The service areas of a draft: added, named, moved, removed with their items. */
@Controller
@RequestMapping(QuestionnaireAddress.LIST + "/{id}/areas")
@AllowedTo(Role.QUALITY_INSPECTOR)
@RequiredArgsConstructor
class QuestionnaireAreaController {

    private static final String FORM = "surveys/quality/area";
    private static final String SAVED = "surveys.questionnaire.done.saved";

    private final Questionnaires questionnaires;
    private final QuestionnairePage page;

    @GetMapping("/new")
    String ask(@PathVariable UUID id, ModelMap model) {
        page.about(model, id);
        model.addAttribute("form", new QuestionnaireForms.Area(null, null));
        return FORM;
    }

    @PostMapping("/new")
    String add(
            @PathVariable UUID id,
            @ModelAttribute("form") QuestionnaireForms.Area form,
            BindingResult errors,
            ModelMap model) {
        if (!Submission.accepted(errors, () -> questionnaires.addArea(id, form.name()))) {
            page.about(model, id);
            return FORM;
        }
        return page.done(id, SAVED);
    }

    @GetMapping("/{area}")
    String show(@PathVariable UUID id, @PathVariable UUID area, ModelMap model) {
        model.addAttribute("area", page.about(model, id).area(area));
        model.addAttribute(
                "form",
                QuestionnaireForms.Area.of(questionnaires.of(id).area(area).getName()));
        return FORM;
    }

    @PostMapping("/{area}")
    String name(
            @PathVariable UUID id,
            @PathVariable UUID area,
            @ModelAttribute("form") QuestionnaireForms.Area form,
            BindingResult errors,
            ModelMap model) {
        if (!Submission.accepted(errors, () -> questionnaires.nameArea(id, area, form.name()))) {
            model.addAttribute("area", page.about(model, id).area(area));
            return FORM;
        }
        return page.done(id, SAVED);
    }

    @PostMapping("/{area}/place")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID area,
            @RequestParam(defaultValue = "") String to,
            ModelMap model,
            Standing me) {
        return page.take(
                model,
                id,
                me,
                "surveys.questionnaire.done.moved",
                () -> questionnaires.moveArea(id, area, Typed.isUp(to)));
    }

    @PostMapping("/{area}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID area, ModelMap model, Standing me) {
        return page.take(model, id, me, "surveys.questionnaire.done.removed", () -> questionnaires.dropArea(id, area));
    }
}
