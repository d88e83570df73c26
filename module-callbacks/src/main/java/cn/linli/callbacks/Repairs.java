package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Seen;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Staff;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every repair that was done at a home, wherever it was learned of; each owes its owner a callback by its kind.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Repairs {

    private final RepairRepository repairs;
    private final RepairCourse course;
    private final CallbackDuties duties;
    private final Households households;
    private final Posts posts;
    private final Staff staff;
    private final Estates estates;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Takes a repair; the same number of the same source again is the same repair, and changes nothing. */
    public Repair take(UUID estateId, NewRepair about, Actor by) {
        Optional<Repair> known = repairs.findByEstateIdAndSourceAndNumber(estateId, about.source(), about.number());
        if (known.isPresent()) {
            return known.get();
        }
        HouseholdCard home = households.of(estateId, about.household());
        Repair repair = new Repair(estateId, about, home, by, clock.instant());
        lookAfter(repair, home);
        repairs.save(repair);
        journal.note("repair.taken", estateId, Repair.SUBJECT, repair.getId());
        course.add(repair, RepairStep.Kind.TAKEN, null, repair.getWhat(), by);
        if (repair.state() == RepairState.TO_ASK) {
            duties.owed(repair, repair.getDoneAt());
        }
        events.publishEvent(new RepairTaken(estateId, repair.getId(), repair.getKind(), repair.getHouseholdId()));
        return repair;
    }

    private void lookAfter(Repair repair, HouseholdCard home) {
        Estate estate = estates.of(repair.getEstateId());
        Optional<UUID> butler = posts.butlerOf(estate.getId(), home.building(), home.unit(), estate.today(clock));
        repair.lookedAfterBy(
                butler.orElse(null), butler.map(id -> staff.of(id).getName()).orElse(null));
    }

    /** Another kind, with a reason: what it no longer asks is let go and counted, what it newly asks runs from the repair on. */
    public void classify(UUID estate, UUID id, RepairKind kind, String reason, Actor by) {
        Repair repair = taken(estate, id, "repair.classified");
        Seen.requireStill(repair.getVersion());
        repair.require(RepairAction.CLASSIFY);
        String why = Repair.words(reason);
        RepairKind before = repair.getKind();
        repair.classify(kind);
        duties.letGo(repair, before.getStandard(), why, by);
        if (repair.state() == RepairState.TO_ASK) {
            duties.owed(repair, repair.getDoneAt());
        }
        course.add(repair, RepairStep.Kind.CLASSIFIED, null, why, by);
    }

    /** Of one who acts on it: nobody else does at the same moment. */
    Repair taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Repair.SUBJECT, id);
        return repairs.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    @Transactional(readOnly = true)
    public Repair of(UUID estate, UUID id) {
        return repairs.findByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    /** That which came under this number. */
    @Transactional(readOnly = true)
    public Repair of(UUID estate, RepairSource source, String number) {
        return repairs.findByEstateIdAndSourceAndNumber(estate, source, number)
                .orElseThrow(() -> new NotFound("repair " + source + " " + number));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("repair " + id);
    }
}
