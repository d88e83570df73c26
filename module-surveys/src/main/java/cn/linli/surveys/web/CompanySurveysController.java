package cn.linli.surveys.web;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.SurveysOfCompany;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was launched in a half-year, how it stands everywhere, and which estates lack theirs (SUR-1). */
@Controller
@RequestMapping(QuestionnaireAddress.LAUNCHES)
@RequiredArgsConstructor
class CompanySurveysController {

    private static final int ROWS = 50;
    private static final String HALF = "?half=";

    private final SurveysOfCompany company;
    private final QuestionnairePage page;
    private final Clock clock;

    @GetMapping
    String list(@RequestParam(name = "half", defaultValue = "") String code, ModelMap model, Standing me) {
        HalfYear now = HalfYear.of(LocalDate.now(clock));
        HalfYear half = HalfYear.of(code).orElse(now);
        model.addAttribute("half", half);
        model.addAttribute("coverage", company.coverage(half));
        model.addAttribute("launches", company.launches(half));
        model.addAttribute("shown", page.shown());
        model.addAttribute("mayLaunch", QuestionnairePage.writes(me));
        model.addAttribute("previous", QuestionnaireAddress.LAUNCHES + HALF + half.previous());
        if (half.compareTo(now) <= 0) {
            model.addAttribute("next", QuestionnaireAddress.LAUNCHES + HALF + half.next());
        }
        return "surveys/quality/surveys";
    }

    @GetMapping("/lacking")
    String lacking(
            @RequestParam(name = "half", defaultValue = "") String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            ModelMap model,
            Standing me) {
        HalfYear now = HalfYear.of(LocalDate.now(clock));
        HalfYear half = HalfYear.of(code).orElse(now);
        String words = EstateSearch.words(q);
        List<SurveysOfCompany.Place> found = company.lacking(half, words, after, ROWS + 1);
        List<SurveysOfCompany.Place> rows = found.size() > ROWS ? found.subList(0, ROWS) : found;
        model.addAttribute("half", half);
        model.addAttribute("rows", rows);
        model.addAttribute("words", words);
        model.addAttribute("coverage", company.coverage(half));
        model.addAttribute("shown", page.shown());
        model.addAttribute("mayLaunch", QuestionnairePage.writes(me) && half.compareTo(now) >= 0);
        if (found.size() > ROWS) {
            model.addAttribute("older", address(half, words, rows.get(ROWS - 1).code()));
        }
        if (!after.isEmpty()) {
            model.addAttribute("newest", address(half, words, ""));
        }
        return "surveys/quality/lacking";
    }

    private static String address(HalfYear half, String words, String after) {
        return EstateSearch.address(
                UriComponentsBuilder.fromPath(QuestionnaireAddress.LAUNCHES + "/lacking")
                        .queryParam("half", half.code()),
                words,
                after);
    }
}
