package cn.linli.feedback.web;

import cn.linli.feedback.MonthlySummaries;
import cn.linli.feedback.MonthlySummary;
import cn.linli.feedback.Topics;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The month's opinions with causes and measures: to write, to submit, to read and to print (FEE-11). */
@Controller
@RequestMapping("/e/{estate}/monthly-summaries")
@RequiredArgsConstructor
class MonthlySummaryController {

    private static final int MONTHS = 12;

    private final MonthlySummaries summaries;
    private final Approvals approvals;
    private final Topics topics;
    private final MessageSource messages;
    private final Clock clock;

    /** One month in the list. */
    record MonthLine(YearMonth month, @Nullable MonthlySummary summary) {}

    @GetMapping
    String list(Here here) {
        Map<YearMonth, MonthlySummary> written = summaries.written(here.estateId());
        YearMonth present = present(here);
        here.show(
                "months",
                IntStream.range(0, MONTHS)
                        .mapToObj(present::minusMonths)
                        .map(month -> new MonthLine(month, written.get(month)))
                        .toList());
        here.show("shown", shown(here));
        return "feedback/desk/monthly-summaries";
    }

    @GetMapping("/{month}")
    String show(@PathVariable String month, Here here) {
        return page(month(month, here), here);
    }

    private String page(YearMonth month, Here here) {
        MonthlySummaries.Month shownMonth = fill(month, here);
        here.show("writes", here.me().isAnyAt(here.estateId(), Set.of(Role.CUSTOMER_SERVICE_LEAD, Role.SUPERVISOR)));
        MonthlySummary head = shownMonth.head();
        if (head != null && here.me().isAnyAt(here.estateId(), Set.of(Role.PROJECT_MANAGER))) {
            approvals.pendingFor(MonthlySummary.SUBJECT, head.getId().toString()).stream()
                    .findFirst()
                    .ifPresent(request -> here.show(
                            "answer", "/e/" + here.estate().getCode() + "/approvals/" + request.id() + "/decision"));
        }
        return "feedback/desk/monthly-summary";
    }

    private MonthlySummaries.Month fill(YearMonth month, Here here) {
        MonthlySummaries.Month shownMonth = summaries.of(here.estate(), month);
        here.show("month", shownMonth);
        here.show("title", title(month, here));
        here.show("topics", topics.names(here.language()));
        here.show("places", places());
        here.show("shown", shown(here));
        here.show("seen", shownMonth.version());
        return shownMonth;
    }

    @GetMapping("/{month}/edition")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.SUPERVISOR})
    String open(@PathVariable String month, Here here) {
        YearMonth about = month(month, here);
        MonthlySummaries.Month shownMonth = fill(about, here);
        if (!shownMonth.isBeingWritten()) {
            here.warn("feedback.summary.notNow.SUBMITTED");
            return "redirect:" + address(here, about);
        }
        here.show("form", SummaryForm.of(shownMonth, places()));
        return "feedback/desk/monthly-summary-form";
    }

    @PostMapping("/{month}/edition")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.SUPERVISOR})
    String write(
            @PathVariable String month, @ModelAttribute("form") SummaryForm form, BindingResult errors, Here here) {
        YearMonth about = month(month, here);
        MonthlySummaries.Month before = summaries.of(here.estate(), about);
        Map<String, MonthlySummaries.Words> words = form.words(before, places(), errors);
        if (!Submission.accepted(errors, () -> summaries.write(here.estate(), about, words, here.by()))) {
            fill(about, here);
            return "feedback/desk/monthly-summary-form";
        }
        here.done("desk.summary.saved");
        return "redirect:" + address(here, about);
    }

    @PostMapping("/{month}/submission")
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.SUPERVISOR})
    String submit(@PathVariable String month, Here here) {
        YearMonth about = month(month, here);
        try {
            summaries.submit(here.estate(), about, here.by());
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(about, here);
        }
        here.done("desk.summary.submitted");
        return "redirect:" + address(here, about);
    }

    /** The internal paper, A4. */
    @GetMapping("/{month}/paper")
    String paper(@PathVariable String month, Here here) {
        YearMonth about = month(month, here);
        fill(about, here);
        here.show("printed", shown(here).exactly(clock.instant()));
        here.show("back", address(here, about));
        return "feedback/desk/monthly-summary-paper";
    }

    /** Where each topic stands among all of them. */
    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        topics.all().forEach(topic -> places.put(topic.getCode(), places.size()));
        return places;
    }

    private Shown shown(Here here) {
        return new Shown(here.estate().getZone(), here.language(), messages);
    }

    private YearMonth present(Here here) {
        return YearMonth.from(here.estate().today(clock));
    }

    /** Of a month to come there is nothing to sum up. */
    private YearMonth month(String typed, Here here) {
        try {
            YearMonth month = YearMonth.parse(typed);
            if (!month.isAfter(present(here)) && month.getYear() >= 2000) {
                return month;
            }
        } catch (DateTimeException malformed) {
            // Answered like a month to come.
        }
        throw new NotFound("month " + typed);
    }

    private static String title(YearMonth month, Here here) {
        return here.say("feedback.summary.due", String.valueOf(month.getYear()), month.getMonthValue());
    }

    private static String address(Here here, YearMonth month) {
        return "/e/" + here.estate().getCode() + "/monthly-summaries/" + month;
    }
}
