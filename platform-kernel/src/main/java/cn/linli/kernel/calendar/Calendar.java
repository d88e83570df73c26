package cn.linli.kernel.calendar;

import cn.linli.kernel.estate.EstateZoned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Lives every day exactly once, in order, in every zone that has an estate: also after a week of downtime, with several
 * nodes, or when the clock was put back.
 */
@Service
@RequiredArgsConstructor
public class Calendar {

    private final LivedDays days;
    private final Clock clock;

    /** Lives all days up to today. A day whose listeners fail is tried again at the next call, before any later day. */
    public int catchUp() {
        int lived = 0;
        for (var zone : days.zones()) {
            LocalDate today = LocalDate.now(clock.withZone(zone));
            while (days.liveNext(zone, today).isPresent()) {
                lived++;
            }
        }
        return lived;
    }

    /** Days that have begun and were not lived yet, in the zone that is furthest behind; 0 is as it should be. */
    long daysBehind() {
        return days.zones().stream()
                .mapToLong(zone -> days.lastLived(zone)
                        .map(last -> Math.max(0, ChronoUnit.DAYS.between(last, LocalDate.now(clock.withZone(zone)))))
                        .orElse(0L))
                .max()
                .orElse(0);
    }

    @EventListener
    void on(EstateZoned estate) {
        days.start(estate.zone(), LocalDate.now(clock.withZone(estate.zone())));
    }
}
