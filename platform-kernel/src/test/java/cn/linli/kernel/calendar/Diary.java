package cn.linli.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down the days that were lived, and fails on one when it is asked to. */
@Component
class Diary {

    final List<DayBegan> days = Collections.synchronizedList(new ArrayList<>());
    final List<MidnightAgain> midnightsAgain = Collections.synchronizedList(new ArrayList<>());
    volatile LocalDate failOn;

    @EventListener
    void on(DayBegan day) {
        if (day.date().equals(failOn)) {
            throw new IllegalStateException("on purpose");
        }
        days.add(day);
    }

    @EventListener
    void on(MidnightAgain day) {
        midnightsAgain.add(day);
    }

    List<LocalDate> daysOf(String zone) {
        return days.stream()
                .filter(day -> day.zone().getId().equals(zone))
                .map(DayBegan::date)
                .toList();
    }
}
