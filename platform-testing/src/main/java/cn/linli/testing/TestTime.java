package cn.linli.testing;

import cn.linli.kernel.calendar.Calendar;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands on a Sunday morning until a test moves it; the jobs do not run by themselves. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    /** Sunday, 22 November 2026, 09:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock(START);
    }

    @Bean
    Days days(MovableClock clock, Calendar calendar, TableOwner owner) {
        return new Days(clock, calendar, owner);
    }
}
