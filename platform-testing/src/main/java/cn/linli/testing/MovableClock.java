package cn.linli.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that stands still until a test moves it.
 */
public class MovableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ZoneId zone;
    private final Instant[] now;

    MovableClock(Instant start) {
        this(SHANGHAI, new Instant[] {start});
    }

    private MovableClock(ZoneId zone, Instant[] now) {
        this.zone = zone;
        this.now = now;
    }

    /** Sets the local time in Shanghai, such as {@code 2026-11-22T09:00}. */
    public void setTo(String localDateTime) {
        now[0] = LocalDateTime.parse(localDateTime).atZone(SHANGHAI).toInstant();
    }

    /** Back to where each test begins. */
    void reset() {
        now[0] = TestTime.START;
    }

    public void moveBy(Duration duration) {
        now[0] = now[0].plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, now);
    }

    @Override
    public Instant instant() {
        return now[0];
    }
}
