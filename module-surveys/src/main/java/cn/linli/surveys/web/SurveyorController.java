package cn.linli.surveys.web;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.SurveyorRounds;
import cn.linli.web.AllowedTo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A surveyor's open rounds, found by estate. */
@Controller
@AllowedTo(Role.SURVEYOR)
@RequiredArgsConstructor
class SurveyorController {

    static final String ADDRESS = "/surveys";

    private static final int ROWS = 50;
    private static final Pattern MARK =
            Pattern.compile("([a-z0-9-]{1,31})_(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final SurveyorRounds rounds;
    private final QuestionnairePage page;

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            ModelMap model,
            Standing me) {
        String words = EstateSearch.words(q);
        SurveyorRounds.Mark mark = mark(after);
        List<SurveyorRounds.Row> found = rounds.openTo(me.id(), words, mark, ROWS + 1);
        List<SurveyorRounds.Row> rows = found.size() > ROWS ? found.subList(0, ROWS) : found;
        model.addAttribute("rows", rows);
        model.addAttribute("words", words);
        model.addAttribute("shown", page.shown());
        if (found.size() > ROWS) {
            SurveyorRounds.Mark last = rows.get(ROWS - 1).mark();
            model.addAttribute("older", address(words, last.code() + "_" + last.round()));
        }
        if (mark != null) {
            model.addAttribute("newest", address(words, ""));
        }
        return "surveys/desk/surveyor";
    }

    private static SurveyorRounds.@Nullable Mark mark(String after) {
        Matcher parts = MARK.matcher(after);
        return parts.matches() ? new SurveyorRounds.Mark(parts.group(1), UUID.fromString(parts.group(2))) : null;
    }

    private static String address(String words, String after) {
        return EstateSearch.address(UriComponentsBuilder.fromPath(ADDRESS), words, after);
    }
}
