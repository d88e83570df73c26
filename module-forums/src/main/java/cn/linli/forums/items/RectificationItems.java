package cn.linli.forums.items;

import cn.linli.forums.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is put right after a forum, from the plan until the owner who raised it is content.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class RectificationItems {

    private final RectificationItemRepository items;
    private final ForumQuestions questions;
    private final ItemCourse course;
    private final ItemDuties duties;
    private final ItemNotices notices;
    private final OwnerContacts contacts;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    /** A question becomes an item: somebody puts it right by a date. */
    public UUID plan(UUID estate, UUID forum, UUID questionId, String concern, Plan plan, Actor by) {
        questions.taken(estate, forum);
        ForumQuestion question = questions.taken(estate, forum, questionId, "rectificationItem.planned");
        question.requireOpen();
        requireColleague(estate, plan);
        int number = ofForum(estate, forum).size() + 1;
        RectificationItem item = items.save(
                new RectificationItem(question, number, concern, plan, today(estate), Hand.of(by, clock.instant())));
        question.becomes(item.getId());
        course.planned(item, ItemStepKind.PLANNED, item.getMeasure(), by);
        duties.planned(item);
        contacts.promised(question, item, by);
        notices.planned(item, by);
        return item.getId();
    }

    /** Another measure, person or later date, which the project manager grants. */
    public void replan(UUID estate, UUID id, Plan plan, String reason, Actor by) {
        RectificationItem item = taken(estate, id, "rectificationItem.replanned");
        Seen.requireStill(item.getVersion());
        item.require(ItemAction.REPLAN);
        requireColleague(estate, plan);
        String because = Spoken.of(reason, "forum.item.reason", "reason");
        item.replan(plan);
        course.planned(item, ItemStepKind.REPLANNED, because, by);
        duties.replanned(item, by, because);
        notices.planned(item, by);
    }

    public void progress(UUID estate, UUID id, String words, List<UUID> files, Actor by) {
        RectificationItem item = taken(estate, id, "rectificationItem.progressed");
        item.require(ItemAction.PROGRESS);
        course.add(item, ItemStepKind.PROGRESS, Spoken.of(words, "forum.item.progress.words", "words"), files, by);
    }

    /** The owner was told of the progress in writing. */
    public void tell(UUID estate, UUID id, Word word, Actor by) {
        RectificationItem item = taken(estate, id, "rectificationItem.told");
        item.require(ItemAction.TELL);
        word.requireTelling(item.getPlanned().at(), clock.instant());
        course.withOwner(item, ItemStepKind.TOLD, word, null, by);
        contacts.about(item, by, word.way(), word.reached(), word.words().strip(), word.at());
    }

    public void finish(UUID estate, UUID id, String words, List<UUID> files, Actor by) {
        RectificationItem item = taken(estate, id, "rectificationItem.done");
        boolean manages =
                posts.holders(estate, Role.PROJECT_MANAGER, today(estate)).contains(by.staffId());
        item.finish(words, by, manages, clock.instant());
        course.add(item, ItemStepKind.DONE, words.strip(), files, by);
        duties.done(item, by);
    }

    /**
     * Asks the owner who raised it: content closes it, not content begins it anew, nobody reached is a try that is kept.
     *
     * @param anew by when it is done again, where the owner is not content
     */
    public void visit(UUID estate, UUID id, Content content, Word word, @Nullable LocalDate anew, Actor by) {
        RectificationItem item = taken(estate, id, "rectificationItem.visited");
        item.requireVisitor(by);
        word.requireVisit();
        LocalDate due = content == Content.NOT_CONTENT ? anew : null;
        course.withOwner(item, ItemStepKind.of(content), word, due, by);
        contacts.about(item, by, word.way(), word.reached(), word.words().strip(), word.at());
        switch (content) {
            case CONTENT -> {
                item.content(by, clock.instant());
                duties.visited(item, by);
            }
            case NOT_CONTENT -> {
                item.notContent(anew, today(estate), by);
                duties.visited(item, by);
                duties.planned(item);
                notices.notContent(item, by);
            }
            case NOT_REACHED -> {}
        }
    }

    /** Goes on to the next forum, with the reason why it is not closed by then. */
    public void carry(UUID estate, UUID id, String reason, Actor by) {
        RectificationItem item = taken(estate, id, "rectificationItem.carried");
        item.require(ItemAction.CARRY);
        String because = Spoken.of(reason, "forum.item.reason", "reason");
        item.carry(by, clock.instant());
        course.add(item, ItemStepKind.CARRIED, because, List.of(), by);
    }

    /** The owner's telephone number; that somebody looked at it is noted. */
    public String phoneInFull(UUID estate, UUID id) {
        RectificationItem item = taken(estate, id, "rectificationItem.phoneSeen");
        return item.getRaiser().phone() == null ? "" : item.getRaiser().phone().inFull();
    }

    @Transactional(readOnly = true)
    public RectificationItem of(UUID estate, UUID id) {
        return items.findByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    /** The items of a forum, in their order. */
    @Transactional(readOnly = true)
    public List<RectificationItem> ofForum(UUID estate, UUID forum) {
        return items.findAllByEstateIdAndForumIdOrderByNumber(estate, forum);
    }

    private void requireColleague(UUID estate, Plan plan) {
        boolean known = posts.colleagues(estate, today(estate)).stream()
                .anyMatch(person -> person.id().equals(plan.personId()));
        if (!known) {
            throw Refused.because("forum.item.person").at("person");
        }
    }

    private LocalDate today(UUID estate) {
        return estates.of(estate).today(clock);
    }

    private RectificationItem taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, RectificationItem.SUBJECT, id);
        return items.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("rectification item " + id);
    }
}
