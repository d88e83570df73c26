package cn.linli.app.demo;

import cn.linli.kernel.calendar.HalfYear;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A survey of the story at one estate, for those who tell what comes of it.
 *
 * @param launched the day on which quality launches it
 * @param known its id once it was launched
 */
record DemoSurvey(DemoPlace place, LocalDate launched, AtomicReference<UUID> known, Random random) {

    static DemoSurvey at(DemoPlace place, LocalDate launched) {
        // Drawn from a seed of its own, so that nothing else of the story moves with it.
        long seed = launched.toEpochDay() * 131 + place.plan().code().hashCode();
        return new DemoSurvey(place, launched, new AtomicReference<>(), new Random(seed));
    }

    UUID id() {
        return Objects.requireNonNull(known.get());
    }

    HalfYear half() {
        return HalfYear.of(launched);
    }

    LocalDateTime at(int days, int hour, int minute) {
        return launched.plusDays(days).atTime(hour, minute);
    }
}
