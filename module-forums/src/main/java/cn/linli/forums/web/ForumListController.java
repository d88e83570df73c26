package cn.linli.forums.web;

import cn.linli.forums.ForumLists;
import cn.linli.forums.ForumRow;
import cn.linli.forums.ForumState;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All forums of an estate, and what this quarter still owes (FOR-1). */
@Controller
@RequestMapping("/e/{estate}/forums")
@RequiredArgsConstructor
class ForumListController {

    private static final int ROWS = 20;
    private static final Pattern MARK = Pattern.compile("([12][0-9]{3}Q[1-4])-([0-9]{1,4})");

    private final ForumLists lists;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Here here) {
        ForumLists.Mark mark = mark(after);
        List<ForumRow> found = lists.page(here.estateId(), mark, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<ForumRow> rows = more ? found.subList(0, ROWS) : found;
        here.show("rows", rows);
        if (more) {
            ForumRow last = rows.get(ROWS - 1);
            here.show("older", ForumAddress.list(here) + "?after=" + last.quarter() + "-" + last.number());
        }
        if (mark != null) {
            here.show("newest", ForumAddress.list(here));
        }
        Quarter quarter = Quarter.of(here.estate().today(clock));
        List<ForumRow> now = lists.ofQuarter(here.estateId(), quarter.code());
        here.show("quarter", quarter);
        here.show("owed", now.stream().noneMatch(row -> row.heldOn() != null));
        now.stream()
                .filter(row -> row.state() != ForumState.CALLED_OFF && row.heldOn() == null)
                .findFirst()
                .ifPresent(row -> here.show("next", row));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
        here.show("shown", Shown.of(here, messages));
        return "forums/desk/forums";
    }

    private static ForumLists.@Nullable Mark mark(@Nullable String after) {
        Matcher parts = MARK.matcher(Typed.orEmpty(after));
        return parts.matches() ? new ForumLists.Mark(parts.group(1), Integer.parseInt(parts.group(2))) : null;
    }
}
