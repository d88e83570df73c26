package cn.linli.forums.web;

import cn.linli.forums.items.ForumsOfCompany;
import cn.linli.kernel.calendar.Quarter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All estates' forums and open items on one page: quality looks on and changes nothing (FOR-1). */
@Controller
@RequiredArgsConstructor
class QualityController {

    private static final int ROWS = 100;
    private static final String ADDRESS = "/quality/forums?quarter=";

    private final ForumsOfCompany forums;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/quality/forums")
    String show(
            @RequestParam(name = "quarter", defaultValue = "") String code,
            @RequestParam(name = "after", defaultValue = "") String after,
            Locale language,
            Model model) {
        Quarter now = Quarter.of(LocalDate.now(clock));
        Quarter quarter = Quarter.of(code).orElse(now);
        ForumsOfCompany.Mark mark = ForumsOfCompany.Mark.parse(after).orElse(null);
        List<ForumsOfCompany.Line> found = forums.of(quarter, mark, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<ForumsOfCompany.Line> lines = more ? found.subList(0, ROWS) : found;
        model.addAttribute("lines", lines);
        model.addAttribute("quarter", quarter);
        model.addAttribute("current", quarter.equals(now));
        model.addAttribute("shown", new Shown(clock.getZone(), language, messages));
        model.addAttribute("previous", ADDRESS + quarter.previous());
        if (quarter.firstDay().isBefore(now.firstDay())) {
            model.addAttribute("next", ADDRESS + quarter.next());
        }
        if (more) {
            model.addAttribute(
                    "older", ADDRESS + quarter + "&after=" + lines.get(ROWS - 1).mark());
        }
        if (mark != null) {
            model.addAttribute("newest", ADDRESS + quarter);
        }
        return "forums/quality";
    }
}
