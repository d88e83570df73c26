package cn.linli.residents.movein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** RES-2 and RES-3 on the ledger: each step is somebody's from the day on which the date is known. */
@LinliTest
class MoveInsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    ContactRegister register;

    @Autowired
    Duties duties;

    @Autowired
    MoveIns moveIns;

    @Autowired
    Clock clock;

    private Stage stage;
    private UUID home;
    private UUID planned;

    @BeforeEach
    void aHomeThatIsAlmostReady() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("1", "1", "101"),
                                1,
                                null,
                                Occupancy.DECORATING,
                                LocalDate.of(2026, 6, 1),
                                List.of(PersonDetails.of("张伟", Relation.OWNER, null)))),
                        butler())
                .get(0);
        planned = moveIns.plan(stage.id(), home, DAY, butler());
    }

    @Test
    void eachStepIsOwedByItsRoleUntilItsDay() {
        assertThat(duty(MoveInStep.REMINDER).getDue()).isEqualTo(stage.estate().endOf(DAY.minusDays(1)));
        assertThat(duty(MoveInStep.REMINDER).getAssigneeId())
                .isEqualTo(stage.butler().getId());
        assertThat(duty(MoveInStep.FLOOR).getRole()).isEqualTo(Role.FOREMAN);
        assertThat(duty(MoveInStep.FLOOR).getAssigneeId()).isNull();
        assertThat(duty(MoveInStep.MONTH).getStandard()).isEqualTo("RES-3");
        assertThat(duty(MoveInStep.MANAGER).getRole()).isEqualTo(Role.PROJECT_MANAGER);
        assertThat(duty(MoveInStep.MANAGER).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2027, 1, 5)));
    }

    @Test
    void theDayMakesTheHomeLivedInAndVisitsStandInTheRegister() {
        refused(() -> finish(MoveInStep.PRESENCE, TODAY, butler()), "moveIn.step.on");
        finish(MoveInStep.REMINDER, TODAY, butler());
        days.liveUntil("2026-12-05T18:00");
        finish(MoveInStep.PRESENCE, DAY, butler());
        assertThat(households.of(stage.id(), home).occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(duty(MoveInStep.PRESENCE).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(register.ofHousehold(stage.id(), home, 5))
                .extracting(Contact::channel)
                .containsExactly(Channel.HOME_VISIT, Channel.TELEPHONE);
        refused(() -> finish(MoveInStep.PRESENCE, DAY, butler()), "moveIn.step.done");
    }

    @Test
    void theTwoVisitsOfTheMonthAreTwoDutiesAndOnlyTheProjectManagerMakesTheirs() {
        days.liveUntil("2027-01-04T10:00");
        refused(() -> finish(MoveInStep.MANAGER, LocalDate.of(2027, 1, 4), lead()), "moveIn.rank.PROJECT_MANAGER");
        refused(() -> finish(MoveInStep.MONTH, LocalDate.of(2027, 1, 4), butler()), "moveIn.step.on");
        finish(MoveInStep.MANAGER, LocalDate.of(2027, 1, 4), manager());
        assertThat(duty(MoveInStep.MANAGER).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(duty(MoveInStep.MONTH).isRunning()).isTrue();
        days.liveUntil("2027-01-09T10:00");
        finish(MoveInStep.MONTH, LocalDate.of(2027, 1, 9), butler());
        assertThat(duty(MoveInStep.MONTH).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    @Test
    void aNewDayBeginsAnewWhatIsNotDone() {
        finish(MoveInStep.REMINDER, TODAY, butler());
        moveIns.replan(stage.id(), planned, DAY.plusDays(7), "家具晚到", butler());
        assertThat(duty(MoveInStep.REMINDER).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(duty(MoveInStep.CLEANING).getDue()).isEqualTo(stage.estate().endOf(DAY.plusDays(7)));
        assertThat(duty(MoveInStep.CLEANING).getRound()).isEqualTo(2);
        refused(() -> moveIns.replan(stage.id(), planned, DAY.plusDays(8), " ", butler()), "moveIn.reason.needed");
    }

    @Test
    void whatIsCalledOffIsOwedNoMore() {
        moveIns.callOff(stage.id(), planned, "房子又卖了", butler());
        assertThat(Arrays.stream(MoveInStep.values()).map(step -> duty(step).stateAt(clock.instant())))
                .containsOnly(Duty.State.WAIVED);
        refused(() -> finish(MoveInStep.REMINDER, TODAY, butler()), "moveIn.over");
        assertThat(moveIns.running(stage.id())).isEmpty();
        assertThat(moveIns.plan(stage.id(), home, DAY, butler())).isNotEqualTo(planned);
    }

    @Test
    void aHomeIsMovedIntoOnceAtATimeAndTheLastStepEndsIt() {
        refused(() -> moveIns.plan(stage.id(), home, DAY, butler()), "moveIn.running");
        days.liveUntil("2027-01-06T10:00");
        LocalDate today = LocalDate.of(2027, 1, 6);
        for (MoveInStep step : MoveInStep.values()) {
            finish(step, today, step == MoveInStep.FLOOR ? stage.foreman().asActor() : manager());
        }
        assertThat(moveIns.of(stage.id(), planned).isRunning()).isFalse();
        assertThat(moveIns.running(stage.id())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(() -> moveIns.plan(stage.id(), home, TODAY.minusDays(40), butler()), "moveIn.running");
        refused(() -> moveIns.replan(stage.id(), planned, TODAY.plusYears(2), "晚", butler()), "moveIn.date.far");
        refused(() -> finish(MoveInStep.FLOOR, TODAY, butler()), "moveIn.rank.FOREMAN");
        refused(
                () -> moveIns.finish(stage.id(), planned, MoveInStep.REMINDER, TODAY, " ", butler()),
                "moveIn.needed.word");
        refused(() -> moveIns.note(stage.id(), planned, " ", true, butler()), "moveIn.needed.words");
        Stage other = cast.stage();
        assertThatThrownBy(() -> moveIns.of(other.id(), planned)).isInstanceOf(NotFound.class);
    }

    private void finish(MoveInStep step, LocalDate on, Actor by) {
        moveIns.finish(stage.id(), planned, step, on, "都办好了", by);
    }

    private Duty duty(MoveInStep step) {
        return duties.latest(
                        step.getStandard(),
                        stage.id(),
                        moveIns.of(stage.id(), planned).subject(step))
                .orElseThrow();
    }

    private Actor butler() {
        return stage.butler().asActor();
    }

    private Actor lead() {
        return stage.customerServiceLead().asActor();
    }

    private Actor manager() {
        return stage.projectManager().asActor();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).hasMessage(key);
    }
}
