package cn.linli.forums.web;

import cn.linli.forums.AgendaPart;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.Forums;
import cn.linli.kernel.Refused;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.Arrays;
import java.util.List;
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

/** What a forum talks about (FOR-3). */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/agenda")
@AllowedToEstateStaff
@RequiredArgsConstructor
class AgendaController {

    private static final String PAGE = "forums/desk/agenda";

    private final Forums forums;
    private final ForumAgendas agendas;
    private final ForumPage page;

    /** One more point. */
    record PointForm(@Nullable String part, @Nullable String words) {

        List<Runnable> readings() {
            return List.of(() -> Typed.one(AgendaPart.class, part, "part"));
        }
    }

    /** A common concern, taken over with its words. */
    record ConcernForm(@Nullable String topic) {}

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        if (!forum.isPossible(ForumAction.SET_AGENDA)) {
            here.warn("forum.notNow.SET_AGENDA");
            return ForumAddress.back(here, id);
        }
        here.show("form", new PointForm(null, null));
        return page(forum, here);
    }

    @PostMapping
    String add(@PathVariable UUID id, @ModelAttribute("form") PointForm form, BindingResult errors, Here here) {
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> agendas.add(
                        here.estateId(),
                        id,
                        Typed.one(AgendaPart.class, form.part(), "part"),
                        Typed.orEmpty(form.words())));
        if (!accepted) {
            return page(forums.of(here.estateId(), id), here);
        }
        here.done("forums.done.SET_AGENDA");
        return back(here, id);
    }

    /** The words are made here from the counts, and can be taken off the agenda and written otherwise. */
    @PostMapping("/concerns")
    String takeOver(@PathVariable UUID id, @ModelAttribute("concern") ConcernForm form, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        try {
            forum.require(ForumAction.SET_AGENDA);
            ForumAgendas.Concern concern = agendas.proposed(here.estate(), forum, here.language()).stream()
                    .filter(one -> one.topic().equals(form.topic()))
                    .findFirst()
                    .orElseThrow(() -> Refused.because("forums.concern.gone"));
            agendas.takeOver(
                    here.estateId(),
                    id,
                    concern.topic(),
                    here.say("forums.concern.words", concern.name(), concern.registered(), concern.handled()));
        } catch (Refused refusal) {
            here.refuse(refusal);
            here.show("form", new PointForm(null, null));
            return page(forum, here);
        }
        here.done("forums.done.SET_AGENDA");
        return back(here, id);
    }

    @PostMapping("/{point}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID point, Here here) {
        try {
            agendas.remove(here.estateId(), id, point);
        } catch (Refused refusal) {
            here.refuse(refusal);
            here.show("form", new PointForm(null, null));
            return page(forums.of(here.estateId(), id), here);
        }
        here.done("forums.done.AGENDA_REMOVED");
        return back(here, id);
    }

    private static String back(Here here, UUID id) {
        return ForumAddress.back(here, id) + "/agenda";
    }

    private String page(Forum forum, Here here) {
        page.about(here, forum);
        here.show("agenda", agendas.byPart(forum));
        here.show("carried", page.carried(forum));
        here.show("concerns", agendas.proposed(here.estate(), forum, here.language()));
        here.show(
                "parts",
                Arrays.stream(AgendaPart.values())
                        .filter(part -> part != AgendaPart.CARRIED)
                        .toList());
        return PAGE;
    }
}
