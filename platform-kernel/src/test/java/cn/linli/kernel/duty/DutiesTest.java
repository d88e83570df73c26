package cn.linli.kernel.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.MovableClock;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.Calendar;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KernelTest
class DutiesTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Duties duties;

    @Autowired
    DutySheet sheet;

    @Autowired
    Standards standards;

    @Autowired
    LadderSteps steps;

    @Autowired
    Notices notices;

    @Autowired
    Posts posts;

    @Autowired
    Calendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    UUID estate;
    Actor butler;
    Actor foreman;
    Actor supervisor;
    Actor manager;
    Subject matter;

    @BeforeEach
    void people() {
        clock.set("2026-11-22T09:00");
        jdbc.execute("delete from calendar");
        estate = cast.estate();
        butler = cast.person("王管家", Role.BUTLER, estate);
        foreman = cast.person("李领班", Role.FOREMAN, estate);
        supervisor = cast.person("赵主管", Role.SUPERVISOR, estate);
        manager = cast.person("孙经理", Role.PROJECT_MANAGER, estate);
        matter = Subject.of("matter", UUID.randomUUID());
        calendar.catchUp();
    }

    Duty openClimbing() {
        return duties.open(Opening.of(TestStandard.CLIMBING, estate, matter, clock.instant())
                .assignedTo(butler.id()));
    }

    List<UUID> dueFrom(Actor person) {
        return sheet
                .dueFrom(posts.standing(person.staffId(), LocalDate.now(clock)).orElseThrow(), 50)
                .stream()
                .map(DutyLine::id)
                .toList();
    }

    /** With the numbers that each estate has, and the ladder where the clause has one. */
    @Test
    void openedAtManyEstatesTogetherTheyAreWhatEachWouldBe() {
        UUID other = cast.estate();
        standards.override(TestStandard.CALL, StandardNumber.ALLOWANCE, null, 2, manager, "公司");
        standards.override(TestStandard.CALL, StandardNumber.ALLOWANCE, other, 4, manager, "偏远");
        for (TestStandard clause : TestStandard.values()) {
            Map<UUID, Subject> subjects =
                    Map.of(estate, Subject.of("many", clause + "-1"), other, Subject.of("many", clause + "-2"));
            duties.openFirst(clause, subjects, clock.instant());
            subjects.forEach((where, subject) -> {
                Duty together = duties.latest(clause, where, subject).orElseThrow();
                Duty alone = duties.open(Opening.of(clause, where, Subject.of("one", subject.id()), clock.instant()));
                assertThat(together)
                        .usingRecursiveComparison()
                        .ignoringFields("id", "subjectType", "version", "extensions")
                        .isEqualTo(alone);
            });
        }
        standards.override(TestStandard.CALL, StandardNumber.ALLOWANCE, null, null, manager, "恢复");
    }

    /** As if each estate had opened it by itself; who has it already keeps it. */
    @Test
    void whatEveryEstateOwesInAPeriodIsOpenedWhereItIsMissing() {
        UUID other = cast.estate();
        Subject november = Subject.of("month", "2026-11");
        LocalDate first = LocalDate.of(2026, 11, 1);
        LocalDate last = LocalDate.of(2026, 11, 30);
        Instant since = first.atStartOfDay(SHANGHAI).toInstant();
        standards.override(TestStandard.CALL, StandardNumber.TARGET, other, 70, manager, "偏远");
        Duty before = duties.open(Opening.of(TestStandard.CALL, estate, november, since));
        duties.openEverywhere(TestStandard.CALL, november, first, last, SHANGHAI);
        duties.openEverywhere(TestStandard.CALL, november, first, last, SHANGHAI);
        assertThat(duties.about(estate, november)).extracting(Duty::getId).containsExactly(before.getId());
        Duty opened = duties.latest(TestStandard.CALL, other, november).orElseThrow();
        Duty alone = duties.open(Opening.of(TestStandard.CALL, other, Subject.of("one", "2026-11"), since)
                .dueBy(Instant.parse("2026-11-30T16:00:00Z")));
        assertThat(opened)
                .usingRecursiveComparison()
                .ignoringFields("id", "subjectType", "version", "extensions")
                .isEqualTo(alone);
        duties.openEverywhere(TestStandard.CALL, Subject.of("month", "2026-12"), first, last, ZoneId.of("Asia/Urumqi"));
        assertThat(duties.about(other, Subject.of("month", "2026-12")))
                .as("another zone lives its own days")
                .isEmpty();
    }

    @Test
    void openingTwiceIsOpeningOnce() {
        assertThat(openClimbing().getId()).isEqualTo(openClimbing().getId());
    }

    @Test
    void whatIsDueMovesUpTheLadderWithTheCalendarAlthoughNothingHasRun() {
        UUID duty = openClimbing().getId();
        assertThat(dueFrom(butler)).containsExactly(duty);
        assertThat(dueFrom(foreman)).isEmpty();

        clock.set("2026-11-23T00:00");
        assertThat(dueFrom(butler)).isEmpty();
        assertThat(dueFrom(foreman)).containsExactly(duty);

        clock.set("2026-11-25T08:00");
        assertThat(dueFrom(foreman)).isEmpty();
        assertThat(dueFrom(manager)).containsExactly(duty);
    }

    @Test
    void oldAndNewHolderAreToldOncePerStepAlsoAfterDaysOfDowntime() {
        UUID duty = openClimbing().getId();

        clock.set("2026-11-25T10:00");
        calendar.catchUp();
        calendar.catchUp();

        assertThat(steps.of(duty))
                .extracting(LadderSteps.Step::on, LadderSteps.Step::toRole)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 23), Role.FOREMAN),
                        tuple(LocalDate.of(2026, 11, 24), Role.SUPERVISOR),
                        tuple(LocalDate.of(2026, 11, 25), Role.PROJECT_MANAGER));
        assertThat(keysOf(butler)).containsExactly("duty.climbed.from.FOREMAN");
        assertThat(keysOf(foreman))
                .containsExactlyInAnyOrder("duty.climbed.to.FOREMAN", "duty.climbed.from.SUPERVISOR");
        assertThat(keysOf(supervisor))
                .containsExactlyInAnyOrder("duty.climbed.to.SUPERVISOR", "duty.climbed.from.PROJECT_MANAGER");
        assertThat(keysOf(manager)).containsExactly("duty.climbed.to.PROJECT_MANAGER");
    }

    List<String> keysOf(Actor person) {
        return notices.latest(person.staffId(), 20).stream()
                .map(BellNotice::messageKey)
                .toList();
    }

    @Test
    void anAppointmentMovesTheDateAndKeepsTheFirstOneBesideIt() {
        openClimbing();
        duties.awaitAppointment(
                TestStandard.CLIMBING, estate, matter, LocalDate.of(2026, 11, 27), butler, "业主出差,27日答复");

        Duty duty = duties.about(estate, matter).get(0);
        assertThat(duty.getFirstDue()).isEqualTo(midnightAfter(LocalDate.of(2026, 11, 24)));
        assertThat(duty.getDue()).isEqualTo(midnightAfter(LocalDate.of(2026, 11, 29)));

        clock.set("2026-11-27T20:00");
        assertThat(dueFrom(butler)).hasSize(1);
        clock.set("2026-11-28T08:00");
        assertThat(dueFrom(foreman)).hasSize(1);
    }

    static Instant midnightAfter(LocalDate date) {
        return date.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    @Test
    void keptLateIsNotKeptAndWhatStillRunsIsNotCounted() {
        callDoneAt("2026-11-22T09:00", "2026-11-23T23:59");
        callDoneAt("2026-11-22T09:00", "2026-11-24T00:00");
        callDoneAt("2026-11-20T09:00", null);
        callDoneAt("2026-11-25T09:00", null);
        UUID waived = callDoneAt("2026-11-22T09:00", null);
        duties.waive(TestStandard.CALL, estate, Subject.of("call", waived), manager, "业主已搬走");

        clock.set("2026-11-25T12:00");
        Keeping november = sheet.keeping(
                        TestStandard.CALL, estate, SHANGHAI, YearMonth.of(2026, 11), YearMonth.of(2026, 11))
                .get(YearMonth.of(2026, 11));

        assertThat(november).isEqualTo(new Keeping(1, 1, 1, 1, 1));
        assertThat(november.share()).isEqualTo(Share.of(1, 3));
    }

    UUID callDoneAt(String since, @Nullable String done) {
        UUID id = UUID.randomUUID();
        clock.set(since);
        duties.open(Opening.of(TestStandard.CALL, estate, Subject.of("call", id), clock.instant()));
        if (done != null) {
            clock.set(done);
            duties.fulfil(TestStandard.CALL, estate, Subject.of("call", id), butler, "call");
        }
        return id;
    }

    @Test
    void fulfillingTwiceKeepsTheFirstEvidence() {
        openClimbing();
        assertThat(duties.fulfil(TestStandard.CLIMBING, estate, matter, butler, "first"))
                .isTrue();
        assertThat(duties.fulfil(TestStandard.CLIMBING, estate, matter, foreman, "second"))
                .isFalse();
        assertThat(duties.about(estate, matter).get(0).getFulfilment().shownBy())
                .isEqualTo("first");
    }

    @Test
    void aChangedNumberCountsFromNowOnAndNeverRewritesWhatWasDue() {
        Duty before = openClimbing();
        standards.override(TestStandard.CLIMBING, StandardNumber.ALLOWANCE, estate, 5, manager, "春节期间人手不足");
        Duty after = duties.open(
                Opening.of(TestStandard.CLIMBING, estate, Subject.of("matter", UUID.randomUUID()), clock.instant()));

        assertThat(duties.about(estate, matter).get(0).getDue()).isEqualTo(before.getDue());
        assertThat(after.getDue()).isEqualTo(midnightAfter(LocalDate.of(2026, 11, 26)));
        assertThat(standards.history(TestStandard.CLIMBING))
                .anySatisfy(change -> assertThat(change.by()).isEqualTo("孙经理"));
        assertThatThrownBy(() ->
                        standards.override(TestStandard.CLIMBING, StandardNumber.TARGET, estate, 101, manager, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        standards.override(TestStandard.CLIMBING, StandardNumber.TARGET, estate, 90, manager, " "))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherEstatesForemanSeesNothingOfIt() {
        openClimbing();
        Actor stranger = cast.person("外人", Role.FOREMAN, cast.estate());
        clock.set("2026-11-23T08:00");
        assertThat(dueFrom(stranger)).isEmpty();
    }
}
