package cn.linli.feedback;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Seeds;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervisors draw complaints at random from the week's complaint sheets and look into them, at least one a week (FEE-5).
 */
@Service
@RequiredArgsConstructor
@Transactional
public class SpotChecks {

    static final String SUBJECT = "spot-check-week";

    /** Days before today whose complaints a draw also takes in. */
    private static final int LOOKING_BACK = 6;

    private final SpotCheckRepository checks;
    private final ComplaintSheets sheets;
    private final Tickets tickets;
    private final TicketStory story;
    private final Duties duties;
    private final Standards standards;
    private final Posts posts;
    private final Estates estates;
    private final Journal journal;
    private final Seeds seeds;
    private final Clock clock;

    /** Each Monday every supervisor owes the week's check, and last week's is let go where there was nothing to draw. */
    @EventListener
    void on(DayBegan day) {
        if (day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
            estates.all().stream()
                    .filter(estate -> estate.getZone().equals(day.zone()))
                    .forEach(estate -> {
                        letGo(estate, day.date().minusWeeks(1));
                        open(estate, day.date());
                    });
        }
    }

    /** Nobody can check a complaint that was not made: any that a draw of the week could have met keeps the duty standing. */
    private void letGo(Estate estate, LocalDate monday) {
        if (sheets.complaints(estate, monday.minusDays(LOOKING_BACK), monday.plusDays(6))
                .isEmpty()) {
            for (UUID supervisor : posts.holders(estate.getId(), Role.SUPERVISOR, monday)) {
                duties.waive(
                        FeedbackStandard.FEE_5,
                        estate.getId(),
                        subject(Week.of(monday), supervisor),
                        Actor.SYSTEM,
                        "日报表上没有投诉，无可抽查");
            }
        }
    }

    private void open(Estate estate, LocalDate monday) {
        for (UUID supervisor : posts.holders(estate.getId(), Role.SUPERVISOR, monday)) {
            duties.open(Opening.of(
                            FeedbackStandard.FEE_5,
                            estate.getId(),
                            subject(Week.of(monday), supervisor),
                            monday.atStartOfDay(estate.getZone()).toInstant())
                    .assignedTo(supervisor));
        }
    }

    /** Draws one complaint of the last seven days that this supervisor has not drawn this week. */
    public SpotCheck draw(UUID estateId, Actor supervisor) {
        Estate estate = estates.of(estateId);
        LocalDate today = estate.today(clock);
        LocalDate from = today.minusDays(LOOKING_BACK);
        List<UUID> drawn = ofThisWeek(estate, supervisor.staffId()).stream()
                .map(SpotCheck::getTicketId)
                .toList();
        List<UUID> candidates = sheets.complaints(estate, from, today).stream()
                .map(ComplaintSheets.Row::id)
                .filter(id -> !drawn.contains(id))
                .toList();
        Refused.unless(!candidates.isEmpty(), "feedback.spotCheck.nothing");
        long seed = seeds.next();
        UUID ticket = candidates.get(new Random(seed).nextInt(candidates.size()));
        SpotCheck check = checks.save(new SpotCheck(
                estateId, supervisor.staffId(), ticket, from, today, candidates.size(), seed, clock.instant()));
        journal.note("spotCheck.drawn", estateId, Ticket.SUBJECT, ticket);
        return check;
    }

    public void check(UUID estateId, UUID id, boolean inOrder, String finding, Actor by) {
        SpotCheck check = of(estateId, id);
        check.check(inOrder, finding.strip(), by, clock.instant());
        Estate estate = estates.of(estateId);
        journal.note("spotCheck.checked", estateId, Ticket.SUBJECT, check.getTicketId());
        story.tell(tickets.of(estateId, check.getTicketId()), StepKind.SPOT_CHECKED, by, finding.strip());
        long done = ofThisWeek(estate, by.staffId()).stream()
                .filter(SpotCheck::isDone)
                .count();
        if (done >= standards.number(FeedbackStandard.FEE_5, StandardNumber.QUOTA, estateId)) {
            Subject week = subject(Week.of(estate.today(clock)), by.staffId());
            duties.fulfil(FeedbackStandard.FEE_5, estateId, week, by, "spot check " + check.getId());
        }
    }

    private List<SpotCheck> ofThisWeek(Estate estate, UUID supervisor) {
        LocalDate monday = Week.of(estate.today(clock)).monday();
        return checks.findAllByEstateIdAndSupervisorIdAndDrawnAtGreaterThanEqualOrderByDrawnAt(
                estate.getId(),
                supervisor,
                monday.atStartOfDay(estate.getZone()).toInstant());
    }

    /** How many checks a supervisor has finished this week, and how many the clause asks for. */
    @Transactional(readOnly = true)
    public Quota ofWeek(Estate estate, UUID supervisor) {
        long done = ofThisWeek(estate, supervisor).stream()
                .filter(SpotCheck::isDone)
                .count();
        return new Quota(done, standards.number(FeedbackStandard.FEE_5, StandardNumber.QUOTA, estate.getId()));
    }

    /** Checks done, of those asked for in a week. */
    public record Quota(long done, int asked) {}

    @Transactional(readOnly = true)
    public SpotCheck of(UUID estate, UUID id) {
        return checks.findByEstateIdAndId(estate, id).orElseThrow(() -> new NotFound("spot check " + id));
    }

    @Transactional(readOnly = true)
    public List<SpotCheck> latest(UUID estate) {
        return checks.findTop50ByEstateIdOrderByDrawnAtDesc(estate);
    }

    static Subject subject(Week week, UUID supervisor) {
        return Subject.of(SUBJECT, week.code() + "/" + supervisor);
    }
}
