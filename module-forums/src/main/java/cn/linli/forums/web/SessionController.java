package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumSession;
import cn.linli.forums.ForumSessions;
import cn.linli.forums.Forums;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.UUID;
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

/** Where and when owners gather: arranged before they are told, moved with a trace afterwards. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/sessions")
@AllowedToEstateStaff
@RequiredArgsConstructor
class SessionController {

    private static final String PAGE = "forums/desk/session";

    private final Forums forums;
    private final ForumSessions sessions;
    private final ForumPage page;
    private final MessageSource messages;

    @GetMapping
    String blank(@PathVariable UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        if (!forum.isPossible(ForumAction.ARRANGE)) {
            here.warn("forum.notNow.ARRANGE");
            return ForumAddress.back(here, id);
        }
        String name = forum.getSessions().isEmpty()
                ? here.say("forums.session.proposed")
                : here.say("forums.session.proposed.group", forum.getSessions().size() + 1);
        here.show("form", new SessionForm(name, null, null, "19:00", "21:00"));
        return page(forum, null, here);
    }

    @PostMapping
    String arrange(@PathVariable UUID id, @ModelAttribute("form") SessionForm form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> sessions.arrange(
                        here.estateId(), id, form.checked(here.estate().getZone())));
        if (!accepted) {
            return page(forums.of(here.estateId(), id), null, here);
        }
        here.done("forums.done.ARRANGE");
        return ForumAddress.back(here, id);
    }

    @GetMapping("/{session}")
    String open(@PathVariable UUID id, @PathVariable UUID session, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        ForumSession one = of(forum, session);
        if (!forum.isPossible(ForumAction.MOVE)) {
            here.warn("forum.notNow.MOVE");
            return ForumAddress.back(here, id);
        }
        here.show("form", SessionForm.of(one, Shown.of(here, messages)));
        return page(forum, one, here);
    }

    @PostMapping("/{session}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            Here here) {
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> sessions.change(
                        here.estateId(), id, session, form.checked(here.estate().getZone()), here.by()));
        if (!accepted) {
            Forum forum = forums.of(here.estateId(), id);
            return page(forum, of(forum, session), here);
        }
        here.done("forums.done.MOVE");
        return ForumAddress.back(here, id);
    }

    @PostMapping("/{session}/removal")
    String drop(@PathVariable UUID id, @PathVariable UUID session, Here here) {
        try {
            sessions.drop(here.estateId(), id, session);
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page.show(here, id);
        }
        here.done("forums.done.DROP");
        return ForumAddress.back(here, id);
    }

    private static ForumSession of(Forum forum, UUID session) {
        return forum.session(session).orElseThrow(() -> new NotFound("session " + session));
    }

    private String page(Forum forum, @Nullable ForumSession session, Here here) {
        page.about(here, forum);
        String base = ForumAddress.of(here, forum.getId()) + "/sessions";
        here.show("address", session == null ? base : base + "/" + session.getId());
        if (session != null) {
            here.show("one", session);
        }
        here.show("announced", forum.getInvited() != null);
        return PAGE;
    }
}
