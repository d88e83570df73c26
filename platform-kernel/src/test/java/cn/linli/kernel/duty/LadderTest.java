package cn.linli.kernel.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    static final Ladder FEE_3 = Ladder.startingWith(Role.BUTLER)
            .then(Role.FOREMAN)
            .then(Role.SUPERVISOR)
            .then(Role.PROJECT_MANAGER);

    @ParameterizedTest(name = "registered {0}, read on {1}: {2}")
    @CsvSource({
        "2026-11-22, 2026-11-22, BUTLER",
        "2026-11-22, 2026-11-23, FOREMAN",
        "2026-11-22, 2026-11-24, SUPERVISOR",
        "2026-11-22, 2026-11-25, PROJECT_MANAGER",
        "2026-11-22, 2027-03-01, PROJECT_MANAGER",
        "2026-12-31, 2027-01-01, FOREMAN",
        "2028-02-28, 2028-02-29, FOREMAN",
        "2028-02-28, 2028-03-01, SUPERVISOR",
        "2027-02-28, 2027-03-01, FOREMAN",
        // A clock that was put back never takes a matter below its first step.
        "2026-11-22, 2026-11-21, BUTLER"
    })
    void whatNobodyHandlesClimbsEveryDayUntilTheProjectManagerHasIt(
            LocalDate registered, LocalDate today, Role holder) {
        assertThat(FEE_3.roleAt(Climb.from(registered).dayOn(today))).isEqualTo(holder);
    }

    @ParameterizedTest(name = "made on {1} for {2}, read on {3}: day {4}")
    @CsvSource({
        // On day 1 the owner agrees to the 25th: the butler keeps it through that day, the foreman has it on the 26th.
        "2026-11-22, 2026-11-22, 2026-11-25, 2026-11-22, 1",
        "2026-11-22, 2026-11-22, 2026-11-25, 2026-11-24, 1",
        "2026-11-22, 2026-11-22, 2026-11-25, 2026-11-25, 1",
        "2026-11-22, 2026-11-22, 2026-11-25, 2026-11-26, 2",
        "2026-11-22, 2026-11-22, 2026-11-25, 2026-11-28, 4",
        // On day 2: the count waits at 2.
        "2026-11-22, 2026-11-23, 2026-12-01, 2026-11-30, 2",
        "2026-11-22, 2026-11-23, 2026-12-01, 2026-12-01, 2",
        "2026-11-22, 2026-11-23, 2026-12-01, 2026-12-02, 3",
        // For the same day: nothing waits.
        "2026-11-22, 2026-11-22, 2026-11-22, 2026-11-23, 2"
    })
    void anAppointmentStopsTheLadderUntilTheAppointedDay(
            LocalDate registered, LocalDate made, LocalDate appointed, LocalDate today, int day) {
        assertThat(Climb.from(registered).waiting(made, appointed).dayOn(today)).isEqualTo(day);
    }

    @Test
    void aSecondAppointmentWaitsOnFromWhereTheFirstOneStood() {
        Climb climb = Climb.from(LocalDate.of(2026, 11, 22))
                .waiting(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 24))
                .waiting(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 30));

        assertThat(climb.dayOn(LocalDate.of(2026, 11, 30))).isEqualTo(2);
        assertThat(climb.dayOn(LocalDate.of(2026, 12, 1))).isEqualTo(3);
    }

    @ParameterizedTest(name = "{1} {0} since {2} in {3}: until {4}")
    @CsvSource({
        "DAYS_AFTER, 3, 2026-11-22T01:00:00Z, Asia/Shanghai, 2026-11-25T16:00:00Z",
        "DAYS_AFTER, 1, 2026-11-22T15:59:59Z, Asia/Shanghai, 2026-11-23T16:00:00Z",
        "DAYS_AFTER, 1, 2026-11-22T16:00:00Z, Asia/Shanghai, 2026-11-24T16:00:00Z",
        "DAYS_AFTER, 0, 2026-12-31T15:00:00Z, Asia/Shanghai, 2026-12-31T16:00:00Z",
        "END_OF_DAY, 3, 2026-11-22T01:00:00Z, Asia/Shanghai, 2026-11-24T16:00:00Z",
        "END_OF_DAY, 1, 2028-02-28T16:00:00Z, Asia/Shanghai, 2028-02-29T16:00:00Z",
        "END_OF_DAY, 3, 2026-12-30T04:00:00Z, Asia/Shanghai, 2027-01-01T16:00:00Z",
        "HOURS, 24, 2026-11-22T01:00:00Z, Asia/Shanghai, 2026-11-23T01:00:00Z",
        // Natural days are as long as the zone makes them: the night the clocks go back has 25 hours.
        "DAYS_AFTER, 1, 2026-10-31T12:00:00Z, America/New_York, 2026-11-02T05:00:00Z",
        "DAYS_AFTER, 1, 2026-03-07T12:00:00Z, America/New_York, 2026-03-09T04:00:00Z"
    })
    void daysAreNaturalDaysInTheEstatesZone(Allowance.Unit unit, int amount, Instant since, ZoneId zone, Instant due) {
        assertThat(new Allowance(amount, unit).dueAfter(since, zone)).isEqualTo(due);
    }
}
