package cn.linli.forums.web;

import cn.linli.bulletins.IssueScopes;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumForm;
import cn.linli.forums.ForumInvitations;
import cn.linli.forums.ForumSession;
import cn.linli.forums.Forums;
import cn.linli.forums.Invitation;
import cn.linli.forums.InvitationLists;
import cn.linli.forums.web.InvitationForms.AskForm;
import cn.linli.kernel.Refused;
import cn.linli.residents.Households;
import cn.linli.residents.OwnerGroup;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which homes are asked to a forum, and what they answered (FOR-4). */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/invitations")
@RequiredArgsConstructor
class InvitationController {

    private static final String PAGE = "forums/desk/invitations";
    private static final int ROWS = 100;

    private final Forums forums;
    private final ForumInvitations invitations;
    private final InvitationLists lists;
    private final IssueScopes scopes;
    private final Households households;
    private final ForumNotice notice;
    private final ForumPage page;

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            Here here) {
        return page(
                id,
                Typed.maybe(InvitationLists.Show.class, show).orElse(InvitationLists.Show.ALL),
                position(after),
                here);
    }

    private static @Nullable Long position(@Nullable String after) {
        String digits = Typed.orEmpty(after);
        return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }

    @PostMapping
    @AllowedToEstateStaff
    String ask(@PathVariable UUID id, @ModelAttribute("form") AskForm form, BindingResult errors, Here here) {
        if (ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.INVITE_HOMES)) {
            return page(id, InvitationLists.Show.ALL, null, here);
        }
        int[] added = new int[1];
        Submission.read(errors, form.readings());
        boolean accepted = Submission.accepted(
                errors,
                () -> added[0] = invitations.ask(
                        here.estateId(),
                        id,
                        Typed.maybeId(form.session()).orElse(null),
                        form.checkedWay(),
                        form.scope(here.estate(), scopes),
                        here.by()));
        if (!accepted) {
            ForumPage.isClosed(here, forums.of(here.estateId(), id), ForumAction.INVITE_HOMES);
            return page(id, InvitationLists.Show.ALL, null, here);
        }
        here.done("forums.done.INVITE_HOMES", added[0]);
        return "redirect:" + address(here, id);
    }

    /** Drafts the notice by which owners are invited, with what the preparation says; its way is that of every document. */
    @PostMapping("/notice")
    @AllowedToEstateStaff
    String draftNotice(@PathVariable UUID id, Here here) {
        try {
            UUID document = notice.draft(here, forums.of(here.estateId(), id));
            here.done("forums.done.NOTICE");
            return "redirect:/e/" + here.estate().getCode() + "/documents/" + document;
        } catch (Refused refusal) {
            here.refuse(refusal);
            return page(id, InvitationLists.Show.ALL, null, here);
        }
    }

    private String page(UUID id, InvitationLists.Show show, @Nullable Long after, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        List<Invitation> found = lists.page(here.estateId(), id, show, after, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<Invitation> rows = more ? found.subList(0, ROWS) : found;
        here.show("rows", rows);
        String base = address(here, id) + "?show=" + show;
        if (more) {
            here.show("older", base + "&after=" + rows.get(ROWS - 1).position());
        }
        if (after != null) {
            here.show("newest", base);
        }
        here.show("show", show);
        here.show("shows", InvitationLists.Show.values());
        here.show("counts", lists.counts(here.estateId(), id));
        here.show("ways", Invitation.Way.values());
        here.show("sittings", sittings(forum));
        here.show("moved", moved(forum));
        here.show("grouped", forum.getForm() == ForumForm.GROUPS);
        here.show("asking", forum.isPossible(ForumAction.INVITE_HOMES));
        here.show("groups", OwnerGroup.values());
        here.show("allBuildings", households.buildingCodes(here.estateId()));
        lists.nextSilent(here.estateId(), id, 0).ifPresent(next -> here.show("next", next));
        here.page().putIfAbsent("form", AskForm.empty());
        return PAGE;
    }

    /** What the small groups are called, in the order of their time. */
    static Map<UUID, String> sittings(Forum forum) {
        return forum.getSessions().stream()
                .collect(Collectors.toMap(
                        ForumSession::getId, ForumSession::getName, (one, other) -> one, LinkedHashMap::new));
    }

    /** Whoever answered before their gathering was moved has to be asked again. */
    static Moved moved(Forum forum) {
        return new Moved(forum);
    }

    /** Says of an invitation whether its gathering was moved since. */
    record Moved(Forum forum) {

        public boolean since(Invitation invitation) {
            return forum.getSessions().stream()
                    .filter(one -> invitation.session() == null || one.getId().equals(invitation.session()))
                    .map(ForumSession::getMoved)
                    .anyMatch(moved -> moved != null && invitation.isBefore(moved.at()));
        }
    }

    static String address(Here here, UUID forum) {
        return ForumAddress.of(here, forum) + "/invitations";
    }
}
