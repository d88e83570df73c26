package cn.linli.callbacks.rain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which days a source is still to be asked, and what it has said. */
@Component
@RequiredArgsConstructor
@Transactional
class RainDays {

    /** How far back a source can say, in days. */
    static final int REACH = 10;

    /** Hours are read again as long as the next day may go on with their rain. */
    private static final int KEPT = 3 * REACH;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One day of a city. */
    record Day(City city, LocalDate date) {}

    void owe(City city, LocalDate day) {
        jdbc.sql("insert into rain_day (city, zone, day) values (:city, :zone, :day) on conflict do nothing")
                .param("city", city.name())
                .param("zone", city.zone().getId())
                .param("day", day)
                .update();
    }

    /** What was not answered yet and not tried today; from six in the morning on, when the services have their figures. */
    @Transactional(readOnly = true)
    List<Day> toAsk() {
        return jdbc.sql("select city, zone, day from rain_day where answered_at is null"
                        + " and day >= (:now at time zone zone)::date - :reach"
                        + " and (tried_on is null or tried_on < (:now at time zone zone)::date)"
                        + " and (:now at time zone zone)::time >= '06:00' order by city, day")
                .param("now", now())
                .param("reach", REACH)
                .query((row, n) -> new Day(
                        new City(row.getString("city"), ZoneId.of(row.getString("zone"))),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    void keep(Day day, List<RainHour> hours) {
        for (RainHour hour : hours) {
            jdbc.sql("insert into rain_hour (city, at, millimetres) values (:city, :at, :mm) on conflict do nothing")
                    .param("city", day.city().name())
                    .param("at", hour.at().atOffset(ZoneOffset.UTC))
                    .param("mm", hour.millimetres())
                    .update();
        }
        jdbc.sql("update rain_day set answered_at = :now where city = :city and day = :day")
                .param("now", now())
                .param("city", day.city().name())
                .param("day", day.date())
                .update();
        jdbc.sql("delete from rain_hour where at < :now::timestamptz - make_interval(days => :kept)")
                .param("now", now())
                .param("kept", KEPT)
                .update();
    }

    void tried(Day day) {
        jdbc.sql("update rain_day set tried_on = (:now at time zone zone)::date where city = :city and day = :day")
                .param("now", now())
                .param("city", day.city().name())
                .param("day", day.date())
                .update();
    }

    /** The hours known of a city, as far back as a rain may reach that is still told. */
    @Transactional(readOnly = true)
    List<RainHour> hours(City city) {
        return jdbc.sql("select at, millimetres from rain_hour where city = :city order by at")
                .param("city", city.name())
                .query((row, n) -> new RainHour(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getBigDecimal("millimetres")))
                .list();
    }

    /** How far the source has answered for a city; none where it was never asked. */
    @Transactional(readOnly = true)
    @Nullable
    RainStanding standing(String city) {
        RainStanding standing = jdbc.sql("select max(day) filter (where answered_at is not null) as until,"
                        + " min(day) filter (where answered_at is null and tried_on is not null"
                        + " and day >= (:now at time zone zone)::date - :reach) as missing"
                        + " from rain_day where city = :city")
                .param("now", now())
                .param("reach", REACH)
                .param("city", city.strip())
                .query((row, n) -> new RainStanding(
                        row.getObject("until", LocalDate.class), row.getObject("missing", LocalDate.class)))
                .single();
        return standing.until() == null && standing.missing() == null ? null : standing;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
