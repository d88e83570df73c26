package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumInvitations;
import cn.linli.forums.Forums;
import cn.linli.forums.Invitation;
import cn.linli.forums.InvitationLists;
import cn.linli.forums.web.InvitationForms.AnswerForm;
import cn.linli.residents.HouseholdLists;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Home by home on the phone or at the door: what each said, and then the next one. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/invitations/{invitation}/answer")
@AllowedToEstateStaff
@RequiredArgsConstructor
class AnswerController {

    private final Forums forums;
    private final ForumInvitations invitations;
    private final InvitationLists lists;
    private final HouseholdLists homes;
    private final ForumPage page;

    /** Whoever may write an answer down may call for it. */
    record Calling(boolean seePhones) {}

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID invitation, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        if (!forum.isPossible(ForumAction.ANSWER)) {
            here.warn("forum.notNow.ANSWER");
            return "redirect:" + InvitationController.address(here, id);
        }
        Invitation one = lists.of(here.estateId(), id, invitation);
        String way = (one.way() == Invitation.Way.NOTICE ? Invitation.Way.TELEPHONE : one.way()).name();
        here.show(
                "form",
                new AnswerForm(way, one.answer() == null ? null : one.answer().name()));
        return page(forum, one, here);
    }

    @PostMapping
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID invitation,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Here here) {
        Invitation one = lists.of(here.estateId(), id, invitation);
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> invitations.answer(
                        here.estateId(), id, invitation, form.checkedAnswer(), form.checkedWay(), here.by()));
        if (!accepted) {
            return page(forums.of(here.estateId(), id), one, here);
        }
        here.done("forums.done.ANSWER." + form.checkedAnswer(), one.home());
        Optional<Invitation> next = lists.nextSilent(here.estateId(), id, one.position());
        return "redirect:" + InvitationController.address(here, id)
                + next.map(silent -> "/" + silent.id() + "/answer").orElse("");
    }

    private String page(Forum forum, Invitation one, Here here) {
        page.about(here, forum);
        here.show("one", one);
        here.show("counts", lists.counts(here.estateId(), forum.getId()));
        here.show(
                "people",
                homes.of(here.estateId(), List.of(one.household())).stream()
                        .flatMap(home -> home.people().stream())
                        .toList());
        here.show("calling", new Calling(true));
        here.show("ways", Invitation.Way.values());
        here.show("answers", Invitation.Answer.values());
        here.show("movedSince", InvitationController.moved(forum).since(one));
        here.show("sittings", InvitationController.sittings(forum));
        return "forums/desk/answer";
    }
}
