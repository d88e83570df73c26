package cn.linli.kernel.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where the count of a ladder's days stands: day 1 is the start, and while an appointment runs the count waits.
 *
 * @param start the date that counts as day 1; an appointment moves it on by the days it takes
 * @param floor the day reached when the last appointment was made; the count never falls below it
 */
@Embeddable
public record Climb(
        @Column(name = "ladder_start") LocalDate start,
        @Column(name = "ladder_floor") int floor) {

    public static Climb from(LocalDate dayOne) {
        return new Climb(dayOne, 1);
    }

    /** The day of the ladder that a date is. */
    public int dayOn(LocalDate date) {
        return (int) Math.max(floor, ChronoUnit.DAYS.between(start, date) + 1);
    }

    /** The count waits from {@code today} through the appointed day and goes on the day after it. */
    public Climb waiting(LocalDate today, LocalDate appointed) {
        return new Climb(start.plusDays(Math.max(0, ChronoUnit.DAYS.between(today, appointed))), dayOn(today));
    }

    /** The first date on which the given day of the ladder is reached. */
    public LocalDate dateOf(int day) {
        return start.plusDays(day - 1L);
    }
}
