package cn.linli.forums;

import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds whoever owes a forum's minutes, on the day before they are due and on the day itself (FOR-6). */
@Component
@RequiredArgsConstructor
class MinutesReminder {

    private final ForumRepository forums;
    private final Duties duties;
    private final Estates estates;
    private final Posts posts;
    private final Notices notices;

    @EventListener
    void on(DayBegan day) {
        for (Forum forum : forums.withoutMinutes()) {
            Estate estate = estates.of(forum.getEstateId());
            if (estate.getZone().equals(day.zone())) {
                remind(estate, forum, day.date());
            }
        }
    }

    private void remind(Estate estate, Forum forum, LocalDate today) {
        duties.latest(ForumStandard.FOR_6, estate.getId(), forum.subject())
                .filter(Duty::isRunning)
                .ifPresent(duty -> {
                    // Due is the first moment at which it is late, so the last day is the one before.
                    LocalDate last = estate.dateOf(duty.getDue().minusMillis(1));
                    if (today.equals(last) || today.equals(last.minusDays(1))) {
                        tell(estate, forum, today.equals(last), today);
                    }
                });
    }

    private void tell(Estate estate, Forum forum, boolean lastDay, LocalDate today) {
        posts.holders(estate.getId(), Role.CUSTOMER_SERVICE_LEAD, today)
                .forEach(person -> notices.tell(new Telling(
                        person,
                        estate.getId(),
                        "FOR-6/" + forum.getId() + (lastDay ? "/today" : "/tomorrow"),
                        lastDay ? "forum.minutes.today" : "forum.minutes.tomorrow",
                        List.of(forum.getTitle()),
                        "/e/" + estate.getCode() + "/forums/" + forum.getId(),
                        false)));
    }
}
