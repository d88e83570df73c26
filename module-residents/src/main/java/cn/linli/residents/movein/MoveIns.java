package cn.linli.residents.movein;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HouseholdCard;
import cn.linli.residents.Households;
import cn.linli.residents.Needed;
import cn.linli.residents.PersonCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every household that moves in is called before, helped on the day, visited within the week and again within the month (RES-2, RES-3).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class MoveIns {

    private static final int MOST = 200;
    private static final int LONGEST_WORD = 500;
    private static final int LONGEST_PROBLEM = 1000;

    private final MoveInRepository repository;
    private final MoveInSteps steps;
    private final MoveInDuties duties;
    private final MovedHome moved;
    private final Households households;
    private final ObjectProvider<HandoverProblems> handover;
    private final Estates estates;
    private final Journal journal;
    private final Clock clock;

    /** The day is known: what is done for the household is owed from now on, each step by its role. */
    public UUID plan(UUID estate, UUID household, LocalDate on, Actor by) {
        HouseholdCard home = households.of(estate, household);
        Refused.unless(repository.running(estate, household).isEmpty(), "moveIn.running");
        MoveIn planned =
                repository.save(new MoveIn(estate, household, home.label(), on, today(estate), by, clock.instant()));
        journal.note("moveIn.planned", estate, MoveIn.SUBJECT, planned.getId());
        EnumSet.allOf(MoveInStep.class).forEach(step -> duties.owed(planned, step, home));
        return planned.getId();
    }

    /** Another day: what is not done yet is let go, and owed anew from there. */
    public void replan(UUID estate, UUID id, LocalDate on, String reason, Actor by) {
        MoveIn moveIn = named(estate, id, "moveIn.replanned");
        Refused.unless(!steps.of(moveIn).containsKey(MoveInStep.PRESENCE), "moveIn.date.past");
        moveIn.replan(on, today(estate), reason);
        HouseholdCard home = households.of(estate, moveIn.getHouseholdId());
        open(moveIn).forEach(step -> {
            duties.letGo(moveIn, step, reason.strip(), by);
            duties.owed(moveIn, step, home);
        });
    }

    /** Nobody moves in after all. */
    public void callOff(UUID estate, UUID id, String reason, Actor by) {
        MoveIn moveIn = named(estate, id, "moveIn.calledOff");
        Refused.unless(!steps.of(moveIn).containsKey(MoveInStep.PRESENCE), "moveIn.date.past");
        moveIn.callOff(reason, by, clock.instant());
        open(moveIn).forEach(step -> duties.letGo(moveIn, step, reason.strip(), by));
    }

    /** A step is done; being there on the day makes the home lived in, and a visit stands in the register of contacts. */
    public void finish(UUID estate, UUID id, MoveInStep step, LocalDate on, String word, Actor by) {
        MoveIn moveIn = named(estate, id, "moveIn.stepDone");
        moveIn.requireRunning();
        Refused.unless(
                moved.mayDo(estate, step, by), "moveIn.rank." + step.getRole().name());
        Set<MoveInStep> open = open(moveIn);
        Refused.unless(open.contains(step), "moveIn.step.done");
        Estate at = estates.of(estate);
        LocalDate earliest = step.from(moveIn.getMovesOn(), at.dateOf(moveIn.getEnteredAt()));
        if (on.isAfter(today(estate)) || on.isBefore(earliest)) {
            throw Refused.because("moveIn.step.on", earliest.toString()).at("on");
        }
        DoneStep done =
                new DoneStep(step, on, Needed.words(word, LONGEST_WORD, "moveIn.needed.word", "word"), by.name());
        steps.add(moveIn, done, by);
        duties.kept(moveIn, step, by);
        moved.follow(moveIn, done, by);
        if (open.size() == 1) {
            moveIn.finish(clock.instant());
        }
    }

    /** The owner has found something: whoever follows construction defects to their end has it from now on. */
    public void note(UUID estate, UUID id, String words, boolean small, Actor by) {
        MoveIn moveIn = named(estate, id, "moveIn.problemNoted");
        moveIn.requireRunning();
        String said = Needed.words(words, LONGEST_PROBLEM, "moveIn.needed.words", "words");
        HandoverProblems follower = handover.getIfAvailable();
        if (follower == null) {
            throw Refused.because("moveIn.problem.nobody");
        }
        String owner = households
                .of(estate, moveIn.getHouseholdId())
                .contactPerson()
                .map(PersonCard::name)
                .orElse(moveIn.getHome());
        HandoverProblems.Taken taken = follower.take(estate, moveIn.getHouseholdId(), owner, said, small, by);
        steps.add(moveIn, new MoveInProblem(said, small, by.name(), clock.instant(), taken.number(), taken.link()));
    }

    private Set<MoveInStep> open(MoveIn moveIn) {
        Set<MoveInStep> open = EnumSet.allOf(MoveInStep.class);
        open.removeAll(steps.of(moveIn).keySet());
        return open;
    }

    private LocalDate today(UUID estate) {
        return estates.of(estate).today(clock);
    }

    private MoveIn named(UUID estate, UUID id, String action) {
        journal.note(action, estate, MoveIn.SUBJECT, id);
        return of(estate, id);
    }

    @Transactional(readOnly = true)
    public MoveIn of(UUID estate, UUID id) {
        return repository.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("move-in " + id));
    }

    @Transactional(readOnly = true)
    public Optional<MoveIn> running(UUID estate, UUID household) {
        return repository.running(estate, household);
    }

    /** Those that are not over, by their day, with what was done. */
    @Transactional(readOnly = true)
    public Map<MoveIn, Map<MoveInStep, DoneStep>> running(UUID estate) {
        List<MoveIn> found = repository.running(estate, Limit.of(MOST));
        Map<UUID, Map<MoveInStep, DoneStep>> done =
                steps.of(estate, found.stream().map(MoveIn::getId).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> done.getOrDefault(one.getId(), Map.of()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** What was done of one, by the step. */
    @Transactional(readOnly = true)
    public Map<MoveInStep, DoneStep> done(MoveIn moveIn) {
        return steps.of(moveIn);
    }

    @Transactional(readOnly = true)
    public List<MoveInProblem> problems(MoveIn moveIn) {
        return steps.problems(moveIn);
    }

    /** What is owed for each step, as it stands. */
    @Transactional(readOnly = true)
    public Map<MoveInStep, Duty> owed(MoveIn moveIn) {
        return duties.latest(moveIn);
    }
}
