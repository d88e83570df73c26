package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Heavy rains, which show whether a repaired leak holds: the first one after the repair opens the visit, and no second one does (CAL-3).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Rainstorms {

    private static final int LONGEST_WAITING = 50;

    /** Each statement looks for changes in all that is known by then: with five thousand leaks at once that took a minute. */
    private static final Limit A_HANDFUL = Limit.of(100);

    private final RainstormRepository rainstorms;
    private final RepairRepository repairs;
    private final RepairCourse course;
    private final CallbackDuties duties;
    private final Notices notices;
    private final Standards standards;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final EntityManager entities;
    private final Clock clock;

    /** What became of a rain that somebody tells of. */
    public enum Told {
        PROPOSED,
        /** The estate knows of it already. */
        KNOWN,
        /** Too little fell for this estate. */
        NOT_HEAVY
    }

    /** Proposes a rain at each of the estates that does not have it yet; supervisors decide about it. */
    public List<Rainstorm> record(Collection<UUID> at, Rainfall fall, Actor by) {
        List<Rainstorm> recorded = new ArrayList<>();
        for (UUID estate : at) {
            if (!isHeavy(estate, fall)) {
                throw Refused.because("rainstorm.tooLittle", heavyAt(estate)).at("millimetres");
            }
            rainstorms.oneAtATime(estate);
            if (!rainstorms.existsByEstateIdAndBeganAtAndEndedAtAndSourceAndRefusedBecauseIsNull(
                    estate, fall.beganAt(), fall.endedAt(), fall.source())) {
                recorded.add(proposed(estate, fall, by));
            }
        }
        return recorded;
    }

    /**
     * Proposes a rain that a source tells of, unless something is known of that time already: also what a supervisor has refused is not
     * told again.
     */
    public Told propose(UUID estate, Rainfall fall, Actor by) {
        if (!isHeavy(estate, fall)) {
            return Told.NOT_HEAVY;
        }
        rainstorms.oneAtATime(estate);
        if (rainstorms.existsByEstateIdAndBeganAtLessThanAndEndedAtGreaterThan(
                estate, fall.endedAt().plus(Rainfall.PAUSE), fall.beganAt().minus(Rainfall.PAUSE))) {
            return Told.KNOWN;
        }
        proposed(estate, fall, by);
        return Told.PROPOSED;
    }

    private Rainstorm proposed(UUID estate, Rainfall fall, Actor by) {
        Rainstorm rainstorm = rainstorms.save(new Rainstorm(estate, fall, by, clock.instant()));
        journal.note("rainstorm.recorded", estate, Rainstorm.SUBJECT, rainstorm.getId());
        tellSupervisors(rainstorm);
        return rainstorm;
    }

    private boolean isHeavy(UUID estate, Rainfall fall) {
        return fall.millimetres().compareTo(BigDecimal.valueOf(heavyAt(estate))) >= 0;
    }

    private int heavyAt(UUID estate) {
        return standards.number(CallbackStandard.CAL_3, StandardNumber.QUOTA, estate);
    }

    private void tellSupervisors(Rainstorm rainstorm) {
        Estate estate = estates.of(rainstorm.getEstateId());
        for (Role role : List.of(Role.SUPERVISOR, Role.ENGINEERING_SUPERVISOR)) {
            posts.holders(estate.getId(), role, estate.today(clock))
                    .forEach(person -> notices.tell(new Telling(
                            person,
                            estate.getId(),
                            Rainstorm.SUBJECT + "/" + rainstorm.getId(),
                            "rainstorm.notice",
                            List.of(rainstorm.getMillimetres().toPlainString(), rainstorm.getSource()),
                            "/e/" + estate.getCode() + "/rainstorms",
                            false)));
        }
    }

    /**
     * It has rained: each leak that was repaired before it began and has not been rained on is now to be visited.
     *
     * @return how many
     */
    public int confirm(UUID estate, UUID id, Actor by) {
        Rainstorm rainstorm = taken(estate, id, "rainstorm.confirmed");
        Instant now = clock.instant();
        rainstorm.confirm(by, now);
        int tested = 0;
        List<Repair> some = repairs.waitingForRain(estate, rainstorm.getBeganAt(), A_HANDFUL);
        while (!some.isEmpty()) {
            some.forEach(repair -> test(repair, rainstorm, by));
            tested += some.size();
            entities.flush();
            entities.clear();
            some = repairs.waitingForRain(estate, rainstorm.getBeganAt(), A_HANDFUL);
        }
        return tested;
    }

    private void test(Repair repair, Rainstorm rainstorm, Actor by) {
        repair.rainedOn(rainstorm.getId());
        course.add(
                repair, RepairStep.Kind.RAINED, null, rainstorm.getMillimetres().toPlainString() + " mm", by);
        duties.owed(repair, rainstorm.getEndedAt());
    }

    /** It was no heavy rain here. */
    public void refuse(UUID estate, UUID id, String reason, Actor by) {
        taken(estate, id, "rainstorm.refused").refuse(reason, by, clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Rainstorm> latest(UUID estate) {
        return rainstorms.findTop50ByEstateIdOrderByEndedAtDesc(estate);
    }

    @Transactional(readOnly = true)
    public Rainstorm of(UUID estate, UUID id) {
        return rainstorms.findByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    /** Leaks that no rain has tested, the longest waiting first; no more than a page of them. */
    @Transactional(readOnly = true)
    public List<Repair> waiting(UUID estate) {
        return repairs.waitingForRain(estate, clock.instant(), Limit.of(LONGEST_WAITING));
    }

    private Rainstorm taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, Rainstorm.SUBJECT, id);
        return rainstorms.findForUpdateByEstateIdAndId(estate, id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("rainstorm " + id);
    }
}
