package cn.linli.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's own time. While the story is told it stands where the story stands; afterwards it runs with the real one,
 * ahead of it or behind it by what the database remembers, so that a restart goes on.
 */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    /** Where the story ends and the visitor comes in: a Monday morning. */
    static final LocalDateTime FIRST_MORNING = LocalDateTime.of(2026, 11, 23, 9, 5);

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final AtomicReference<Clock> course;

    @Autowired
    DemoClock(JdbcClient jdbc, @Value("${linli.zone:Asia/Shanghai}") ZoneId companyZone) {
        this(jdbc, companyZone, new AtomicReference<>());
        course.set(jdbc.sql("select ahead_millis from app_demo_clock")
                .query(Long.class)
                .optional()
                .map(ahead -> ahead(Duration.ofMillis(ahead)))
                .orElseGet(() -> standingAt(FIRST_MORNING.atZone(companyZone).toInstant())));
    }

    private DemoClock(JdbcClient jdbc, ZoneId zone, AtomicReference<Clock> course) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.course = course;
    }

    /** Stands at a moment, for telling the story. */
    void standAt(Instant moment) {
        course.set(standingAt(moment));
    }

    /** Runs from a moment on, and remembers it. */
    void runFrom(Instant moment) {
        long ahead = Duration.between(real().instant(), moment).toMillis();
        jdbc.sql("insert into app_demo_clock (id, ahead_millis) values (1, :ahead)"
                        + " on conflict (id) do update set ahead_millis = :ahead")
                .param("ahead", ahead)
                .update();
        course.set(ahead(Duration.ofMillis(ahead)));
    }

    private static Clock standingAt(Instant moment) {
        return Clock.fixed(moment, ZoneId.of("UTC"));
    }

    private static Clock ahead(Duration offset) {
        return Clock.offset(real(), offset);
    }

    private static Clock real() {
        return Clock.systemUTC();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(jdbc, other, course);
    }

    @Override
    public Instant instant() {
        return course.get().instant();
    }
}
