package cn.linli.forums.items;

import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.Forums;
import cn.linli.forums.HoldingCondition;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners ask at a forum; nothing is left open-ended (FOR-5).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumQuestions implements HoldingCondition {

    private final ForumQuestionRepository questions;
    private final Forums forums;
    private final OwnerContacts contacts;
    private final Journal journal;
    private final Clock clock;

    /**
     * Takes a question down, and enters it in the communication register.
     *
     * @param session the gathering at which it was asked
     */
    public UUID ask(UUID estate, UUID forumId, @Nullable UUID session, Asked asked, Actor by) {
        Forum forum = taken(estate, forumId);
        requireAsking(forum);
        if (session != null && forum.session(session).isEmpty()) {
            throw new NotFound("session " + session);
        }
        int number = questions
                        .findAllByEstateIdAndForumIdOrderByNumber(estate, forumId)
                        .size()
                + 1;
        ForumQuestion question = new ForumQuestion(estate, forumId, session, number, asked, by, clock.instant());
        journal.note("forumQuestion.asked", estate, ForumQuestion.SUBJECT, question.getId());
        question.enteredAs(contacts.asked(question, by));
        return questions.save(question).getId();
    }

    /** Refuses before the first gathering has begun, and once the forum is filed or called off. */
    public void requireAsking(Forum forum) {
        forum.require(ForumAction.ASK);
        Refused.unless(forum.isAsking(clock.instant()), "forum.question.tooEarly");
    }

    /** Corrects the words of a question; what already stands in the register stays there, and the corrected words beside it. */
    public void correct(UUID estate, UUID forum, UUID id, String words, Actor by) {
        taken(estate, forum);
        ForumQuestion question = taken(estate, forum, id, "forumQuestion.corrected");
        Seen.requireStill(question.getVersion());
        if (question.isOpen() && Asked.words(words).equals(question.getWords())) {
            return;
        }
        question.correct(words, by, clock.instant());
        question.enteredAs(contacts.asked(question, by));
    }

    public void answer(UUID estate, UUID forum, UUID id, String words, Actor by) {
        taken(estate, forum);
        ForumQuestion question = taken(estate, forum, id, "forumQuestion.answered");
        question.answer(words, by, clock.instant());
        contacts.answered(question, words.strip(), by);
    }

    /** The forum whose questions are written down; nobody else writes, and nobody files it meanwhile. */
    Forum taken(UUID estate, UUID forumId) {
        questions.takeForum(estate, forumId).orElseThrow(() -> new NotFound("forum " + forumId));
        Forum forum = forums.of(estate, forumId);
        forum.require(ForumAction.ASK);
        return forum;
    }

    ForumQuestion taken(UUID estate, UUID forum, UUID id, String action) {
        journal.note(action, estate, ForumQuestion.SUBJECT, id);
        return questions
                .findForUpdateByEstateIdAndForumIdAndId(estate, forum, id)
                .orElseThrow(() -> unknown(id));
    }

    @Transactional(readOnly = true)
    public ForumQuestion of(UUID estate, UUID forum, UUID id) {
        return questions.findByEstateIdAndForumIdAndId(estate, forum, id).orElseThrow(() -> unknown(id));
    }

    /** In the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<ForumQuestion> of(UUID estate, UUID forum) {
        return questions.findAllByEstateIdAndForumIdOrderByNumber(estate, forum);
    }

    /** Refuses while a question is neither answered nor an item. */
    @Override
    @Transactional(readOnly = true)
    public void requireSettled(Forum forum) {
        long open = of(forum.getEstateId(), forum.getId()).stream()
                .filter(ForumQuestion::isOpen)
                .count();
        Refused.unless(open == 0, "forum.question.open", open);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("question " + id);
    }
}
