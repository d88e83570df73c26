package cn.linli.kernel.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import cn.linli.kernel.calendar.Calendar;
import cn.linli.kernel.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody looks at a matter twice because the program slept, or not at all because a clock was put back. */
@KernelTest
class LadderOverDowntimeTest {

    @Autowired
    Duties duties;

    @Autowired
    LadderSteps steps;

    @Autowired
    Calendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    UUID estate;

    @BeforeEach
    void people() {
        clock.set("2026-09-30T09:00");
        jdbc.sql("delete from calendar").update();
        estate = cast.estate();
        LadderTest.FEE_3.roles().forEach(role -> cast.person(role.name(), role, estate));
        calendar.catchUp();
    }

    Duty openedAt(String time) {
        clock.set(time);
        return duties.open(
                Opening.of(TestStandard.CLIMBING, estate, Subject.of("matter", UUID.randomUUID()), clock.instant()));
    }

    void wokenAt(String time) {
        clock.set(time);
        calendar.catchUp();
    }

    List<Tuple> stepsOf(Duty duty) {
        return steps.of(duty.getId()).stream()
                .map(step -> tuple(step.on(), step.toRole()))
                .toList();
    }

    /** How often anybody was told of each step, by the words they were told. */
    List<Tuple> toldOf(Duty duty) {
        return jdbc.sql("select message_key, count(*) from notice where key like :key group by 1 order by 1")
                .param("key", "%/" + duty.getId() + "/%")
                .query((row, n) -> tuple(row.getString(1), row.getInt(2)))
                .list();
    }

    @Test
    void aProgramThatSleptOverMidnightAtAQuartersEndTellsTheStepOnce() {
        Duty duty = openedAt("2026-09-30T23:50");
        wokenAt("2026-10-01T00:20");
        wokenAt("2026-10-01T00:21");

        assertThat(stepsOf(duty)).containsExactly(tuple(LocalDate.of(2026, 10, 1), Role.FOREMAN));
        assertThat(toldOf(duty))
                .containsExactly(tuple("duty.climbed.from.FOREMAN", 1), tuple("duty.climbed.to.FOREMAN", 1));
    }

    @Test
    void aProgramThatSleptForDaysTellsEachStepOfEachDayOnceAndInOrder() {
        Duty duty = openedAt("2026-09-30T12:00");
        wokenAt("2026-10-05T08:00");

        assertThat(stepsOf(duty))
                .containsExactly(
                        tuple(LocalDate.of(2026, 10, 1), Role.FOREMAN),
                        tuple(LocalDate.of(2026, 10, 2), Role.SUPERVISOR),
                        tuple(LocalDate.of(2026, 10, 3), Role.PROJECT_MANAGER));
        assertThat(toldOf(duty))
                .hasSize(6)
                .allSatisfy(told -> assertThat(told.toList().get(1)).isEqualTo(1));
    }

    @Test
    void aClockPutBackOverMidnightTellsNoStepTwice() {
        Duty duty = openedAt("2026-09-30T12:00");
        wokenAt("2026-10-01T00:10");
        wokenAt("2026-09-30T23:10");
        wokenAt("2026-10-01T00:10");

        assertThat(stepsOf(duty)).containsExactly(tuple(LocalDate.of(2026, 10, 1), Role.FOREMAN));
        assertThat(toldOf(duty)).hasSize(2);
    }

    /** 1 October has begun, and then 30 September comes once more: what is opened there climbs with the second midnight. */
    @Test
    void whatIsOpenedInTheHourThatComesTwiceMissesNoStep() {
        wokenAt("2026-10-01T00:10");
        wokenAt("2026-09-30T23:10");
        Duty duty = openedAt("2026-09-30T23:30");
        wokenAt("2026-09-30T23:59");
        assertThat(stepsOf(duty)).isEmpty();

        wokenAt("2026-10-01T00:00");
        wokenAt("2026-10-01T00:01");
        assertThat(stepsOf(duty)).containsExactly(tuple(LocalDate.of(2026, 10, 1), Role.FOREMAN));
        assertThat(toldOf(duty)).hasSize(2);
    }

    @Test
    void ofNodesThatWakeTogetherOneTellsEachStep() throws Exception {
        List<Duty> opened = IntStream.range(0, 10)
                .mapToObj(i -> openedAt("2026-12-29T12:00"))
                .toList();
        clock.set("2027-01-02T08:00");
        var nodes = Executors.newFixedThreadPool(4);
        for (var waking : nodes.invokeAll(List.<Callable<Integer>>of(
                calendar::catchUp, calendar::catchUp, calendar::catchUp, calendar::catchUp))) {
            waking.get();
        }
        nodes.shutdown();

        assertThat(opened).allSatisfy(duty -> {
            assertThat(stepsOf(duty))
                    .containsExactly(
                            tuple(LocalDate.of(2026, 12, 30), Role.FOREMAN),
                            tuple(LocalDate.of(2026, 12, 31), Role.SUPERVISOR),
                            tuple(LocalDate.of(2027, 1, 1), Role.PROJECT_MANAGER));
            assertThat(toldOf(duty)).hasSize(6);
        });
    }
}
