package cn.linli.feedback.web;

import cn.linli.feedback.SpotCheck;
import cn.linli.feedback.SpotChecks;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.Tickets;
import cn.linli.feedback.Topics;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A supervisor draws a complaint at random and writes down what was found (FEE-5). */
@Controller
@RequestMapping("/e/{estate}/complaint-sheets/spot-checks")
@RequiredArgsConstructor
class SpotCheckController {

    private static final int LONGEST = 1000;

    private final SpotChecks checks;
    private final Tickets tickets;
    private final Topics topics;
    private final Staff staff;
    private final OwnerDates dates;
    private final MessageSource messages;
    private final Flash flash;

    /** What was found; nothing is chosen beforehand. */
    record FindingForm(@Nullable Boolean inOrder, @Nullable String finding) {}

    @PostMapping
    @AllowedTo(Role.SUPERVISOR)
    String draw(Estate estate, Actor by) {
        try {
            return "redirect:" + sheets(estate) + "/spot-checks/"
                    + checks.draw(estate.getId(), by).getId();
        } catch (Refused nothing) {
            flash.warn(nothing);
            return "redirect:" + sheets(estate);
        }
    }

    @GetMapping("/{id}")
    String show(Estate estate, Standing me, @PathVariable UUID id, Locale language, Model model) {
        model.addAttribute("form", new FindingForm(null, ""));
        return page(estate, me, checks.of(estate.getId(), id), language, model);
    }

    @PostMapping("/{id}/finding")
    @AllowedTo(Role.SUPERVISOR)
    String find(
            Estate estate,
            Standing me,
            Actor by,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult result,
            Locale language,
            Model model) {
        String finding = form.finding() == null ? "" : form.finding();
        if (!result.hasErrors()) {
            check(form, finding, result);
        }
        boolean accepted = Submission.accepted(
                result, () -> checks.check(estate.getId(), id, Boolean.TRUE.equals(form.inOrder()), finding, by));
        if (!accepted) {
            return page(estate, me, checks.of(estate.getId(), id), language, model);
        }
        flash.done("complaintSheet.check.kept");
        return "redirect:" + sheets(estate);
    }

    private static void check(FindingForm form, String finding, BindingResult result) {
        if (form.inOrder() == null) {
            result.rejectValue("inOrder", "complaintSheet.check.choose");
        }
        if (finding.length() > LONGEST) {
            result.rejectValue("finding", "feedback.words.tooLong", new Object[] {LONGEST}, "feedback.words.tooLong");
        }
    }

    private String page(Estate estate, Standing me, SpotCheck check, Locale language, Model model) {
        Ticket ticket = tickets.of(estate.getId(), check.getTicketId());
        Map<String, String> verdicts = new LinkedHashMap<>();
        verdicts.put("true", messages.getMessage("complaintSheet.check.inOrder", null, language));
        verdicts.put("false", messages.getMessage("complaintSheet.check.notInOrder", null, language));
        model.addAttribute("check", check);
        model.addAttribute("ticket", ticket);
        model.addAttribute("verdicts", verdicts);
        model.addAttribute("topic", topics.of(ticket.getReport().topic()).nameIn(language));
        model.addAttribute("registered", dates.moment(estate, ticket.getRegisteredAt(), language));
        model.addAttribute("drawn", dates.moment(estate, check.getDrawnAt(), language));
        model.addAttribute("handler", staff.of(ticket.getHandlerId()).getName());
        model.addAttribute("supervisor", staff.of(check.getSupervisorId()).getName());
        model.addAttribute("mine", me.id().equals(check.getSupervisorId()));
        return "feedback/sheets/check";
    }

    private static String sheets(Estate estate) {
        return "/e/" + estate.getCode() + "/complaint-sheets";
    }
}
