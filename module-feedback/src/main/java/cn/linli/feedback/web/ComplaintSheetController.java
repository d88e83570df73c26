package cn.linli.feedback.web;

import cn.linli.feedback.ComplaintSheets;
import cn.linli.feedback.SpotCheck;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The daily complaint sheet: the day's complaints, each with where it stands now (FEE-5). */
@Controller
@RequestMapping("/e/{estate}/complaint-sheets")
@RequiredArgsConstructor
class ComplaintSheetController {

    private static final Set<Role> NEGLECT_READERS =
            Set.of(Role.SUPERVISOR, Role.PROJECT_MANAGER, Role.QUALITY_INSPECTOR);

    private final ComplaintSheets sheets;
    private final SpotChecks checks;
    private final Tickets tickets;
    private final Topics topics;
    private final Staff staff;
    private final OwnerDates dates;
    private final Clock clock;

    /** A check as the page shows it. */
    record CheckLine(SpotCheck check, String number, String supervisor, String drawnAt, boolean mine) {}

    /** A complaint as the page shows it. */
    record Line(ComplaintSheets.Row row, String at) {}

    @GetMapping
    String show(
            Estate estate,
            Standing me,
            @RequestParam(required = false) @Nullable LocalDate date,
            Locale language,
            Model model) {
        LocalDate today = estate.today(clock);
        LocalDate day = day(date, estate, today);
        fill(estate, day, language, model);
        model.addAttribute("previous", day.isAfter(estate.getFirstOccupiedOn()) ? day.minusDays(1) : null);
        model.addAttribute("next", day.isBefore(today) ? day.plusDays(1) : null);
        model.addAttribute("today", today);
        model.addAttribute("checks", checkLines(estate, me, language));
        model.addAttribute("readsNeglects", me.isAnyAt(estate.getId(), NEGLECT_READERS));
        if (me.rolesAt(estate.getId()).contains(Role.SUPERVISOR)) {
            model.addAttribute("quota", checks.ofWeek(estate, me.id()));
        }
        return "feedback/sheets/sheet";
    }

    @GetMapping("/paper")
    String paper(
            Estate estate, @RequestParam(required = false) @Nullable LocalDate date, Locale language, Model model) {
        LocalDate day = day(date, estate, estate.today(clock));
        fill(estate, day, language, model);
        model.addAttribute("printed", printed(estate, clock.instant()));
        model.addAttribute("back", "/e/" + estate.getCode() + "/complaint-sheets?date=" + day);
        return "feedback/sheets/paper";
    }

    private void fill(Estate estate, LocalDate day, Locale language, Model model) {
        List<ComplaintSheets.Row> rows = sheets.complaints(estate, day, day);
        model.addAttribute("day", day);
        model.addAttribute("dayInWords", dates.day(estate, day, language));
        model.addAttribute(
                "lines",
                rows.stream()
                        .map(row -> new Line(row, PaperDates.time(estate, row.registeredAt())))
                        .toList());
        model.addAttribute("topics", topics.names(language));
        model.addAttribute(
                "open",
                rows.stream().filter(row -> row.state() == TicketState.OPEN).count());
    }

    private List<CheckLine> checkLines(Estate estate, Standing me, Locale language) {
        List<SpotCheck> latest = checks.latest(estate.getId());
        Map<UUID, StaffMember> people = staff.of(
                latest.stream().map(SpotCheck::getSupervisorId).distinct().toList());
        return latest.stream()
                .limit(20)
                .map(check -> {
                    Ticket ticket = tickets.of(estate.getId(), check.getTicketId());
                    StaffMember supervisor = people.get(check.getSupervisorId());
                    return new CheckLine(
                            check,
                            ticket.getNumber(),
                            supervisor == null ? "" : supervisor.getName(),
                            dates.moment(estate, check.getDrawnAt(), language),
                            me.id().equals(check.getSupervisorId()));
                })
                .toList();
    }

    private static LocalDate day(@Nullable LocalDate wished, Estate estate, LocalDate today) {
        return wished == null || wished.isAfter(today) || wished.isBefore(estate.getFirstOccupiedOn()) ? today : wished;
    }

    static String printed(Estate estate, Instant now) {
        return PaperDates.minute(estate, now);
    }
}
