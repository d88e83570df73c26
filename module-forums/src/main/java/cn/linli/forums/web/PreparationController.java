package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumCosts;
import cn.linli.forums.ForumForm;
import cn.linli.forums.Forums;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Beginning a forum, and its preparation (FOR-2). */
@Controller
@RequestMapping("/e/{estate}/forums")
@AllowedToEstateStaff
@RequiredArgsConstructor
class PreparationController {

    private static final String PAGE = "forums/desk/preparation";

    private final Forums forums;
    private final ForumCosts costs;
    private final ForumPage page;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/new")
    String begin(Here here) {
        Shown shown = Shown.of(here, messages);
        Quarter quarter = Quarter.of(here.estate().today(clock));
        here.show(
                "form",
                new PreparationForm(
                        quarter.code(),
                        here.say("forums.title.proposed", shown.quarter(quarter.code())),
                        null,
                        null,
                        null,
                        null,
                        shown.yuan(costs.allowedFen(here.estateId()))));
        return blank(here);
    }

    @PostMapping("/new")
    String plan(@ModelAttribute("form") PreparationForm form, BindingResult errors, Here here) {
        List<UUID> begun = new ArrayList<>(1);
        Submission.read(errors, form.readings());
        Submission.read(errors, List.of(form::checkedQuarter));
        boolean accepted = Submission.accepted(
                errors,
                () -> begun.add(forums.plan(here.estateId(), form.checkedQuarter(), form.checked(), here.by())));
        if (!accepted) {
            return blank(here);
        }
        here.done("forums.done.PLAN");
        return ForumAddress.back(here, begun.get(0));
    }

    private String blank(Here here) {
        Shown shown = Shown.of(here, messages);
        Quarter quarter = Quarter.of(here.estate().today(clock));
        Map<String, String> quarters = new LinkedHashMap<>();
        quarters.put(quarter.code(), shown.quarter(quarter.code()));
        quarters.put(quarter.next().code(), shown.quarter(quarter.next().code()));
        here.show("quarters", quarters);
        here.show("shown", shown);
        here.show("address", ForumAddress.list(here) + "/new");
        here.show("cancel", ForumAddress.list(here));
        here.show("forms", ForumForm.values());
        return PAGE;
    }

    @GetMapping("/{id}/preparation")
    String open(@PathVariable UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        if (!forum.isPossible(ForumAction.PREPARE)) {
            here.warn("forum.notNow.PREPARE");
            return ForumAddress.back(here, id);
        }
        here.show("form", PreparationForm.of(forum, Shown.of(here, messages)));
        if (forum.getVersion() != null) {
            here.show("seen", forum.getVersion());
        }
        return writing(forum, here);
    }

    @PostMapping("/{id}/preparation")
    String prepare(
            @PathVariable UUID id, @ModelAttribute("form") PreparationForm form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        if (!Submission.accepted(errors, () -> forums.prepare(here.estateId(), id, form.checked(), here.by()))) {
            return writing(forums.of(here.estateId(), id), here);
        }
        here.done("forums.done.PREPARE");
        return ForumAddress.back(here, id);
    }

    private String writing(Forum forum, Here here) {
        page.about(here, forum);
        here.show("address", ForumAddress.of(here, forum.getId()) + "/preparation");
        here.show("cancel", ForumAddress.of(here, forum.getId()));
        here.show("forms", ForumForm.values());
        return PAGE;
    }
}
