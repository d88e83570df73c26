package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners are asked about repairs. Reached, not reached and refused are three different things; only who was reached was called.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Callbacks {

    private final Repairs repairs;
    private final RepairCourse course;
    private final CallbackDuties duties;
    private final CallbackContacts contacts;
    private final RedoneWork redone;
    private final NewMatters matters;
    private final Askers askers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The owner was reached. What is not fixed is done again; what the owner newly raises is taken down, once and with this.
     *
     * @param matter none where the owner had nothing else to say
     */
    public void ask(UUID estate, UUID id, OwnersWord word, @Nullable NewMatter matter, Actor by) {
        Repair repair = repairs.taken(estate, id, "callback.made");
        requireRank(repair, by);
        repair.requireAsking(by, word.way());
        UUID redo = word.fixed() ? null : redone.begin(repair, word, by);
        repair.ask(word, redo, by, clock.instant());
        RepairStep.Kind step = word.fixed() ? RepairStep.Kind.FIXED : RepairStep.Kind.NOT_FIXED;
        course.add(repair, step, word.way(), word.said() == null ? "" : word.said(), by);
        duties.asked(repair, by);
        contacts.asked(repair, word, by);
        if (matter != null) {
            matters.take(repair, word, matter, by);
        }
        events.publishEvent(new CallbackMade(estate, id, repair.getKind(), word.fixed()));
    }

    /** Nobody was there: the try is kept, and the owner is still to be asked. */
    public void miss(UUID estate, UUID id, Channel way, String note, Actor by) {
        Repair repair = repairs.taken(estate, id, "callback.missed");
        requireRank(repair, by);
        repair.miss(way, by);
        course.add(repair, RepairStep.Kind.MISSED, way, note.strip(), by);
    }

    /** The owner does not want to be asked. */
    public void refuse(UUID estate, UUID id, Channel way, String reason, Actor by) {
        Repair repair = repairs.taken(estate, id, "callback.refused");
        requireRank(repair, by);
        repair.refuse(way, reason, by, clock.instant());
        course.add(repair, RepairStep.Kind.REFUSED, way, reason.strip(), by);
        duties.letGo(repair, repair.getKind().getStandard(), reason.strip(), by);
        contacts.refused(repair, way, reason.strip(), by);
    }

    /** Who visits the owners of redone work at this estate. */
    @Transactional(readOnly = true)
    public Visitors visitors(UUID estate) {
        return askers.visitors(estate);
    }

    private void requireRank(Repair repair, Actor by) {
        Refused.unless(
                askers.include(repair, by.staffId()),
                "callback.rank." + repair.getKind().name());
    }
}
