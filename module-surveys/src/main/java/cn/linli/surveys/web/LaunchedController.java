package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.Survey;
import cn.linli.surveys.SurveyState;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.SurveysOfCompany;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One launch: how its round stands in each estate, and whom an outside firm sends. */
@Controller
@RequestMapping(QuestionnaireAddress.LAUNCHES + "/{id}")
@RequiredArgsConstructor
class LaunchedController {

    private static final int ROWS = 50;
    private static final String FIRM = "surveys/quality/firm";

    private final Surveys surveys;
    private final SurveysOfCompany company;
    private final Questionnaires questionnaires;
    private final LaunchSurveyors people;
    private final QuestionnairePage page;
    private final Flash flash;

    /** Who runs it. */
    record FirmForm(@Nullable String firm, @Nullable List<String> surveyors) {

        FirmForm {
            surveyors = surveyors == null ? List.of() : List.copyOf(surveyors);
        }
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "state", defaultValue = "") String stateName,
            @RequestParam(defaultValue = "") String after,
            ModelMap model,
            Standing me) {
        Survey survey = about(model, id);
        String words = EstateSearch.words(q);
        SurveyState state = Typed.maybe(SurveyState.class, stateName).orElse(null);
        List<SurveysOfCompany.Round> found = company.rounds(id, words, state, after, ROWS + 1);
        List<SurveysOfCompany.Round> rows = found.size() > ROWS ? found.subList(0, ROWS) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("words", words);
        model.addAttribute("state", state);
        model.addAttribute("states", company.states(id));
        model.addAttribute("questionnaire", questionnaires.of(survey.getQuestionnaireId()));
        model.addAttribute("people", people.named(survey.getSurveyors()));
        model.addAttribute("mayEntrust", QuestionnairePage.writes(me));
        if (found.size() > ROWS) {
            model.addAttribute(
                    "older",
                    address(id, state, words, rows.get(ROWS - 1).estate().code()));
        }
        if (!after.isEmpty()) {
            model.addAttribute("newest", address(id, state, words, ""));
        }
        return "surveys/quality/survey";
    }

    @GetMapping("/firm")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String firm(@PathVariable UUID id, ModelMap model) {
        Survey survey = about(model, id);
        model.addAttribute("seen", survey.getVersion());
        model.addAttribute(
                "form",
                new FirmForm(
                        survey.getFirm(),
                        survey.getSurveyors().stream().map(UUID::toString).toList()));
        model.addAttribute("people", people.all());
        return FIRM;
    }

    @PostMapping("/firm")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String entrust(@PathVariable UUID id, @ModelAttribute("form") FirmForm form, BindingResult errors, ModelMap model) {
        List<StaffMember> known = people.all();
        if (!Submission.accepted(
                errors,
                () -> surveys.entrust(
                        id,
                        Typed.orEmpty(form.firm()),
                        LaunchForm.people(form.surveyors(), LaunchSurveyors.ids(known))))) {
            about(model, id);
            model.addAttribute("people", known);
            return FIRM;
        }
        flash.done("surveys.firm.done");
        return "redirect:" + QuestionnaireAddress.LAUNCHES + "/" + id;
    }

    private Survey about(ModelMap model, UUID id) {
        Survey survey = surveys.of(id);
        model.addAttribute("survey", survey);
        model.addAttribute("shown", page.shown());
        return survey;
    }

    private static String address(UUID id, @Nullable SurveyState state, String words, String after) {
        UriComponentsBuilder list = UriComponentsBuilder.fromPath(QuestionnaireAddress.LAUNCHES + "/" + id);
        return EstateSearch.address(state == null ? list : list.queryParam("state", state), words, after);
    }
}
