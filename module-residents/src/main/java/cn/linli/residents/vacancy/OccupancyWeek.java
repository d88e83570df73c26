package cn.linli.residents.vacancy;

import cn.linli.kernel.duty.Subject;
import cn.linli.residents.Occupancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The digest of the occupancy table as the departments were told it on a Monday.
 *
 * @param homes how many homes, by the code of the building and the state
 * @param changes of the seven days before
 * @param expectedSoon how many empty homes were expected to be lived in within thirty days
 * @param expectedPassed of how many the day had passed
 * @param confirmedAt when somebody said that the table is right
 */
public record OccupancyWeek(
        UUID id,
        LocalDate monday,
        Instant takenAt,
        Map<String, Map<Occupancy, Integer>> homes,
        int changes,
        int expectedSoon,
        int expectedPassed,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable String note) {

    /** What the duty of a week is about. */
    public static final String SUBJECT = "occupancyWeek";

    static Subject subject(LocalDate monday) {
        return Subject.of(SUBJECT, monday.toString());
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public LocalDate firstDay() {
        return monday.minusWeeks(1);
    }

    public LocalDate lastDay() {
        return monday.minusDays(1);
    }

    public int in(Occupancy state) {
        return homes.values().stream()
                .mapToInt(states -> states.getOrDefault(state, 0))
                .sum();
    }

    public int livedIn() {
        return in(Occupancy.OCCUPIED) + in(Occupancy.LET);
    }

    public int total() {
        return homes.values().stream()
                .flatMap(states -> states.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
