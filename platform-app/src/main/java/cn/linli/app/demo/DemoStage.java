package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.kernel.calendar.Calendar;
import cn.linli.kernel.journal.Actors;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays scenes in the order of their time: the clock stands at each scene's moment, its actor acts, and every midnight in
 * between is lived. Each scene is a transaction of its own, as it would have been.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoStage {

    private static final Comparator<Scene> ORDER =
            Comparator.comparing(Scene::at).thenComparingLong(Scene::number);

    private final DemoClock clock;
    private final Calendar calendar;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final PriorityQueue<Scene> scenes = new PriorityQueue<>(ORDER);
    private long numbered;
    private volatile boolean brokenOff;

    /** Something that happens at a moment. */
    void at(LocalDateTime at, Actor by, Runnable work) {
        scenes.add(new Scene(at, numbered++, by, work));
    }

    /** Plays all scenes up to a moment; what would come after it never happens. */
    void play(LocalDate first, LocalDateTime end, Consumer<LocalDate> progress) {
        for (LocalDate day = first; !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            clock.standAt(day.atTime(0, 0, 20).atZone(zone()).toInstant());
            calendar.catchUp();
            LocalDateTime until = day.atTime(23, 59, 59);
            playUntil(until.isBefore(end) ? until : end);
            progress.accept(day);
        }
        scenes.clear();
    }

    /** Nothing more is played. */
    void breakOff() {
        brokenOff = true;
    }

    private void playUntil(LocalDateTime end) {
        for (Scene next = scenes.peek(); next != null && !next.at().isAfter(end); next = scenes.peek()) {
            if (brokenOff) {
                throw DemoRefusal.brokenOff();
            }
            Scene scene = scenes.remove();
            clock.standAt(scene.at().atZone(zone()).toInstant());
            now(scene.by(), () -> {
                scene.work().run();
                return true;
            });
        }
    }

    /**
     * Does something at once. Nobody waits for the disk: until the story's last word, which is written the ordinary way,
     * a crash means that the story is told anew.
     */
    <T> T now(Actor by, Supplier<T> work) {
        return Actors.as(
                by,
                () -> transaction.execute(status -> {
                    jdbc.sql("set local synchronous_commit to off").update();
                    return work.get();
                }));
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private record Scene(LocalDateTime at, long number, Actor by, Runnable work) {}
}
