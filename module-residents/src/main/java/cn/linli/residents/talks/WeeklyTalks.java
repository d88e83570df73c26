package cn.linli.residents.talks;

import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each Monday each butler owes the talks of the week; whoever begins in the middle of one owes them from the next. Where nobody lives
 * there is nobody to talk to.
 */
@Component
@RequiredArgsConstructor
class WeeklyTalks {

    private record Butler(UUID estate, UUID member) {}

    private final TalkWeekRepository weeks;
    private final HomesToTalk homes;
    private final Posts posts;
    private final Staff staff;
    private final Estates estates;
    private final Standards standards;
    private final Duties duties;

    @EventListener
    void on(DayBegan day) {
        if (day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
            Map<UUID, Map<String, Integer>> livedIn = homes.livedIn(day.zone());
            butlers(day.date(), livedIn).forEach((butler, number) -> open(butler, day.date(), number));
        }
    }

    /** With the number of homes in their patch in which somebody lives. */
    private Map<Butler, Integer> butlers(LocalDate monday, Map<UUID, Map<String, Integer>> livedIn) {
        Map<Butler, Integer> found = new LinkedHashMap<>();
        posts.held(monday).stream()
                .filter(post -> post.role() == Role.BUTLER && !post.since().isAfter(monday))
                .filter(post -> post.estate() != null && livedIn.containsKey(post.estate()))
                .forEach(post -> {
                    UUID estate = Objects.requireNonNull(post.estate());
                    int number = HomesToTalk.in(post.patch(), livedIn.getOrDefault(estate, Map.of()));
                    if (number > 0) {
                        found.merge(new Butler(estate, post.member()), number, Integer::sum);
                    }
                });
        return found;
    }

    private void open(Butler butler, LocalDate monday, int number) {
        Estate estate = estates.of(butler.estate());
        if (posts.standing(butler.member(), monday).isEmpty()
                || weeks.existsByEstateIdAndButlerIdAndMonday(estate.getId(), butler.member(), monday)) {
            return;
        }
        int quota = standards.number(TalkStandard.RES_8, StandardNumber.QUOTA, estate.getId());
        TalkWeek week = weeks.save(
                new TalkWeek(estate.getId(), staff.of(butler.member()).asActor(), monday, quota, number));
        duties.open(Opening.of(
                        TalkStandard.RES_8,
                        estate.getId(),
                        week.subject(),
                        monday.atStartOfDay(estate.getZone()).toInstant())
                .assignedTo(butler.member())
                .dueBy(estate.endOf(week.getSunday())));
    }
}
