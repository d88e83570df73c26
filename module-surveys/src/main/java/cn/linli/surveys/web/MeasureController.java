package cn.linli.surveys.web;

import cn.linli.feedback.Topics;
import cn.linli.kernel.staff.Role;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A measure for a low area, or for what several owners wrote (SUR-13). */
@Controller
@RequestMapping("/e/{estate}/surveys/{id}/measures")
@AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
@RequiredArgsConstructor
class MeasureController {

    private final SurveyRounds rounds;
    private final SurveyMeasures measures;
    private final LowAreas lowAreas;
    private final RemarkLists remarks;
    private final Topics topics;
    private final SurveyColleagues colleagues;
    private final RoundPage page;

    @GetMapping
    String ask(
            @PathVariable UUID id, @RequestParam(name = "about", required = false) @Nullable String about, Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        if (!round.isPossible(SurveyAction.MEASURE)) {
            here.warn("survey.notNow.MEASURE");
            return SurveyAddress.back(here, id);
        }
        Map<String, String> offered = offered(here, round);
        String chosen = offered.containsKey(Typed.orEmpty(about)) ? Typed.orEmpty(about) : null;
        here.show("form", new MeasureForms.NewMeasure(chosen, null, null, null, null));
        return form(here, round, offered);
    }

    @PostMapping
    String plan(
            @PathVariable UUID id,
            @ModelAttribute("form") MeasureForms.NewMeasure form,
            BindingResult errors,
            Here here) {
        SurveyRound round = rounds.of(here.estateId(), id);
        Map<String, String> offered = offered(here, round);
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> measures.plan(
                        here.estateId(),
                        id,
                        form.checkedAbout(offered.keySet()),
                        colleagues.plan(form.measure(), form.person(), form.due(), here),
                        here.by()));
        if (accepted) {
            here.done("surveys.measure.done.PLAN");
            return SurveyAddress.back(here, id);
        }
        if (RoundPage.isClosed(here, round, SurveyAction.MEASURE)) {
            return page.show(here, id);
        }
        return form(here, round, offered);
    }

    /** The low areas, and behind them what owners wrote about. */
    private Map<String, String> offered(Here here, SurveyRound round) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (LowArea area : lowAreas.of(round)) {
            offered.put(
                    MeasureForms.of(area.area()),
                    here.say("surveys.measure.area", area.name().in(here.language())));
        }
        Map<String, String> names = topics.names(here.language());
        remarks.subjects(here.estateId(), round.getId())
                .forEach(subject -> offered.put(
                        MeasureForms.of(subject.topic()),
                        here.say(
                                "surveys.measure.subject",
                                names.getOrDefault(subject.topic(), subject.topic()),
                                subject.count())));
        return offered;
    }

    private String form(Here here, SurveyRound round, Map<String, String> offered) {
        page.about(here, round);
        here.show("offered", offered);
        here.show("colleagues", colleagues.offered(here));
        return "surveys/measures/new";
    }
}
