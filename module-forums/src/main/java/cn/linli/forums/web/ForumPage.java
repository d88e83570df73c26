package cn.linli.forums.web;

import cn.linli.forums.Attendance;
import cn.linli.forums.Attendances;
import cn.linli.forums.CarriedItems;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.ForumAgendas;
import cn.linli.forums.ForumCosts;
import cn.linli.forums.ForumCourse;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.ForumState;
import cn.linli.forums.Forums;
import cn.linli.forums.InvitationLists;
import cn.linli.kernel.Refused;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that the page of one forum shows. */
@Component
@RequiredArgsConstructor
class ForumPage {

    private static final int NAMES = 12;

    private final Forums forums;
    private final ForumAgendas agendas;
    private final InvitationLists invitations;
    private final Attendances attendances;
    private final ForumPhotos photos;
    private final ForumCosts costs;
    private final ForumCourse course;
    private final ObjectProvider<CarriedItems> carried;
    private final ObjectProvider<ForumSection> sections;
    private final MessageSource messages;
    private final Clock clock;

    String show(Here here, UUID id) {
        Forum forum = forums.of(here.estateId(), id);
        Instant now = clock.instant();
        about(here, forum);
        here.show("missing", forum.missing());
        here.show("nextKey", next(forum, now));
        here.show("begun", forum.hasBegun(now));
        here.show("agenda", agendas.byPart(forum));
        here.show("carried", carried(forum));
        here.show("shows", InvitationLists.Show.values());
        here.show("counts", invitations.counts(here.estateId(), id));
        List<Attendance> present = attendances.of(here.estateId(), id);
        here.show("present", present.size());
        here.show("names", present.subList(0, Math.min(NAMES, present.size())));
        here.show("photos", photos.of(forum));
        here.show("costs", costs.of(forum));
        here.show("budget", costs.budget(here.estateId(), forum.getQuarter()));
        here.show("course", course.of(forum));
        sections.orderedStream().forEach(section -> section.show(here, forum));
        return "forums/desk/forum";
    }

    /** What every page below a forum shows of it. */
    void about(Here here, Forum forum) {
        here.show("forum", forum);
        here.show("state", forum.state());
        here.show("may", ForumRights.of(here, forum));
        here.show("shown", Shown.of(here, messages));
    }

    /**
     * Says above the page that an act is not possible now, where no form stands beside which it could be said. Asked again after
     * a refusal: the forum may have moved on between the two, and the form with the reason is not drawn any more.
     */
    static boolean isClosed(Here here, Forum forum, ForumAction action) {
        if (forum.isPossible(action)) {
            return false;
        }
        here.refuse(Refused.because("forum.notNow." + action.name()));
        return true;
    }

    List<CarriedItems.Item> carried(Forum forum) {
        return carried.orderedStream()
                .flatMap(items -> items.of(forum).stream())
                .toList();
    }

    /** Who has to act next, and what. */
    private static String next(Forum forum, Instant now) {
        ForumState state = forum.state();
        if (state == ForumState.PREPARING) {
            return forum.missing().isEmpty() ? "forums.next.READY" : "forums.next.PREPARING";
        }
        if (state == ForumState.INVITING) {
            return forum.hasBegun(now) ? "forums.next.BEGUN" : "forums.next.INVITING";
        }
        if (state == ForumState.HELD) {
            return forum.getMinutesSubmittedAt() == null ? "forums.next.MINUTES" : "forums.next.HELD";
        }
        return "forums.next." + state;
    }
}
