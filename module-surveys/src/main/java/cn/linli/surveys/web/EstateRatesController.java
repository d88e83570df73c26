package cn.linli.surveys.web;

import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.Survey;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.counting.EstatesOfSurvey;
import cn.linli.web.sheet.SheetDownload;
import cn.linli.web.sheet.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All estates of one survey side by side, for quality and the management representative. */
@Controller
@RequestMapping("/quality/surveys/{id}/table")
@RequiredArgsConstructor
class EstateRatesController {

    private static final int ROWS = 50;

    private final Surveys surveys;
    private final Questionnaires questionnaires;
    private final EstatesOfSurvey estates;
    private final EstateRatesSheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "after", defaultValue = "") String after,
            Locale language,
            Model model) {
        Survey survey = surveys.of(id);
        EstatesOfSurvey.Mark mark = EstatesOfSurvey.Mark.parse(after).orElse(null);
        List<EstatesOfSurvey.Line> found = estates.of(survey, mark, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<EstatesOfSurvey.Line> lines = more ? found.subList(0, ROWS) : found;
        String here = "/quality/surveys/" + id + "/table";
        model.addAttribute("survey", survey);
        model.addAttribute(
                "areas", questionnaires.of(survey.getQuestionnaireId()).getAreas());
        model.addAttribute("lines", lines);
        model.addAttribute("closed", estates.closed(survey));
        model.addAttribute("figures", new ResultShown());
        model.addAttribute("shown", new Shown(clock.getZone(), language, messages));
        if (more) {
            model.addAttribute("older", here + "?after=" + lines.get(ROWS - 1).mark());
        }
        if (mark != null) {
            model.addAttribute("newest", here);
        }
        return "surveys/quality/estates";
    }

    @GetMapping("/sheet")
    void sheet(@PathVariable UUID id, Locale language, HttpServletResponse response) throws IOException {
        Survey survey = surveys.of(id);
        Questionnaire asked = questionnaires.of(survey.getQuestionnaireId());
        String name = messages.getMessage(
                "surveys.estates.file", new Object[] {survey.getTitle(), survey.getHalfYear()}, language);
        SheetDownload.answer(
                response, name, SheetFormat.XLSX, writer -> sheet.write(writer, name, survey, asked, language));
    }
}
