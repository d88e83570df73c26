package cn.linli.app.demo;

import cn.linli.kernel.calendar.Calendar;
import cn.linli.kernel.duty.SubjectPages;
import cn.linli.kernel.sight.Sight;
import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts the demo's clock on, and lives every day in between at its own midnight. */
@Service
@Profile("demo")
@RequiredArgsConstructor
class DemoTravel {

    private static final int MOST_SHOWN = 40;

    private final DemoClock clock;
    private final Calendar calendar;
    private final List<SubjectPages> pages;
    private final JdbcClient jdbc;

    /** How far a button leads. */
    enum Stride {
        HOUR,
        DAY,
        MONTH;

        ZonedDateTime from(ZonedDateTime now) {
            return switch (this) {
                case HOUR -> now.plusHours(1).truncatedTo(ChronoUnit.HOURS);
                case DAY ->
                    now.toLocalDate().plusDays(1).atTime(LocalTime.of(9, 0)).atZone(now.getZone());
                case MONTH ->
                    now.toLocalDate()
                            .plusMonths(1)
                            .withDayOfMonth(1)
                            .atTime(LocalTime.of(9, 0))
                            .atZone(now.getZone());
            };
        }
    }

    /** One journey at a time, of the whole company whoever pressed the button; the clock never goes back. */
    synchronized DemoJourney go(Stride stride) {
        try (Sight.Frame frame = Sight.everything().open()) {
            return travel(stride);
        }
    }

    private DemoJourney travel(Stride stride) {
        ZonedDateTime start = ZonedDateTime.now(clock);
        ZonedDateTime end = stride.from(start);
        int days = calendar.catchUp();
        ZonedDateTime midnight =
                start.toLocalDate().plusDays(1).atStartOfDay(start.getZone()).plusSeconds(1);
        while (midnight.isBefore(end)) {
            clock.runFrom(midnight.toInstant());
            days += calendar.catchUp();
            midnight = midnight.plusDays(1);
        }
        clock.runFrom(end.toInstant());
        days += calendar.catchUp();
        return new DemoJourney(days, count(start.toInstant()), climbed(start.toInstant()));
    }

    private int count(Instant since) {
        return jdbc.sql("select count(*) from duty_step where told_at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private List<DemoJourney.Climb> climbed(Instant since) {
        List<Row> rows = jdbc.sql("""
                        select s.from_role, s.to_role, d.estate_id, d.subject_type, d.subject_id, e.name
                        from duty_step s join duty d on d.id = s.duty_id join estate e on e.id = d.estate_id
                        where s.told_at >= :since order by s.told_at desc, e.code, s.id limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", MOST_SHOWN)
                .query((row, n) -> new Row(
                        Role.valueOf(row.getString("from_role")),
                        Role.valueOf(row.getString("to_role")),
                        row.getObject("estate_id", UUID.class),
                        row.getString("name"),
                        row.getString("subject_type"),
                        row.getString("subject_id")))
                .list();
        return rows.stream().flatMap(this::describe).toList();
    }

    private Stream<DemoJourney.Climb> describe(Row row) {
        return pages.stream()
                .filter(page -> page.type().equals(row.type()))
                .flatMap(page -> page.describe(row.estate(), List.of(row.subject())).values().stream())
                .map(line -> DemoJourney.Climb.of(line, row.estateName(), row.from(), row.to()));
    }

    private record Row(Role from, Role to, UUID estate, String estateName, String type, String subject) {}
}
