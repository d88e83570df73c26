package cn.linli.residents.butlers;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.PatchHandovers;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.residents.HouseholdFilter;
import cn.linli.residents.HouseholdLists;
import cn.linli.residents.HouseholdRow;
import cn.linli.residents.butlers.ButlerChange.Handover;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every change of butler: the patch changes hands, the owners are told the same day, and the former butler introduces the
 * new one at the doors (RES-10).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ButlerChanges {

    private static final int MOST = 100;
    private static final int FARTHEST = 90;

    private final ButlerChangeRepository changes;
    private final ButlerVisits visits;
    private final PatchHandovers handovers;
    private final Posts posts;
    private final Staff staff;
    private final Estates estates;
    private final HouseholdLists homes;
    private final Duties duties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Ends one butler's patch and begins another's; what follows from it is owed from this moment on. */
    public UUID change(UUID estate, Handover handover, Actor by) {
        Instant now = clock.instant();
        Estate at = estates.of(estate);
        LocalDate today = at.today(clock);
        if (handover.since().isBefore(today) || handover.since().isAfter(today.plusDays(FARTHEST))) {
            throw Refused.because("butlers.since.wrong", FARTHEST).at("since");
        }
        ButlerChange change = changes.save(
                new ButlerChange(estate, person(handover.from()), person(handover.to()), handover, by, now));
        journal.note("butler.changed", estate, ButlerChange.SUBJECT, change.getId());
        handovers.handOver(
                estate, handover.from(), handover.to(), handover.patches(), handover.since(), handover.stays());
        List<HouseholdRow> doors = homes(change).stream()
                .filter(home -> home.occupancy().isLivedIn())
                .toList();
        visits.plan(change, doors);
        duties.openFirst(
                Opening.of(ButlerStandard.RES_10, estate, change.subject(), now).dueBy(at.endOf(change.getSince())));
        if (!doors.isEmpty()) {
            duties.openFirst(Opening.of(ButlerStandard.RES_10, estate, change.visits(), now)
                    .owedBy(Role.BUTLER)
                    .assignedTo(change.getSuccessorId())
                    .dueBy(at.endOf(change.getVisitsUntil())));
        }
        events.publishEvent(new ButlerChanged(estate, change.getId(), !doors.isEmpty(), by));
        return change.getId();
    }

    /** Enters that the owners have been told, which ends the duty. */
    public void told(UUID estate, UUID id, Actor by, String shownBy) {
        ButlerChange change = of(estate, id);
        journal.note("butler.told", estate, ButlerChange.SUBJECT, id);
        change.told(clock.instant());
        duties.fulfil(ButlerStandard.RES_10, estate, change.subject(), by, shownBy);
    }

    @Transactional(readOnly = true)
    public ButlerChange of(UUID estate, UUID id) {
        return changes.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("change of butler " + id));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ButlerChange> all(UUID estate) {
        return changes.findAllByEstateIdOrderByEnteredAtDescIdDesc(estate, Limit.of(MOST));
    }

    /** Every home of the patch, lived in or not: all its owners are told. */
    @Transactional(readOnly = true)
    public List<HouseholdRow> homes(ButlerChange change) {
        List<HouseholdRow> found = new ArrayList<>();
        change.patches().stream()
                .map(Patch::building)
                .distinct()
                .forEach(building -> homes.each(change.getEstateId(), new HouseholdFilter("", building, null), home -> {
                    if (change.covers(home.number().building(), home.number().unit())) {
                        found.add(home);
                    }
                }));
        return found;
    }

    private Actor person(UUID post) {
        return staff.of(posts.of(post).getMemberId()).asActor();
    }
}
