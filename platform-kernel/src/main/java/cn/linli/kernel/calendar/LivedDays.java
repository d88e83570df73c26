package cn.linli.kernel.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last day lived in each zone, and the step to the next. */
@Component
@RequiredArgsConstructor
class LivedDays {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    /** Starts the calendar of a zone with the day before {@code today}, so that today is the first day it lives. */
    @Transactional
    void start(ZoneId zone, LocalDate today) {
        jdbc.sql("insert into calendar (zone, last_lived) values (:zone, :day) on conflict (zone) do nothing")
                .param("zone", zone.getId())
                .param("day", today.minusDays(1))
                .update();
    }

    @Transactional(readOnly = true)
    List<ZoneId> zones() {
        return jdbc.sql("select zone from calendar order by zone").query(String.class).list().stream()
                .map(ZoneId::of)
                .toList();
    }

    /**
     * Lives the next day of a zone, if it is not after {@code today}. The row lock makes other nodes wait and then find
     * the day lived.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<LocalDate> liveNext(ZoneId zone, LocalDate today) {
        LocalDate last = jdbc.sql("select last_lived from calendar where zone = :zone for update")
                .param("zone", zone.getId())
                .query(LocalDate.class)
                .single();
        if (!last.isBefore(today)) {
            return Optional.empty();
        }
        LocalDate day = last.plusDays(1);
        jdbc.sql("update calendar set last_lived = :day where zone = :zone")
                .param("day", day)
                .param("zone", zone.getId())
                .update();
        events.publishEvent(new DayBegan(day, zone));
        return Optional.of(day);
    }
}
