package cn.linli.testing;

import cn.linli.kernel.calendar.Calendar;
import lombok.RequiredArgsConstructor;

/**
 * Moves the clock and lives the days in between.
 */
@RequiredArgsConstructor
public class Days {

    private final MovableClock clock;
    private final Calendar calendar;

    /** Sets the local time in Shanghai and lives every day up to it. */
    public void liveUntil(String localDateTime) {
        clock.setTo(localDateTime);
        calendar.catchUp();
    }
}
