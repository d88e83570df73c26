package cn.linli.forums.web;

import cn.linli.forums.Forum;
import cn.linli.forums.Forums;
import cn.linli.forums.papers.ForumMinutes;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import cn.linli.web.AllowedTo;
import cn.linli.web.Here;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The minutes of a forum: how far they are, and where they begin. What becomes of them then is the document's own way. */
@Controller
@RequestMapping("/e/{estate}/forums/{id}/minutes")
@RequiredArgsConstructor
class MinutesController {

    /** Not the project manager, who has to approve them and may not have written in them (FOR-7). */
    static final List<Role> WRITERS = List.of(Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK, Role.BUTLER);

    private final Forums forums;
    private final ForumMinutes minutes;
    private final ForumPage page;
    private final AfterSection section;

    @GetMapping
    String show(@PathVariable UUID id, Here here) {
        Forum forum = forums.of(here.estateId(), id);
        page.about(here, forum);
        section.show(here, forum);
        return "forums/papers/minutes";
    }

    @PostMapping
    @AllowedTo({Role.CUSTOMER_SERVICE_LEAD, Role.FRONT_DESK, Role.BUTLER})
    String draft(@PathVariable UUID id, Here here) {
        try {
            UUID document = minutes.draft(here.estateId(), id, here.by());
            here.done("forum.minutes.drafted");
            return "redirect:/e/" + here.estate().getCode() + "/documents/" + document;
        } catch (Refused refusal) {
            here.refuse(refusal);
            return show(id, here);
        }
    }
}
