package cn.linli.testing;

import cn.linli.kernel.calendar.Calendar;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;

/**
 * Moves the clock and lives the days in between.
 */
@RequiredArgsConstructor
public class Days {

    private final MovableClock clock;
    private final Calendar calendar;
    private final TableOwner owner;

    /**
     * Sets the local time in Shanghai and lives that day alone, whatever other tests lived before: for a test that is about a time of
     * its own.
     */
    public void beginOn(String localDateTime) {
        clock.setTo(localDateTime);
        owner.jdbc()
                .sql("update calendar set last_lived = :eve, ahead = false")
                .param("eve", LocalDate.now(clock).minusDays(1))
                .update();
        calendar.catchUp();
    }

    /** Sets the local time in Shanghai and lives every day up to it. */
    public void liveUntil(String localDateTime) {
        clock.setTo(localDateTime);
        calendar.catchUp();
    }
}
