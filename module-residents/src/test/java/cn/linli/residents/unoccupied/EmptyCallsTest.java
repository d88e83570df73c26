package cn.linli.residents.unoccupied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.vacancy.Outlooks;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RES-4 on the ledger: each month the owners of empty homes are reached once, or tried on three days. */
@LinliTest
class EmptyCallsTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    ContactRegister register;

    @Autowired
    Outlooks outlooks;

    @Autowired
    EmptyCalls calls;

    @Autowired
    EmptyHomes homes;

    @Autowired
    EmptyPages pages;

    @Autowired
    Duties duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private List<UUID> ids;

    @BeforeEach
    void fiveHomes() {
        days.liveUntil("2026-11-27T09:00");
        stage = cast.stage();
        ids = households.settle(
                stage.id(),
                List.of(
                        home("101", Occupancy.NOT_DECORATED),
                        home("102", Occupancy.NOT_DECORATED),
                        home("103", Occupancy.DECORATED_EMPTY),
                        home("104", Occupancy.OCCUPIED),
                        home("105", Occupancy.NOT_HANDED_OVER)),
                stage.butler().asActor());
        days.liveUntil("2026-12-01T08:00");
    }

    private static NewHome home(String room, Occupancy state) {
        return new NewHome(new HomeNumber("1", "1", room), 1, null, state, LocalDate.of(2025, 1, 1), List.of());
    }

    @Test
    void theFirstOfTheMonthOpensOneDutyForTheFrontDeskAndOneForTheButlers() {
        assertThat(calls.rounds(stage.id(), DECEMBER)).hasSize(2);
        EmptyRound bare = round(EmptyState.NOT_DECORATED);
        assertThat(bare.getHomes()).isEqualTo(2);
        assertThat(duty(bare).getRole()).isEqualTo(Role.FRONT_DESK);
        assertThat(duty(bare).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 31)));
        assertThat(duty(round(EmptyState.DECORATED_EMPTY)).getRole()).isEqualTo(Role.BUTLER);
        assertThat(pages.describe(stage.id(), List.of(bare.getId().toString())).values())
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("empty-homes?state=NOT_DECORATED"));
        assertThat(calls.rounds(cast.stage().id(), DECEMBER)).isEmpty();
    }

    @Test
    void theMonthIsKeptWhenEveryOwnerWasReached() {
        EmptyRound bare = round(EmptyState.NOT_DECORATED);
        reach(0);
        assertThat(remaining(EmptyState.NOT_DECORATED)).containsExactly("1-1-102");
        assertThat(duty(bare).isRunning()).isTrue();
        reach(1);
        assertThat(remaining(EmptyState.NOT_DECORATED)).isEmpty();
        assertThat(duty(bare).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(duty(round(EmptyState.DECORATED_EMPTY)).isRunning()).isTrue();
        days.liveUntil("2027-01-01T08:00");
        assertThat(homes.remaining(stage.id(), YearMonth.of(2027, 1), EmptyState.NOT_DECORATED, null, 9))
                .hasSize(2);
    }

    @Test
    void whoWasReachedStandsInTheRegisterAndTheOccupancyTable() {
        reach(0);
        assertThat(register.ofHousehold(stage.id(), ids.get(0), 9))
                .singleElement()
                .satisfies(contact -> assertThat(contact.toString()).contains("还在谈装修", "开窗通风"));
        assertThat(outlooks.of(stage.id(), ids.get(0)).orElseThrow().getExpectedOn())
                .isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void triesOnThreeDaysAreEnoughAndThreeOnOneDayAreNot() {
        EmptyRound empty = round(EmptyState.DECORATED_EMPTY);
        for (String at : List.of("2026-12-02T09:00", "2026-12-02T11:00", "2026-12-02T17:00", "2026-12-03T09:00")) {
            days.liveUntil(at);
            miss(2);
        }
        assertThat(duty(empty).isRunning()).isTrue();
        assertThat(homes.remaining(stage.id(), DECEMBER, EmptyState.DECORATED_EMPTY, null, 9)
                        .get(0)
                        .tries())
                .isEqualTo(2);
        days.liveUntil("2026-12-05T09:00");
        miss(2);
        assertThat(duty(empty).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void whoeverMovesInIsAskedNoMoreAndWhoBecomesEmptyFromTheNextMonthOn() {
        EmptyRound empty = round(EmptyState.DECORATED_EMPTY);
        become(2, Occupancy.OCCUPIED);
        become(3, Occupancy.DECORATED_EMPTY);
        days.liveUntil("2026-12-02T08:00");
        assertThat(duty(empty).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        days.liveUntil("2027-01-01T08:00");
        assertThat(homes.remaining(stage.id(), YearMonth.of(2027, 1), EmptyState.DECORATED_EMPTY, null, 9))
                .extracting(EmptyHomes.Door::home)
                .containsExactly("1-1-104");
    }

    @Test
    void whatWasLeftOverIsLateAndMadeUpWithTheNextMonth() {
        EmptyRound empty = round(EmptyState.DECORATED_EMPTY);
        days.liveUntil("2027-01-01T00:01");
        assertThat(duty(empty).stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        days.liveUntil("2027-01-02T09:00");
        calls.reach(
                stage.id(),
                ids.get(2),
                Channel.HOME_VISIT,
                said("等孩子放寒假", false, null),
                stage.butler().asActor());
        assertThat(duty(empty).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        assertThat(calls.rounds(stage.id(), YearMonth.of(2027, 1)))
                .filteredOn(round -> round.getState() == EmptyState.DECORATED_EMPTY)
                .allMatch(EmptyRound::isDone);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsUnsaid() {
        refused("emptyCall.notEmpty", () -> reach(3));
        refused("emptyCall.notEmpty", () -> miss(4));
        refused(
                "emptyCall.way.wrong",
                () -> calls.miss(
                        stage.id(),
                        ids.get(0),
                        Channel.LETTER,
                        stage.frontDesk().asActor()));
        Stage other = cast.stage();
        assertThatThrownBy(() -> calls.miss(
                        other.id(),
                        ids.get(0),
                        Channel.TELEPHONE,
                        other.frontDesk().asActor()))
                .isInstanceOf(NotFound.class);
        reach(0);
        assertThatThrownBy(() ->
                        jdbc.sql("update household_empty_call set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void reach(int home) {
        calls.reach(
                stage.id(),
                ids.get(home),
                Channel.TELEPHONE,
                said("还在谈装修", true, "开窗通风"),
                stage.frontDesk().asActor());
    }

    private static EmptyCall.Said said(String reason, boolean told, @Nullable String did) {
        return new EmptyCall.Said("张伟", reason, LocalDate.of(2027, 3, 1), told, told, did);
    }

    private void miss(int home) {
        calls.miss(stage.id(), ids.get(home), Channel.TELEPHONE, stage.butler().asActor());
    }

    private void become(int home, Occupancy state) {
        households.changeOccupancy(
                stage.id(),
                ids.get(home),
                state,
                stage.estate().today(clock),
                "业主来电",
                stage.butler().asActor());
    }

    private List<String> remaining(EmptyState state) {
        return homes.remaining(stage.id(), DECEMBER, state, null, 9).stream()
                .map(EmptyHomes.Door::home)
                .toList();
    }

    private EmptyRound round(EmptyState state) {
        return calls.rounds(stage.id(), DECEMBER).stream()
                .filter(round -> round.getState() == state)
                .findFirst()
                .orElseThrow();
    }

    private Duty duty(EmptyRound round) {
        return duties.latest(UnoccupiedStandard.RES_4, stage.id(), round.subject())
                .orElseThrow();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getCode()).isEqualTo(code));
    }
}
