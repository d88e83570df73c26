package cn.linli.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock in Shanghai that stands until a test moves it. */
public class MovableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.parse("2026-10-14T02:00:00Z");

    /** Sets the clock to a local time in Shanghai, such as {@code 2026-10-14T21:45}. */
    public void set(String localTime) {
        now = LocalDateTime.parse(localTime).atZone(SHANGHAI).toInstant();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
