package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hot and hard problems: the project manager gathers tickets and calls the departments together; each measure that is decided is
 * one person's duty until its day (FEE-13).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class HotProblems {

    /** One ticket alone is a ticket. */
    private static final int SEVERAL = 2;

    private static final int MOST = 100;

    private final HotProblemRepository problems;
    private final HotMeasureRepository measures;
    private final Tickets tickets;
    private final Duties duties;
    private final Posts posts;
    private final Estates estates;
    private final Evidence evidence;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A ticket of the matter. */
    public record Case(UUID id, String number, String place, String words, Instant registeredAt) {

        public String title() {
            return TicketPages.shorten(words);
        }
    }

    /** @param numbers of at least two tickets of this estate */
    public UUID open(UUID estate, String title, Collection<String> numbers, Actor by) {
        HotProblem problem = new HotProblem(estate, title, by, clock.instant());
        if (numbers.size() < SEVERAL || numbers.size() > MOST) {
            throw Refused.because("feedback.hot.several", MOST).at("numbers");
        }
        problems.save(problem);
        journal.note("hotProblem.opened", estate, HotProblem.SUBJECT, problem.getId());
        gather(estate, problem, numbers);
        return problem.getId();
    }

    /** Others that turn out to be the same matter. */
    public void add(UUID estate, UUID id, Collection<String> numbers) {
        HotProblem problem = taken(estate, id, "hotProblem.ticketsAdded");
        problem.requireOpen();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw Refused.because("feedback.hot.numbers").at("numbers");
        }
        gather(estate, problem, numbers);
    }

    private void gather(UUID estate, HotProblem problem, Collection<String> numbers) {
        List<UUID> found = numbers.stream()
                .map(number -> found(estate, number).getId())
                .distinct()
                .toList();
        jdbc.sql("insert into ticket_of_hot_problem (problem_id, ticket_id) select :problem, id"
                        + " from unnest(:tickets) as one (id) on conflict do nothing")
                .param("problem", problem.getId())
                .param("tickets", found.toArray(UUID[]::new))
                .update();
    }

    private Ticket found(UUID estate, String number) {
        try {
            return tickets.ofNumber(estate, number);
        } catch (Refused unknown) {
            throw unknown.at("numbers");
        }
    }

    public void meet(UUID estate, UUID id, LocalDate on, String departments, String decision) {
        HotProblem problem = taken(estate, id, "hotProblem.decided");
        problem.meet(on, estates.of(estate).today(clock), departments, decision);
    }

    /** Somebody who works at the estate answers for it; it is that person's duty from now on. */
    public void decideMeasure(UUID estateId, UUID id, String what, UUID responsible, LocalDate due) {
        HotProblem problem = taken(estateId, id, "hotProblem.measureDecided");
        problem.requireDecided();
        Estate estate = estates.of(estateId);
        LocalDate today = estate.today(clock);
        if (posts.colleagues(estateId, today).stream()
                .noneMatch(person -> person.id().equals(responsible))) {
            throw Refused.because("feedback.handover.noColleague").at("responsible");
        }
        HotMeasure measure = measures.save(new HotMeasure(id, what, responsible, due, today));
        duties.openFirst(Opening.of(FeedbackStandard.FEE_13, estateId, measure.subject(), clock.instant())
                .assignedTo(responsible)
                .dueBy(estate.endOf(due)));
    }

    /** The person who answers for it says what was done, with a file that shows it. */
    public void complete(UUID estate, UUID id, UUID measureId, String words, UUID file, Actor by) {
        HotProblem problem = taken(estate, id, "hotProblem.measureDone");
        problem.requireOpen();
        HotMeasure measure = measure(estate, id, measureId);
        measure.complete(words, evidence.of(estate, file).getId(), by, clock.instant());
        duties.fulfil(FeedbackStandard.FEE_13, estate, measure.subject(), by, words.strip());
    }

    public void close(UUID estate, UUID id, Actor by) {
        HotProblem problem = taken(estate, id, "hotProblem.closed");
        List<HotMeasure> all = measures(estate, id);
        problem.close(!all.isEmpty() && all.stream().allMatch(HotMeasure::isDone), by, clock.instant());
    }

    private HotProblem taken(UUID estate, UUID id, String action) {
        journal.note(action, estate, HotProblem.SUBJECT, id);
        return of(estate, id);
    }

    @Transactional(readOnly = true)
    public HotProblem of(UUID estate, UUID id) {
        return problems.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("hot problem " + id));
    }

    @Transactional(readOnly = true)
    public HotMeasure measure(UUID estate, UUID id, UUID measure) {
        return measures.findByProblemIdAndId(of(estate, id).getId(), measure)
                .orElseThrow(() -> new NotFound("measure " + measure));
    }

    /** By their days. */
    @Transactional(readOnly = true)
    public List<HotMeasure> measures(UUID estate, UUID id) {
        return measures.findAllByProblemIdOrderByDueAscIdAsc(of(estate, id).getId());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<HotProblem> all(UUID estate) {
        return problems.findTop100ByEstateIdOrderByIdDesc(estate);
    }

    /** The tickets of the matter, the oldest first. */
    @Transactional(readOnly = true)
    public List<Case> cases(UUID estate, UUID id) {
        return jdbc.sql("select t.id, t.number, t.place, t.words, t.registered_at from ticket_of_hot_problem c"
                        + " join ticket t on t.id = c.ticket_id and t.estate_id = :estate where c.problem_id = :problem"
                        + " order by t.registered_at, t.id")
                .param("estate", estate)
                .param("problem", of(estate, id).getId())
                .query((row, n) -> new Case(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("place"),
                        row.getString("words"),
                        Objects.requireNonNull(row.getObject("registered_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
