package cn.linli.residents.care;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.Channel;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.OwnerGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every household that is not satisfied is somebody's to contact, each half month anew, until a contact says content and a
 * second person has put it into another group (RES-7).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Discontents {

    private final DiscontentRepository repository;
    private final DiscontentCourse course;
    private final DiscontentDuties duties;
    private final DiscontentContacts contacts;
    private final DiscontentNotices notices;
    private final Households households;
    private final Journal journal;
    private final Clock clock;

    /** Begins it where it is not running yet: the first half month runs from now. */
    void begin(UUID estate, HouseholdCard home, String because, Actor by) {
        if (repository.running(estate, home.id()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Discontent begun = repository.save(new Discontent(estate, home.id(), home.label(), because, now));
        course.add(begun, DiscontentStep.Kind.BEGUN, null, because, by);
        duties.owed(begun, now);
    }

    /** Nobody of the group is there any more. */
    void gone(Discontent over, String reason, Actor by) {
        over.gone(by, clock.instant());
        course.add(over, DiscontentStep.Kind.GONE, null, "", by);
        duties.letGo(over, reason, by);
    }

    /** The owner was reached. One who is not content is contacted again within the next half month. */
    public void contact(UUID estate, UUID id, OwnersWord word, Actor by) {
        Discontent about = named(estate, id, "discontent.contacted");
        Instant now = clock.instant();
        if (word.content() == null) {
            about.contact(now);
        } else {
            about.content(word.content(), by, now);
        }
        duties.kept(about, by);
        contacts.enter(about, word, by);
        if (word.content() == null) {
            course.add(about, DiscontentStep.Kind.CONTACTED, word.way(), contacts.wordsOf(word), by);
            duties.owed(about, now);
        } else {
            course.add(about, DiscontentStep.Kind.CONTENT, word.way(), contacts.wordsOf(word), by);
            notices.content(about, by);
        }
    }

    /** Nobody was reached: the try is kept, and the contact is still owed. */
    public void miss(UUID estate, UUID id, Channel way, String note, Actor by) {
        Discontent about = named(estate, id, "discontent.missed");
        OwnersWord.requireSpoken(way);
        about.miss();
        course.add(about, DiscontentStep.Kind.MISSED, way, note.strip(), by);
    }

    /** The household goes into the group that the contact proposed, or another one; whoever heard the word cannot say so. */
    public void regroup(UUID estate, UUID id, OwnerGroup group, Actor by) {
        Discontent about = named(estate, id, "discontent.regrouped");
        about.regroup(group, by, clock.instant());
        course.add(about, DiscontentStep.Kind.REGROUPED, null, contacts.nameOf(group), by);
        leave(about, group);
    }

    /** The household stays in the group for a reason, and is contacted again. */
    public void stay(UUID estate, UUID id, String reason, Actor by) {
        Discontent about = named(estate, id, "discontent.stayed");
        about.stay(reason, by);
        course.add(about, DiscontentStep.Kind.STAYED, null, reason.strip(), by);
        duties.owed(about, clock.instant());
    }

    /** The household should never have been in the group; what was owed is let go, and counted. */
    public void letGo(UUID estate, UUID id, String reason, Actor by) {
        Discontent about = named(estate, id, "discontent.letGo");
        about.letGo(reason, by, clock.instant());
        course.add(about, DiscontentStep.Kind.LET_GO, null, reason.strip(), by);
        duties.letGo(about, reason.strip(), by);
        leave(about, OwnerGroup.GENERAL);
    }

    private void leave(Discontent about, OwnerGroup group) {
        households.regroup(about.getEstateId(), about.getHouseholdId(), OwnerGroup.DISSATISFIED, group);
    }

    private Discontent named(UUID estate, UUID id, String action) {
        journal.note(action, estate, Discontent.SUBJECT, id);
        return of(estate, id);
    }

    @Transactional(readOnly = true)
    public Discontent of(UUID estate, UUID id) {
        return repository.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("discontent " + id));
    }

    /** The one that is running for a home, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Discontent> running(UUID estate, UUID household) {
        return repository.running(estate, household);
    }

    /** What was done, the first first. */
    @Transactional(readOnly = true)
    public List<DiscontentStep> course(Discontent about) {
        return course.of(about);
    }

    /** Each half month with its date, the first first. */
    @Transactional(readOnly = true)
    public List<Duty> plan(Discontent about) {
        return duties.of(about);
    }
}
