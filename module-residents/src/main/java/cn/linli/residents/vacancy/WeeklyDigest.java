package cn.linli.residents.vacancy;

import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each Monday there is a digest of the occupancy table; it goes to the departments by itself where anything moved, and customer service
 * owes a look at the table by Wednesday (RES-1).
 */
@Component
@RequiredArgsConstructor
class WeeklyDigest {

    private static final Set<Role> DEPARTMENTS = Set.of(
            Role.BUTLER,
            Role.FRONT_DESK,
            Role.FOREMAN,
            Role.SUPERVISOR,
            Role.ENGINEERING_SUPERVISOR,
            Role.CUSTOMER_SERVICE_LEAD,
            Role.PROJECT_MANAGER);

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Estates estates;
    private final Posts posts;
    private final Notices notices;

    private record Taken(UUID id, UUID estate, int changes, int passed) {

        /** Where nothing moved nobody is disturbed; the digest is there to be read all the same. */
        boolean isWorthTelling() {
            return changes > 0 || passed > 0;
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DayBegan day) {
        if (day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
            List<Taken> taken = take(day);
            duties.openEverywhere(
                    OccupancyStandard.RES_1,
                    OccupancyWeek.subject(day.date()),
                    day.date(),
                    day.date().plusDays(2),
                    day.zone());
            tell(taken.stream().filter(Taken::isWorthTelling).toList(), day.date());
        }
    }

    /** All estates of the zone by one statement: there are thousands of them, with millions of homes. */
    private List<Taken> take(DayBegan day) {
        OffsetDateTime now = day.date().atStartOfDay(day.zone()).toOffsetDateTime();
        return jdbc.sql("""
                        with ahead as (
                            select h.id, x.expected_on from household h cross join lateral (%s) x
                            where x.expected_on is not null and h.id in (
                                select household_id from household_outlook
                                union select household_id from household_movein where finished_at is null and off_at is null)),
                        counted as (
                            select h.estate_id, h.building, h.occupancy, count(*) as n,
                                   count(*) filter (where a.expected_on between :today and :soon) as soon,
                                   count(*) filter (where a.expected_on < :today) as passed
                            from household h join estate e on e.id = h.estate_id and e.zone = :zone
                                 left join ahead a on a.id = h.id
                            group by 1, 2, 3),
                        buildings as (
                            select estate_id, building, jsonb_object_agg(occupancy, n) as states, sum(soon) as soon,
                                   sum(passed) as passed
                            from counted group by 1, 2),
                        homes as (
                            select estate_id, jsonb_object_agg(building, states) as homes, sum(soon) as soon,
                                   sum(passed) as passed
                            from buildings group by 1),
                        changed as (
                            select h.estate_id, count(*) as n
                            from household_occupancy p join household h on h.id = p.household_id
                            where p.position > 0 and p.recorded_at >= :from and p.recorded_at < :now group by 1)
                        insert into household_occupancy_week (id, estate_id, monday, taken_at, homes, changes, expected_soon,
                                                              expected_passed)
                        select gen_random_uuid(), e.id, :today, :now, coalesce(s.homes, '{}'), coalesce(c.n, 0),
                               coalesce(s.soon, 0), coalesce(s.passed, 0)
                        from estate e left join homes s on s.estate_id = e.id left join changed c on c.estate_id = e.id
                        where e.zone = :zone
                        on conflict (estate_id, monday) do nothing
                        returning id, estate_id, changes, expected_passed
                        """.formatted(Looking.AHEAD))
                .param("zone", day.zone().getId())
                .param("today", day.date())
                .param("soon", day.date().plusDays(Looking.SOON))
                .param("now", now)
                .param("from", day.date().minusWeeks(1).atStartOfDay(day.zone()).toOffsetDateTime())
                .query((row, n) -> taken(row))
                .list();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getInt("changes"),
                row.getInt("expected_passed"));
    }

    private void tell(List<Taken> digests, LocalDate monday) {
        Map<UUID, Set<UUID>> people =
                posts.holders(digests.stream().map(Taken::estate).toList(), DEPARTMENTS, monday);
        for (Taken digest : digests) {
            Estate estate = estates.of(digest.estate());
            people.getOrDefault(digest.estate(), Set.of())
                    .forEach(person -> notices.tell(new Telling(
                            person,
                            digest.estate(),
                            OccupancyWeek.SUBJECT + "/" + digest.id(),
                            "occupancyWeek.notice",
                            List.of(
                                    monday.toString(),
                                    String.valueOf(digest.changes()),
                                    String.valueOf(digest.passed())),
                            "/e/" + estate.getCode() + "/occupancy-weeks/" + digest.id(),
                            false)));
        }
    }
}
