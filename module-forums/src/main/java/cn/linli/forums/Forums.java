package cn.linli.forums;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seen;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forums of an estate, from the first word of the preparation until the dossier is filed.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Forums {

    private final ForumRepository forums;
    private final Attendances attendances;
    private final ForumCourse course;
    private final ObjectProvider<HoldingCondition> conditions;
    private final Estates estates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Begins the preparation of a quarter's next forum. */
    public UUID plan(UUID estate, Quarter quarter, Preparation preparation, Actor by) {
        if (quarter.lastDay().isBefore(estates.of(estate).today(clock))) {
            throw Refused.because("forum.quarter.over", quarter.code()).at("quarter");
        }
        int number = forums.findAllByEstateIdAndQuarterOrderByNumber(estate, quarter.code())
                        .size()
                + 1;
        Forum forum = forums.save(new Forum(estate, quarter, number, preparation, by, clock.instant()));
        journal.note("forum.planned", estate, Forum.SUBJECT, forum.getId());
        course.add(forum, ForumMove.BEGUN, "", by);
        return forum.getId();
    }

    public void prepare(UUID estate, UUID id, Preparation preparation, Actor by) {
        Forum forum = taken(estate, id, "forum.prepared");
        Seen.requireStill(forum.getVersion());
        boolean announced = forum.getInvited() != null;
        forum.prepare(preparation);
        if (announced) {
            course.add(forum, ForumMove.PREPARED, "", by);
        }
    }

    /** The invitation goes out. */
    public void invite(UUID estate, UUID id, Actor by) {
        Forum forum = taken(estate, id, "forum.invited");
        forum.invite(by, clock.instant());
        course.add(forum, ForumMove.INVITED, "", by);
    }

    /** Says that the forum was held; the first moment at which the minutes and its items can be asked for. */
    public void hold(UUID estate, UUID id, Actor by) {
        Forum forum = taken(estate, id, "forum.held");
        forum.require(ForumAction.HOLD);
        conditions.orderedStream().forEach(condition -> condition.requireSettled(forum));
        forum.hold(attendances.present(estate, id), estates.of(estate).getZone(), by, clock.instant());
        course.add(forum, ForumMove.HELD, "", by);
        events.publishEvent(new ForumHeld(
                estate,
                id,
                forum.getQuarter(),
                Optional.ofNullable(forum.getHeldOn()).orElseThrow(),
                by));
    }

    public void callOff(UUID estate, UUID id, String reason, Actor by) {
        Forum forum = taken(estate, id, "forum.calledOff");
        forum.require(ForumAction.CALL_OFF);
        Refused.unless(attendances.present(estate, id) == 0, "forum.callOff.attended");
        forum.callOff(reason, by, clock.instant());
        course.add(forum, ForumMove.CALLED_OFF, reason.strip(), by);
    }

    /** Ties the document to the forum whose minutes it is. */
    public void minutedBy(UUID estate, UUID id, UUID document, Actor by) {
        Forum forum = taken(estate, id, "forum.minutesDrafted");
        forum.minutedBy(document);
        course.add(forum, ForumMove.MINUTES_DRAFTED, "", by);
    }

    /** The minutes were given to the approver (FOR-6); what is submitted again after a no changes nothing. */
    public void minutesSubmitted(Forum forum, Actor by) {
        if (forum.getMinutesSubmittedAt() == null) {
            forum.minutesSubmitted(clock.instant());
            course.add(forum, ForumMove.MINUTES_SUBMITTED, "", by);
            events.publishEvent(new ForumMinutesSubmitted(forum.getEstateId(), forum.getId(), by));
        }
    }

    /** Remembers the notice by which owners are invited. */
    public void announcedBy(UUID estate, UUID id, UUID notice) {
        Forum forum = taken(estate, id, "forum.noticeDrafted");
        forum.announcedBy(notice);
    }

    /** Freezes the forum with its dossier; what must be complete before is the dossier's to say. */
    public void file(UUID estate, UUID id, UUID dossier, String sha256, Actor by) {
        Forum forum = taken(estate, id, "forum.filed");
        forum.file(dossier, sha256, by, clock.instant());
        course.add(forum, ForumMove.FILED, "", by);
        events.publishEvent(new ForumFiled(estate, id, forum.getQuarter(), by));
    }

    @Transactional(readOnly = true)
    public Forum of(UUID estate, UUID id) {
        return forums.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("forum " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Forum> ofMinutes(UUID estate, UUID document) {
        return forums.findByEstateIdAndMinutesId(estate, document);
    }

    @Transactional(readOnly = true)
    public List<Forum> ofQuarter(UUID estate, Quarter quarter) {
        return forums.findAllByEstateIdAndQuarterOrderByNumber(estate, quarter.code());
    }

    /** For a change of what belongs to a forum: nobody else changes it meanwhile, and the journal names what is done. */
    Forum taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Forum.SUBJECT, id);
        return forums.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("forum " + id));
    }
}
