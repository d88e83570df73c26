package cn.linli.surveys.web;

import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.promises.SummaryLines;
import cn.linli.surveys.promises.SurveySummaries;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quality's summary of a half-year's surveys over all estates, for the management representative (SUR-10). */
@Controller
@RequestMapping("/quality/surveys/summaries")
@RequiredArgsConstructor
class SurveySummaryController {

    private static final int ROWS = 100;
    private static final String ADDRESS = "/quality/surveys/summaries/";

    private final SurveySummaries summaries;
    private final SummaryLines lines;
    private final Topics topics;
    private final Flash flash;
    private final MessageSource messages;
    private final Clock clock;

    record Note(@Nullable String note) {}

    @GetMapping
    String current() {
        return "redirect:" + ADDRESS + now().code();
    }

    @GetMapping("/{half}")
    String show(
            @PathVariable("half") String code,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Standing me,
            Locale language,
            ModelMap model) {
        model.addAttribute("form", new Note(null));
        return page(half(code), after, me, language, model);
    }

    private String page(HalfYear half, @Nullable String after, Standing me, Locale language, ModelMap model) {
        Optional<SurveySummaries.Sent> sent = summaries.of(half);
        SummaryLines.Mark mark = SummaryLines.Mark.parse(after).orElse(null);
        List<SummaryLines.Line> found = lines.page(half, sent.isPresent(), mark, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<SummaryLines.Line> rows = more ? found.subList(0, ROWS) : found;
        sent.ifPresent(one -> model.addAttribute("sent", one));
        model.addAttribute("rows", rows);
        model.addAttribute("half", half);
        model.addAttribute("delivered", lines.delivered(half));
        model.addAttribute("topics", topics.names(language));
        model.addAttribute("inspects", me.companyRoles().contains(Role.QUALITY_INSPECTOR));
        model.addAttribute(
                "reads",
                me.companyRoles().contains(Role.MANAGEMENT_REPRESENTATIVE)
                        && sent.filter(one -> one.readAt() == null).isPresent());
        model.addAttribute("shown", new Shown(clock.getZone(), language, messages));
        model.addAttribute("previous", ADDRESS + half.previous().code());
        if (half.firstDay().isBefore(now().firstDay())) {
            model.addAttribute("next", ADDRESS + half.next().code());
        }
        if (more) {
            model.addAttribute(
                    "older",
                    ADDRESS + half.code() + "?after=" + rows.get(ROWS - 1).mark());
        }
        if (mark != null) {
            model.addAttribute("newest", ADDRESS + half.code());
        }
        return "surveys/quality/summary";
    }

    @PostMapping("/{half}")
    @AllowedTo(Role.QUALITY_INSPECTOR)
    String send(
            @PathVariable("half") String code,
            @ModelAttribute("form") Note form,
            BindingResult errors,
            Standing me,
            Locale language,
            ModelMap model) {
        HalfYear half = half(code);
        if (!Submission.accepted(errors, () -> summaries.send(half, Typed.orEmpty(form.note()), by(me)))) {
            return page(half, null, me, language, model);
        }
        flash.done("surveys.summary.sent");
        return "redirect:" + ADDRESS + half.code();
    }

    @PostMapping("/{half}/reading")
    @AllowedTo(Role.MANAGEMENT_REPRESENTATIVE)
    String read(@PathVariable("half") String code, Standing me) {
        HalfYear half = half(code);
        try {
            summaries.read(half, by(me));
            flash.done("surveys.summary.read");
        } catch (Refused refusal) {
            flash.failed(refusal);
        }
        return "redirect:" + ADDRESS + half.code();
    }

    private static Actor by(Standing me) {
        return Actor.staff(me.id(), me.name());
    }

    private HalfYear now() {
        return HalfYear.of(LocalDate.now(clock));
    }

    /** Of a half-year to come there is nothing to sum up. */
    private HalfYear half(String code) {
        return HalfYear.of(code)
                .filter(half -> !half.firstDay().isAfter(now().firstDay()))
                .orElseThrow(() -> new NotFound("half-year " + code));
    }
}
