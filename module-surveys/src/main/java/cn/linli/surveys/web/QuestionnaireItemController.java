package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.Questionnaire;
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

/** The items of a draft: added to an area, reworded, moved, removed. */
@Controller
@RequestMapping(QuestionnaireAddress.LIST + "/{id}")
@AllowedTo(Role.QUALITY_INSPECTOR)
@RequiredArgsConstructor
class QuestionnaireItemController {

    private static final String FORM = "surveys/quality/item";
    private static final String SAVED = "surveys.questionnaire.done.saved";

    private final Questionnaires questionnaires;
    private final QuestionnairePage page;

    @GetMapping("/areas/{area}/items/new")
    String ask(@PathVariable UUID id, @PathVariable UUID area, ModelMap model) {
        model.addAttribute("area", page.about(model, id).area(area));
        model.addAttribute("form", new QuestionnaireForms.Item(null, null));
        return FORM;
    }

    @PostMapping("/areas/{area}/items/new")
    String add(
            @PathVariable UUID id,
            @PathVariable UUID area,
            @ModelAttribute("form") QuestionnaireForms.Item form,
            BindingResult errors,
            ModelMap model) {
        if (!Submission.accepted(errors, () -> questionnaires.addItem(id, area, form.words()))) {
            model.addAttribute("area", page.about(model, id).area(area));
            return FORM;
        }
        return page.done(id, SAVED);
    }

    @GetMapping("/items/{item}")
    String show(@PathVariable UUID id, @PathVariable UUID item, ModelMap model) {
        Questionnaire one = about(model, id, item);
        model.addAttribute("form", QuestionnaireForms.Item.of(one.item(item).getWords()));
        return FORM;
    }

    @PostMapping("/items/{item}")
    String word(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @ModelAttribute("form") QuestionnaireForms.Item form,
            BindingResult errors,
            ModelMap model) {
        if (!Submission.accepted(errors, () -> questionnaires.wordItem(id, item, form.words()))) {
            about(model, id, item);
            return FORM;
        }
        return page.done(id, SAVED);
    }

    @PostMapping("/items/{item}/place")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String to,
            ModelMap model,
            Standing me) {
        return page.take(
                model,
                id,
                me,
                "surveys.questionnaire.done.moved",
                () -> questionnaires.moveItem(id, item, Typed.isUp(to)));
    }

    @PostMapping("/items/{item}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID item, ModelMap model, Standing me) {
        return page.take(model, id, me, "surveys.questionnaire.done.removed", () -> questionnaires.dropItem(id, item));
    }

    private Questionnaire about(ModelMap model, UUID id, UUID item) {
        Questionnaire one = page.about(model, id);
        model.addAttribute("item", one.item(item));
        return one;
    }
}
