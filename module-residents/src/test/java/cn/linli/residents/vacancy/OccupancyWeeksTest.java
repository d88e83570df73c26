package cn.linli.residents.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.movein.MoveIns;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RES-1 on the ledger: each Monday the digest goes out by itself and is owed a look by Wednesday. */
@LinliTest
class OccupancyWeeksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    Outlooks outlooks;

    @Autowired
    OccupancyTable table;

    @Autowired
    OccupancyWeeks weeks;

    @Autowired
    OccupancyWeekPages pages;

    @Autowired
    MoveIns moveIns;

    @Autowired
    Duties duties;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private List<UUID> homes;

    @BeforeEach
    void fourHomes() {
        days.liveUntil("2026-11-27T09:00");
        stage = cast.stage();
        homes = households.settle(
                stage.id(),
                List.of(
                        home("1", "101", Occupancy.OCCUPIED),
                        home("1", "102", Occupancy.NOT_DECORATED),
                        home("2", "101", Occupancy.DECORATED_EMPTY),
                        home("2", "102", Occupancy.DECORATED_EMPTY)),
                stage.butler().asActor());
    }

    private static NewHome home(String building, String room, Occupancy state) {
        return new NewHome(new HomeNumber(building, "1", room), 1, null, state, LocalDate.of(2025, 1, 1), List.of());
    }

    @Test
    void onMondayTheDigestGoesToTheDepartmentsByItself() {
        outlook(2, "2026-11-29");
        outlook(3, "2026-12-30");
        days.liveUntil("2026-11-28T10:00");
        become(1, Occupancy.DECORATING);
        assertThat(weeks.latest(stage.id(), 0, 9)).isEmpty();
        days.liveUntil("2026-11-30T08:00");

        OccupancyWeek week = only();
        assertThat(week.monday()).isEqualTo(MONDAY);
        assertThat(week.homes())
                .isEqualTo(Map.of(
                        "1", Map.of(Occupancy.OCCUPIED, 1, Occupancy.DECORATING, 1),
                        "2", Map.of(Occupancy.DECORATED_EMPTY, 2)));
        assertThat(week.changes()).isEqualTo(1);
        assertThat(week.expectedPassed()).isEqualTo(1);
        assertThat(week.expectedSoon()).isEqualTo(1);
        assertThat(weeks.changes(stage.estate(), week, 9))
                .singleElement()
                .satisfies(change -> assertThat(change.home() + change.before() + change.after())
                        .isEqualTo("1-1-102" + Occupancy.NOT_DECORATED + Occupancy.DECORATING));
        assertThat(pages.describe(stage.id(), List.of(MONDAY.toString(), "2026-11-23")))
                .containsOnlyKeys(MONDAY.toString())
                .extractingByKey(MONDAY.toString())
                .satisfies(line -> assertThat(line.toString()).contains("/occupancy-weeks/" + week.id()));
        for (StaffMember department : List.of(
                stage.butler(),
                stage.frontDesk(),
                stage.foreman(),
                stage.supervisor(),
                stage.customerServiceLead(),
                stage.projectManager())) {
            assertThat(told(department)).as(department.getName()).contains("occupancyWeek.notice");
        }
        assertThat(told(cast.stage().projectManager())).doesNotContain("occupancyWeek.notice");

        become(2, Occupancy.OCCUPIED);
        assertThat(only().homes().get("2")).isEqualTo(Map.of(Occupancy.DECORATED_EMPTY, 2));
        days.liveUntil("2026-12-07T08:00");
        OccupancyWeek next = weeks.latest(stage.id(), 0, 9).get(0);
        assertThat(next.in(Occupancy.OCCUPIED)).isEqualTo(2);
        assertThat(next.changes()).isEqualTo(1);
        assertThat(weeks.before(stage.id(), next)).contains(week);
    }

    @Test
    void aWeekInWhichNothingMovedDisturbsNobodyAndIsStillThere() {
        days.liveUntil("2026-11-30T08:00");
        assertThat(only().changes()).isZero();
        assertThat(told(stage.butler())).doesNotContain("occupancyWeek.notice");
        assertThat(duty().isRunning()).isTrue();
    }

    @Test
    void whoeverChecksTheTableByWednesdayKeepsTheWeek() {
        days.liveUntil("2026-11-30T08:00");
        assertThat(duty().getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 2)));
        days.liveUntil("2026-12-02T23:59");
        assertThat(duty().stateAt(clock.instant())).isEqualTo(Duty.State.OPEN);
        confirm(" 2 栋一户已经搬走 ");
        assertThat(duty().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(only().note()).isEqualTo("2 栋一户已经搬走");
        assertThat(only().confirmedBy()).isEqualTo(stage.customerServiceLead().getName());
        refused("occupancyWeek.already", () -> confirm(null));
    }

    @Test
    void whatIsCheckedOnThursdayIsLate() {
        days.liveUntil("2026-12-03T00:01");
        assertThat(duty().stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        refused("residents.tooLong", () -> confirm("长".repeat(501)));
        confirm(null);
        assertThat(duty().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    @Test
    void whatIsExpectedIsAskedOfEmptyHomesOnlyAndEndsWhenSomebodyLivesThere() {
        refused("outlook.livedIn", () -> outlook(0, "2027-01-01"));
        assertThat(expected()).containsExactly(0, 0, 3);
        outlook(1, null);
        outlook(2, "2026-12-27");
        outlook(3, "2026-12-28");
        assertThat(expected()).containsExactly(1, 0, 1);
        outlook(2, "2026-12-01");
        days.liveUntil("2026-12-02T09:00");
        assertThat(expected()).containsExactly(1, 1, 1);
        become(2, Occupancy.OCCUPIED);
        become(2, Occupancy.DECORATED_EMPTY);
        assertThat(expected()).containsExactly(1, 0, 2);
    }

    @Test
    void aPlannedMoveInIsWhatIsExpected() {
        outlook(2, "2027-05-01");
        moveIns.plan(
                stage.id(),
                homes.get(2),
                LocalDate.of(2026, 12, 5),
                stage.butler().asActor());
        assertThat(expected()).containsExactly(1, 0, 2);
        assertThat(table.page(
                                stage.id(),
                                new OccupancyFilter("2", null, Expectation.SOON),
                                stage.estate().today(clock),
                                null,
                                9)
                        .get(0)
                        .expectedOn())
                .isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    void aDigestStaysAsItWasSentAndAnotherEstateFindsNone() {
        days.liveUntil("2026-11-30T08:00");
        UUID id = only().id();
        assertThatThrownBy(() -> jdbc.sql("delete from household_occupancy_week where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        Stage other = cast.stage();
        assertThatThrownBy(() -> weeks.of(other.id(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outlooks.enter(
                        other.id(), homes.get(2), null, "不知道", other.butler().asActor()))
                .isInstanceOf(NotFound.class);
    }

    private void outlook(int home, @Nullable String day) {
        outlooks.enter(
                stage.id(),
                homes.get(home),
                day == null ? null : LocalDate.parse(day),
                "等孩子放寒假",
                stage.butler().asActor());
    }

    private void become(int home, Occupancy state) {
        households.changeOccupancy(
                stage.id(),
                homes.get(home),
                state,
                stage.estate().today(clock),
                "业主来电",
                stage.butler().asActor());
    }

    /** Soon, passed, not asked. */
    private List<Integer> expected() {
        Map<Expectation, Integer> counted =
                table.expected(stage.id(), null, stage.estate().today(clock));
        return List.of(
                counted.get(Expectation.SOON), counted.get(Expectation.PASSED), counted.get(Expectation.UNKNOWN));
    }

    private OccupancyWeek only() {
        assertThat(weeks.latest(stage.id(), 0, 9)).hasSize(1);
        return weeks.latest(stage.id(), 0, 9).get(0);
    }

    private void confirm(@Nullable String note) {
        weeks.confirm(stage.id(), only().id(), note, stage.customerServiceLead().asActor());
    }

    private Duty duty() {
        return duties.latest(OccupancyStandard.RES_1, stage.id(), OccupancyWeek.subject(MONDAY))
                .orElseThrow();
    }

    private List<String> told(StaffMember person) {
        return notices.latest(person.getId(), 20).stream()
                .map(BellNotice::messageKey)
                .toList();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.getCode()).isEqualTo(code));
    }
}
