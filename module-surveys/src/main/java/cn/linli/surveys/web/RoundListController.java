package cn.linli.surveys.web;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.SurveyLists;
import cn.linli.surveys.SurveyRow;
import cn.linli.surveys.SurveyState;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All surveys of an estate, and whether this half-year still owes one (SUR-1). */
@Controller
@RequestMapping("/e/{estate}/surveys")
@RequiredArgsConstructor
class RoundListController {

    private static final int ROWS = 20;
    private static final Pattern MARK =
            Pattern.compile("([12][0-9]{3}H[12])_(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final SurveyLists lists;
    private final MessageSource messages;
    private final Clock clock;

    /**
     * @param half leads on to that half-year's survey, where there is one
     */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String half,
            Here here) {
        Optional<UUID> asked =
                HalfYear.of(Typed.orEmpty(half)).flatMap(one -> lists.ofHalfYear(here.estateId(), one.code()));
        if (asked.isPresent()) {
            return SurveyAddress.back(here, asked.get());
        }
        return page(after, here);
    }

    private String page(@Nullable String after, Here here) {
        SurveyLists.Mark mark = mark(after);
        List<SurveyRow> found = lists.page(here.estateId(), mark, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<SurveyRow> rows = more ? found.subList(0, ROWS) : found;
        here.show("rows", rows);
        if (more) {
            SurveyRow last = rows.get(ROWS - 1);
            here.show("older", SurveyAddress.list(here) + "?after=" + last.halfYear() + "_" + last.id());
        }
        if (mark != null) {
            here.show("newest", SurveyAddress.list(here));
        }
        HalfYear half = HalfYear.of(here.estate().today(clock));
        here.show("half", half);
        lists.page(here.estateId(), null, ROWS).stream()
                .filter(row -> row.halfYear().equals(half.code()) && row.state() != SurveyState.WITHDRAWN)
                .findFirst()
                .ifPresent(row -> here.show("current", row));
        here.show("shown", Shown.of(here, messages));
        here.show("mayImport", here.me().isAnyAt(here.estateId(), SurveyRights.LEADS));
        return "surveys/desk/rounds";
    }

    private static SurveyLists.@Nullable Mark mark(@Nullable String after) {
        Matcher parts = MARK.matcher(Typed.orEmpty(after));
        return parts.matches() ? new SurveyLists.Mark(parts.group(1), UUID.fromString(parts.group(2))) : null;
    }
}
