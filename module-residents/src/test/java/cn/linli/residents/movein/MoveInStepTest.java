package cn.linli.residents.movein;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.staff.Role;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RES-2 and RES-3 as dates: what is done for a household that moves in, until when, and by whom. */
class MoveInStepTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        // moves in, step, from, until
        "2026-12-05, REMINDER, 2026-11-20, 2026-12-04",
        "2026-12-05, FLOOR, 2026-11-20, 2026-12-04",
        "2026-12-05, PRESENCE, 2026-12-05, 2026-12-05",
        "2026-12-05, CLEANING, 2026-12-05, 2026-12-05",
        "2026-12-05, APPOINTMENT, 2026-12-05, 2026-12-05",
        "2026-12-05, PROBLEMS, 2026-12-05, 2026-12-12",
        "2026-12-05, MONTH, 2027-01-05, 2027-01-08",
        "2026-12-05, MANAGER, 2026-12-05, 2027-01-05",
        "2027-01-31, MONTH, 2027-02-28, 2027-03-03",
        "2027-01-31, MANAGER, 2027-01-31, 2027-02-28",
    })
    void everyStepCountsFromTheDayOfMovingIn(LocalDate movesOn, MoveInStep step, LocalDate from, LocalDate until) {
        assertThat(step.from(movesOn, KNOWN)).isEqualTo(from);
        assertThat(step.until(movesOn, KNOWN)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, REMINDER, 2026-11-20",
        "2026-11-18, REMINDER, 2026-11-20",
        "2026-11-18, CLEANING, 2026-11-20",
        "2026-11-18, PROBLEMS, 2026-11-25",
        "2026-11-10, PROBLEMS, 2026-11-20",
    })
    void nothingIsLateBeforeItIsKnown(LocalDate movesOn, MoveInStep step, LocalDate until) {
        assertThat(step.until(movesOn, KNOWN)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER, BUTLER, true",
        "REMINDER, FOREMAN, false",
        "REMINDER, SUPERVISOR, true",
        "FLOOR, FOREMAN, true",
        "FLOOR, BUTLER, false",
        "FLOOR, CUSTOMER_SERVICE_LEAD, true",
        "MANAGER, PROJECT_MANAGER, true",
        "MANAGER, BUTLER, false",
        "MANAGER, SUPERVISOR, false",
        "MANAGER, CUSTOMER_SERVICE_LEAD, false",
    })
    void theOfficeMayStandInForOthersButNotForTheProjectManager(MoveInStep step, Role role, boolean may) {
        assertThat(step.isFor(Set.of(role))).isEqualTo(may);
    }
}
