package cn.linli.kernel.duty;

import cn.linli.kernel.staff.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code deadlines.csv}, which {@code src/test/deadlines/make.py} works out without any of the product's code.
 *
 * @param waits so many days later an answer is promised on the first day; 0 where nothing is promised
 * @param due the first instant that is too late
 * @param month the month in which it counts
 * @param look when somebody looks
 * @param running what a duty that still runs is then
 * @param done what a duty is that was done at that very instant
 * @param day the day of the ladder, and who has it
 */
record Deadline(
        String name,
        ZoneId zone,
        Allowance allowance,
        Instant since,
        int waits,
        Instant due,
        YearMonth month,
        Instant look,
        Duty.State running,
        Duty.State done,
        int day,
        Role holder) {

    static List<Deadline> all() {
        try (InputStream table = Objects.requireNonNull(Deadline.class.getResourceAsStream("/deadlines.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Deadline::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deadline parse(String line) {
        String[] cell = line.split(",");
        return new Deadline(
                cell[0],
                ZoneId.of(cell[1]),
                new Allowance(Integer.parseInt(cell[3]), Allowance.Unit.valueOf(cell[2])),
                Instant.parse(cell[4]),
                cell[5].isEmpty() ? 0 : Integer.parseInt(cell[5]),
                Instant.parse(cell[6]),
                YearMonth.parse(cell[7]),
                Instant.parse(cell[8]),
                Duty.State.valueOf(cell[9]),
                Duty.State.valueOf(cell[10]),
                Integer.parseInt(cell[11]),
                Role.valueOf(cell[12]));
    }

    /** Its first day, where the estate lies. */
    LocalDate firstDay() {
        return since.atZone(zone).toLocalDate();
    }

    LocalDate appointed() {
        return firstDay().plusDays(waits);
    }

    /** The day on which somebody looks, where the estate lies. */
    LocalDate lookedOn() {
        return look.atZone(zone).toLocalDate();
    }

    /** A clause of its own, so that it is counted alone. */
    Standard clause(int number) {
        return new Standard() {
            @Override
            public String name() {
                return "DEADLINE_" + number;
            }

            @Override
            public @Nullable Role role() {
                return null;
            }

            @Override
            public Ladder ladder() {
                return LadderTest.FEE_3;
            }

            @Override
            public Allowance allowance() {
                return allowance;
            }
        };
    }

    @Override
    public String toString() {
        return "%s in %s, %s of %s, looked at %s".formatted(name, zone, allowance, since, look);
    }
}
