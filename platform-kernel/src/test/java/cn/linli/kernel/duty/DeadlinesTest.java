package cn.linli.kernel.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build runs it in three zones of the JVM: where the server stands must not matter. */
class DeadlinesTest {

    static List<Deadline> deadlines() {
        return Deadline.all();
    }

    @Test
    void theTableHoldsAtLeastTwoHundredCases() {
        assertThat(deadlines()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void itIsWhatTheCalendarOnTheWallSays(Deadline expected) {
        Duty duty = opened(expected);
        if (expected.waits() > 0) {
            duty.waitForAppointment(
                    expected.firstDay(),
                    expected.appointed(),
                    expected.zone(),
                    Actor.SYSTEM,
                    expected.since(),
                    "appointment");
        }

        assertThat(duty.getDue()).isEqualTo(expected.due());
        assertThat(duty.stateAt(expected.look())).isEqualTo(expected.running());
        assertThat(duty.getClimb().dayOn(expected.lookedOn())).isEqualTo(expected.day());
        assertThat(duty.ladder().roleAt(expected.day())).isEqualTo(expected.holder());

        duty.fulfil(expected.look(), Actor.SYSTEM, "record");
        assertThat(duty.stateAt(Instant.MAX)).isEqualTo(expected.done());
    }

    private static Duty opened(Deadline expected) {
        Opening opening =
                Opening.of(expected.clause(1), UUID.randomUUID(), Subject.of("matter", "1"), expected.since());
        Instant due = expected.allowance().dueAfter(expected.since(), expected.zone());
        return new Duty(opening, due, 100, expected.firstDay());
    }
}
