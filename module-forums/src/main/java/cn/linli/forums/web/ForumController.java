package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.Forums;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One forum, and its steps: the invitation, that it was held, that it will not be. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}")
@RequiredArgsConstructor
class ForumController {

    private final Forums forums;
    private final ForumPage page;

    /** Why a forum will not take place. */
    record CallingOff(@Nullable String reason) {}

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        return page.show(here, id);
    }

    @PostMapping("/invitation")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String invite(@PathVariable UUID id, Here here) {
        return take(here, id, "forums.done.INVITE", () -> forums.invite(here.estateId(), id, here.by()));
    }

    @PostMapping("/holding")
    @AllowedTo({Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_LEAD})
    String hold(@PathVariable UUID id, Here here) {
        return take(here, id, "forums.done.HOLD", () -> forums.hold(here.estateId(), id, here.by()));
    }

    @GetMapping("/calling-off")
    @AllowedTo(Role.PROJECT_MANAGER)
    String askWhy(@PathVariable UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        if (!forum.isPossible(ForumAction.CALL_OFF)) {
            here.warn("forum.notNow.CALL_OFF");
            return ForumAddress.back(here, id);
        }
        here.show("form", new CallingOff(null));
        page.about(here, forum);
        return "forums/desk/calling-off";
    }

    @PostMapping("/calling-off")
    @AllowedTo(Role.PROJECT_MANAGER)
    String callOff(@PathVariable UUID id, @ModelAttribute("form") CallingOff form, BindingResult errors, Here here) {
        String reason = Typed.orEmpty(form.reason());
        if (Submission.accepted(errors, () -> forums.callOff(here.estateId(), id, reason, here.by()))) {
            here.done("forums.done.CALL_OFF");
            return ForumAddress.back(here, id);
        }
        page.about(here, forums.of(here.estateId(), id));
        return "forums/desk/calling-off";
    }

    /** A refusal is said on the forum's page, as it stands now. */
    private String take(Here here, UUID id, String done, Runnable work) {
        try {
            work.run();
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
        here.done(done);
        return ForumAddress.back(here, id);
    }
}
