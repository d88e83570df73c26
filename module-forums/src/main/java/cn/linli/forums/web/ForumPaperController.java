package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumSession;
import cn.linli.forums.Forums;
import cn.linli.forums.Invitation;
import cn.linli.forums.InvitationLists;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.web.AllowedToEstateStaff;
import cn.linli.web.Here;
import cn.linli.web.PublicAddress;
import cn.linli.web.qr.QrCode;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What hangs and lies in the room: the code to sign in with, and the sheet for those without a phone. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/sessions/{session}")
@AllowedToEstateStaff
@RequiredArgsConstructor
class ForumPaperController {

    private static final int EMPTY_LINES = 24;
    private static final int MOST_NAMES = 300;

    private final Forums forums;
    private final InvitationLists invitations;
    private final PublicAddress address;
    private final ForumPage page;

    @GetMapping("/poster")
    String poster(@PathVariable UUID id, @PathVariable UUID session, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        ForumSession one = announced(forum, session);
        String link = address.of("/s/forum/" + one.getToken());
        page.about(here, forum);
        here.show("one", one);
        here.show("link", link);
        here.show("qr", QrCode.of(link));
        here.show("reachPhones", address.reachesPhones());
        here.show("back", ForumAddress.of(here, id));
        return "forums/paper/poster";
    }

    /** With the homes that said they would come, and empty lines for everybody else. */
    @GetMapping("/sheet")
    String sheet(@PathVariable UUID id, @PathVariable UUID session, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        ForumSession one = announced(forum, session);
        List<Invitation> coming =
                invitations.page(here.estateId(), id, InvitationLists.Show.COMING, null, MOST_NAMES).stream()
                        .filter(home -> home.session() == null || home.session().equals(session))
                        .toList();
        page.about(here, forum);
        here.show("one", one);
        here.show("coming", coming);
        here.show("empty", EMPTY_LINES);
        here.show("back", ForumAddress.of(here, id));
        return "forums/paper/sheet";
    }

    private static ForumSession announced(Forum forum, UUID session) {
        Refused.unless(forum.getInvited() != null, "forums.paper.notYet");
        return forum.session(session).orElseThrow(() -> new NotFound("session " + session));
    }
}
