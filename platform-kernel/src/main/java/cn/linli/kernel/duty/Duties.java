package cn.linli.kernel.duty;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty ledger. It holds the clock and the evidence and never decides what becomes of a matter; that is its module's.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Duties {

    private final DutyRepository duties;
    private final DutiesAtManyEstates many;
    private final Standards standards;
    private final Estates estates;
    private final Clock clock;

    /** Opens a duty with the numbers in force now; a second opening of the same changes nothing. */
    public Duty open(Opening opening) {
        return duties.findByStandardAndEstateIdAndSubjectTypeAndSubjectIdAndRound(
                        opening.standard().code(),
                        opening.estate(),
                        opening.subject().type(),
                        opening.subject().id(),
                        opening.round())
                .orElseGet(() -> duties.save(create(opening)));
    }

    /**
     * Opens a duty that may have been let go because it seemed not to be asked for: then it runs on, and is due when it was. Nobody
     * wins time by calling a thing something else for a day.
     */
    public Duty openAgain(Opening opening) {
        Duty duty = open(opening);
        duty.resume(opening.assignee());
        return duty;
    }

    /** Opens a duty about what came into the world in this very transaction, so that nobody can have opened it before. */
    public Duty openFirst(Opening opening) {
        return duties.save(create(opening));
    }

    /** The same at many estates at once, with a handful of statements. */
    public void openFirst(Standard standard, Map<UUID, Subject> subjects, Instant since) {
        many.open(standard, subjects, since);
    }

    /**
     * Opens what every estate of a zone owes once in a period, wherever it is missing, with a handful of statements; it is due when
     * the period's last day ends.
     */
    public void openEverywhere(Standard standard, Subject period, LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
        many.openMissing(standard, period, firstDay, lastDay, zone);
    }

    private Duty create(Opening opening) {
        Estate estate = estates.of(opening.estate());
        int target = standards.number(opening.standard(), StandardNumber.TARGET, opening.estate());
        return new Duty(opening, dueOf(opening, estate), target, estate.dateOf(opening.since()));
    }

    private Instant dueOf(Opening opening, Estate estate) {
        if (opening.due() != null) {
            return opening.due();
        }
        Allowance allowance = Objects.requireNonNull(
                opening.standard().allowance(), () -> opening.standard().code() + " needs a date of its own");
        int amount = standards.number(opening.standard(), StandardNumber.ALLOWANCE, opening.estate());
        return allowance.withAmount(amount).dueAfter(opening.since(), estate.getZone());
    }

    /**
     * Fulfils the newest round, if it is running; whether there was anything to fulfil.
     *
     * @param shownBy the record that shows it, for people to read
     */
    public boolean fulfil(Standard standard, UUID estate, Subject subject, Actor by, String shownBy) {
        Optional<Duty> running = latest(standard, estate, subject).filter(Duty::isRunning);
        running.ifPresent(duty -> duty.fulfil(clock.instant(), by, shownBy));
        return running.isPresent();
    }

    public void extend(Standard standard, UUID estate, Subject subject, Instant due, Actor grantedBy, String reason) {
        running(standard, estate, subject).extend(due, grantedBy, clock.instant(), reason);
    }

    /** The ladder waits through the appointed local date; the duty's own date moves on by the same number of days. */
    public void awaitAppointment(
            Standard standard, UUID estate, Subject subject, LocalDate appointed, Actor by, String reason) {
        Estate at = estates.of(estate);
        running(standard, estate, subject)
                .waitForAppointment(at.today(clock), appointed, at.getZone(), by, clock.instant(), reason);
    }

    /** Lets the newest round go, with a reason; nothing happens where none is running. */
    public void waive(Standard standard, UUID estate, Subject subject, Actor by, String reason) {
        if (reason.isBlank()) {
            throw Refused.because("duty.waiver.reason").at("reason");
        }
        latest(standard, estate, subject)
                .filter(Duty::isRunning)
                .ifPresent(duty -> duty.waive(by, clock.instant(), reason));
    }

    public void assign(Standard standard, UUID estate, Subject subject, @Nullable UUID person) {
        latest(standard, estate, subject).filter(Duty::isRunning).ifPresent(duty -> duty.assign(person));
    }

    @Transactional(readOnly = true)
    public Optional<Duty> latest(Standard standard, UUID estate, Subject subject) {
        return duties.findFirstByStandardAndEstateIdAndSubjectTypeAndSubjectIdOrderByRoundDesc(
                standard.code(), estate, subject.type(), subject.id());
    }

    /** The newest duty about each of several subjects of a type, by the subject's id. */
    @Transactional(readOnly = true)
    public Map<String, Duty> latest(UUID estate, String subjectType, Collection<String> subjects) {
        return duties.findAllByEstateIdAndSubjectTypeAndSubjectIdInOrderByRound(estate, subjectType, subjects).stream()
                .collect(Collectors.toMap(Duty::getSubjectId, duty -> duty, (older, newer) -> newer));
    }

    @Transactional(readOnly = true)
    public List<Duty> about(UUID estate, Subject subject) {
        return duties.findAllByEstateIdAndSubjectTypeAndSubjectIdOrderBySince(estate, subject.type(), subject.id());
    }

    private Duty running(Standard standard, UUID estate, Subject subject) {
        Duty duty =
                latest(standard, estate, subject).orElseThrow(() -> new NotFound(standard.code() + " of " + subject));
        Refused.unless(duty.isRunning(), "duty.notRunning");
        return duty;
    }
}
