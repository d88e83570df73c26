package cn.linli.forums;

import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.estate.Estates;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each estate owes its owners a forum in each quarter (FOR-1), and the forum its minutes within two days (FOR-6).
 */
@Component
@RequiredArgsConstructor
public class QuarterlyForums {

    public static final String SUBJECT = "forum-quarter";

    private final Duties duties;
    private final Estates estates;

    /** Every day and not only the first of a quarter: an estate may be founded in the middle of one. */
    @EventListener
    void on(DayBegan day) {
        Quarter quarter = Quarter.of(day.date());
        duties.openEverywhere(
                ForumStandard.FOR_1, subject(quarter.code()), quarter.firstDay(), quarter.lastDay(), day.zone());
    }

    @EventListener
    void on(ForumHeld held) {
        duties.fulfil(ForumStandard.FOR_1, held.estate(), subject(held.quarter()), held.by(), "forum " + held.forum());
        Instant since =
                held.on().atStartOfDay(estates.of(held.estate()).getZone()).toInstant();
        duties.open(Opening.of(ForumStandard.FOR_6, held.estate(), Subject.of(Forum.SUBJECT, held.forum()), since));
    }

    @EventListener
    void on(ForumMinutesSubmitted submitted) {
        duties.fulfil(
                ForumStandard.FOR_6,
                submitted.estate(),
                Subject.of(Forum.SUBJECT, submitted.forum()),
                submitted.by(),
                "forum " + submitted.forum());
    }

    public static Subject subject(String quarter) {
        return Subject.of(SUBJECT, quarter);
    }
}
