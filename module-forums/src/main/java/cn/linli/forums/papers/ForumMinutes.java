package cn.linli.forums.papers;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentSubmitted;
import cn.linli.bulletins.Documents;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumAction;
import cn.linli.forums.Forums;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a forum: drafted from what was written down there, then a document like every other, approved by somebody
 * else before an owner reads it (FOR-6, FOR-7).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ForumMinutes {

    private final Forums forums;
    private final ForumQuestions questions;
    private final MinutesWords words;
    private final Documents documents;
    private final Estates estates;
    private final Journal journal;

    /** Begins the minutes with what was written down; returns the document, in which it is written on. */
    public UUID draft(UUID estate, UUID id, Actor by) {
        journal.note("forum.minutesDrafted", estate, Forum.SUBJECT, id);
        Forum forum = forums.of(estate, id);
        forum.require(ForumAction.DRAFT_MINUTES);
        Refused.unless(forum.getMinutesId() == null, "forum.minutes.once");
        questions.requireSettled(forum);
        UUID document =
                documents.draft(estate, DocumentKind.MINUTES, null, false, words.of(estates.of(estate), forum), by);
        forums.minutedBy(estate, id, document, by);
        return document;
    }

    @EventListener
    void on(DocumentSubmitted submitted) {
        if (submitted.kind() == DocumentKind.MINUTES) {
            forums.ofMinutes(submitted.estate(), submitted.document())
                    .ifPresent(forum -> forums.minutesSubmitted(forum, submitted.by()));
        }
    }
}
