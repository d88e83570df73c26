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

    @Transactional(readOnly = true)
    Optional<LocalDate> lastLived(ZoneId zone) {
        return jdbc.sql("select last_lived from calendar where zone = :zone")
                .param("zone", zone.getId())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Lives the next day of a zone, if it is not after {@code today}. The row lock makes other nodes wait and then find
     * the day lived.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<LocalDate> liveNext(ZoneId zone, LocalDate today) {
        Last last = last(zone);
        heed(zone, last, today);
        if (!last.day().isBefore(today)) {
            return Optional.empty();
        }
        LocalDate day = last.day().plusDays(1);
        jdbc.sql("update calendar set last_lived = :day where zone = :zone")
                .param("day", day)
                .param("zone", zone.getId())
                .update();
        events.publishEvent(new DayBegan(day, zone));
        return Optional.of(day);
    }

    /** Remembers that the clock stands behind the last day lived, and says so once it no longer does. */
    private void heed(ZoneId zone, Last last, LocalDate today) {
        boolean ahead = last.day().isAfter(today);
        if (ahead == last.ahead()) {
            return;
        }
        jdbc.sql("update calendar set ahead = :ahead where zone = :zone")
                .param("ahead", ahead)
                .param("zone", zone.getId())
                .update();
        if (!ahead) {
            events.publishEvent(new MidnightAgain(last.day(), zone));
        }
    }

    private Last last(ZoneId zone) {
        return jdbc.sql("select last_lived, ahead from calendar where zone = :zone for update")
                .param("zone", zone.getId())
                .query((row, n) -> new Last(row.getObject("last_lived", LocalDate.class), row.getBoolean("ahead")))
                .single();
    }

    /** The last day lived, and whether the clock was seen to stand before it. */
    private record Last(LocalDate day, boolean ahead) {}
}
