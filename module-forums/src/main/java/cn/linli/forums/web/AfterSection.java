package cn.linli.forums.web;

import cn.linli.bulletins.Documents;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumStandard;
import cn.linli.forums.ForumState;
import cn.linli.forums.items.ForumQuestion;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.ItemLists;
import cn.linli.forums.papers.Dossiers;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.web.Here;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a forum shows of its questions, its items and its papers. */
@Component
@RequiredArgsConstructor
class AfterSection implements ForumSection {

    private final ForumQuestions questions;
    private final ItemLists items;
    private final Documents documents;
    private final Dossiers dossiers;
    private final Duties duties;
    private final Clock clock;

    /**
     * The duty to write the minutes (FOR-6).
     *
     * @param end the last day on which it is kept
     */
    public record Due(
            Duty.State state, Instant end, @Nullable Instant done) {}

    @Override
    public void show(Here here, Forum forum) {
        List<ForumQuestion> asked = questions.of(here.estateId(), forum.getId());
        here.show("questions", asked);
        here.show("open", asked.stream().filter(ForumQuestion::isOpen).count());
        here.show("asking", forum.isAsking(clock.instant()));
        here.show("items", items.ofForum(here.estate(), forum.getId()));
        papers(here, forum);
    }

    void papers(Here here, Forum forum) {
        if (forum.getMinutesId() != null) {
            here.show("minutes", documents.of(here.estateId(), forum.getMinutesId()));
        }
        duties.latest(ForumStandard.FOR_6, here.estateId(), forum.subject())
                .ifPresent(duty -> here.show("due", due(duty)));
        if (forum.state() == ForumState.HELD || forum.state() == ForumState.FILED) {
            here.show("dossier", dossiers.of(forum));
        }
        here.show("drafts", here.me().isAnyAt(here.estateId(), Set.copyOf(MinutesController.WRITERS)));
        here.show("files", here.me().isAnyAt(here.estateId(), ForumRights.LEADS));
        here.show("works", here.me().isAnyAt(here.estateId(), Role.AT_ESTATES));
    }

    private Due due(Duty duty) {
        return new Due(
                duty.stateAt(clock.instant()),
                duty.getDue().minusMillis(1),
                duty.getFulfilment() == null ? null : duty.getFulfilment().at());
    }
}
