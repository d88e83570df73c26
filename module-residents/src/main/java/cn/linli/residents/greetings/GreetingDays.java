package cn.linli.residents.greetings;

import cn.linli.kernel.Ids;
import cn.linli.kernel.calendar.DayBegan;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Opening;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.HomeNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each day begins with whom it asks to greet: each birthday of somebody who lives or owns a home there is owed by the home's butler,
 * each feast by the customer-service lead. Whoever is entered later that day is greeted the year after.
 */
@Component
@RequiredArgsConstructor
class GreetingDays {

    private static final int BATCH = 500;

    private final Duties duties;
    private final Estates estates;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Somebody to greet, and where. */
    private record Celebrant(UUID greeting, UUID estate, UUID home, HomeNumber number, UUID person, String name) {}

    /** Everybody at an estate. */
    private record Everybody(UUID greeting, UUID estate) {}

    private record Staircase(UUID estate, String building, String unit) {}

    @EventListener
    void on(DayBegan day) {
        List<Celebrant> celebrants = celebrants(day);
        insert(celebrants, Occasion.BIRTHDAY, day, one -> new Object[] {
            one.greeting(), one.estate(), one.home(), one.number().label(), one.person(), one.name()
        });
        Map<Staircase, @Nullable UUID> butlers = new HashMap<>();
        celebrants.forEach(
                one -> owe(one.greeting(), one.estate(), day.date(), Role.BUTLER, butlerOf(one, day.date(), butlers)));
        for (Occasion feast : Occasion.feastsOn(day.date())) {
            List<Everybody> everywhere = everybody(feast, day);
            insert(everywhere, feast, day, one -> new Object[] {one.greeting(), one.estate(), null, null, null, null});
            everywhere.forEach(one -> owe(one.greeting(), one.estate(), day.date(), Role.CUSTOMER_SERVICE_LEAD, null));
        }
    }

    private List<Celebrant> celebrants(DayBegan day) {
        List<MonthDay> born = Birthdays.on(day.date());
        MonthDay first = born.get(0);
        MonthDay other = born.get(born.size() - 1);
        return jdbc.sql(
                        "select p.id, p.name, p.household_id, p.estate_id, h.building, h.unit, h.room from household_person p"
                                + " join household h on h.id = p.household_id join estate e on e.id = p.estate_id"
                                + " where e.zone = :zone and p.moved_out_on is null and p.birthday < :day"
                                + " and (extract(month from p.birthday), extract(day from p.birthday))"
                                + " in ((:month, :date), (:otherMonth, :otherDate))"
                                + " and not exists (select from household_greeting g where g.person_id = p.id"
                                + " and g.occasion = 'BIRTHDAY' and g.day = :day) order by h.sort_key, p.id")
                .param("zone", day.zone().getId())
                .param("day", day.date())
                .param("month", first.getMonthValue())
                .param("date", first.getDayOfMonth())
                .param("otherMonth", other.getMonthValue())
                .param("otherDate", other.getDayOfMonth())
                .query((row, n) -> celebrant(row))
                .list();
    }

    private static Celebrant celebrant(ResultSet row) throws SQLException {
        return new Celebrant(
                Ids.next(),
                row.getObject("estate_id", UUID.class),
                row.getObject("household_id", UUID.class),
                new HomeNumber(row.getString("building"), row.getString("unit"), row.getString("room")),
                row.getObject("id", UUID.class),
                row.getString("name"));
    }

    private List<Everybody> everybody(Occasion feast, DayBegan day) {
        return jdbc.sql(
                        "select e.id from estate e where e.zone = :zone and not exists (select from household_greeting g"
                                + " where g.estate_id = e.id and g.occasion = :feast and g.day = :day)")
                .param("zone", day.zone().getId())
                .param("feast", feast.name())
                .param("day", day.date())
                .query((row, n) -> new Everybody(Ids.next(), row.getObject("id", UUID.class)))
                .list();
    }

    private interface Columns<T> {
        @Nullable
        Object[] of(T one);
    }

    private <T> void insert(List<T> greetings, Occasion occasion, DayBegan day, Columns<T> columns) {
        batches.batchUpdate(
                "insert into household_greeting (id, estate_id, household_id, home, person_id, person_name, occasion, day,"
                        + " last_day, entered_at, version, title, undelivered) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', false)",
                greetings,
                BATCH,
                (row, one) -> {
                    @Nullable Object[] values = columns.of(one);
                    for (int i = 0; i < values.length; i++) {
                        row.setObject(i + 1, values[i]);
                    }
                    row.setString(7, occasion.name());
                    row.setObject(8, day.date());
                    row.setObject(9, day.date());
                    row.setObject(
                            10, day.date().atStartOfDay(day.zone()).toInstant().atOffset(ZoneOffset.UTC));
                });
    }

    private void owe(UUID greeting, UUID estate, LocalDate day, Role role, @Nullable UUID assignee) {
        var place = estates.of(estate);
        duties.openFirst(Opening.of(
                        GreetingStandard.RES_9,
                        estate,
                        Subject.of(Greeting.SUBJECT, greeting),
                        day.atStartOfDay(place.getZone()).toInstant())
                .owedBy(role)
                .assignedTo(assignee)
                .dueBy(place.endOf(day)));
    }

    private @Nullable UUID butlerOf(Celebrant one, LocalDate on, Map<Staircase, @Nullable UUID> known) {
        Staircase there = new Staircase(
                one.estate(), one.number().building(), one.number().unit());
        if (!known.containsKey(there)) {
            known.put(
                    there,
                    posts.butlerOf(there.estate(), there.building(), there.unit(), on)
                            .orElse(null));
        }
        return known.get(there);
    }
}
