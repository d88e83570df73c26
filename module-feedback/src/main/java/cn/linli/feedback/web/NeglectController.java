package cn.linli.feedback.web;

import cn.linli.feedback.Neglect;
import cn.linli.feedback.Neglects;
import cn.linli.kernel.Actor;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Standing;
import cn.linli.web.AllowedTo;
import cn.linli.web.Flash;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Whether neglect let a matter climb: a person decides, and never about themselves (FEE-4). */
@Controller
@RequestMapping("/e/{estate}/neglects")
@AllowedTo({Role.SUPERVISOR, Role.PROJECT_MANAGER, Role.QUALITY_INSPECTOR})
@RequiredArgsConstructor
class NeglectController {

    private static final int LONGEST = 500;

    private final Neglects neglects;
    private final NeglectLines lines;
    private final MessageSource messages;
    private final Flash flash;

    /** The decision; nothing is chosen beforehand. */
    record DecisionForm(@Nullable Boolean neglect, @Nullable String note) {}

    @GetMapping
    String list(Estate estate, Standing me, Locale language, Model model) {
        model.addAttribute("undecided", lines.of(estate, neglects.undecided(estate.getId()), language));
        model.addAttribute("confirmed", lines.of(estate, neglects.confirmed(estate.getId()), language));
        model.addAttribute("decides", decides(estate, me));
        model.addAttribute("myId", me.id());
        return "feedback/sheets/neglects";
    }

    @GetMapping("/{id}")
    String show(Estate estate, Standing me, @PathVariable UUID id, Locale language, Model model) {
        model.addAttribute("form", new DecisionForm(null, ""));
        return page(estate, me, neglects.of(estate.getId(), id), language, model);
    }

    @PostMapping("/{id}/decision")
    @AllowedTo(Role.PROJECT_MANAGER)
    String decide(
            Estate estate,
            Standing me,
            Actor by,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult result,
            Locale language,
            Model model) {
        String note = form.note() == null ? "" : form.note();
        if (!result.hasErrors() && form.neglect() == null) {
            result.rejectValue("neglect", "complaintSheet.neglect.choose");
        }
        if (!result.hasErrors() && note.length() > LONGEST) {
            result.rejectValue("note", "feedback.words.tooLong", new Object[] {LONGEST}, "feedback.words.tooLong");
        }
        boolean accepted = Submission.accepted(
                result, () -> neglects.decide(estate.getId(), id, Boolean.TRUE.equals(form.neglect()), note, by));
        if (!accepted) {
            return page(estate, me, neglects.of(estate.getId(), id), language, model);
        }
        flash.done("complaintSheet.neglect.kept");
        return "redirect:/e/" + estate.getCode() + "/neglects";
    }

    private String page(Estate estate, Standing me, Neglect neglect, Locale language, Model model) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        verdicts.put("true", messages.getMessage("complaintSheet.neglect.yes", null, language));
        verdicts.put("false", messages.getMessage("complaintSheet.neglect.no", null, language));
        model.addAttribute("line", lines.of(estate, List.of(neglect), language).get(0));
        model.addAttribute("verdicts", verdicts);
        model.addAttribute("decides", decides(estate, me));
        model.addAttribute("aboutMe", me.id().equals(neglect.getPersonId()));
        return "feedback/sheets/neglect";
    }

    private static boolean decides(Estate estate, Standing me) {
        return me.rolesAt(estate.getId()).contains(Role.PROJECT_MANAGER);
    }
}
