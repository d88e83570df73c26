package cn.linli.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A clock that stands until a test moves it. */
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-10-14T02:00:00Z");

    public void set(ZonedDateTime time) {
        now = time.toInstant();
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
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Ask for an instant and say in which zone you read it");
    }
}
