package cn.linli.residents.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Post.Patch;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactRegister;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RES-8 on the ledger: two homes a week and butler, the calendar opens it, talks close it, what was left over is late. */
@LinliTest
class HomeTalksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    ContactRegister register;

    @Autowired
    Notices notices;

    @Autowired
    Duties duties;

    @Autowired
    Standards standards;

    @Autowired
    HomeTalks talks;

    @Autowired
    TalkWeeks weeks;

    @Autowired
    HomesToTalk homesToTalk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Stage stage;
    private List<UUID> homes;

    @BeforeEach
    void homesOfAButler() {
        days.liveUntil("2026-11-27T09:00");
        stage = cast.stage();
        homes = households.settle(
                stage.id(),
                List.of(
                        home("1", "101", Occupancy.OCCUPIED),
                        home("1", "102", Occupancy.LET),
                        home("1", "103", Occupancy.OCCUPIED),
                        home("1", "104", Occupancy.DECORATED_EMPTY)),
                butler());
    }

    private static NewHome home(String building, String room, Occupancy occupancy) {
        return new NewHome(
                new HomeNumber(building, "1", room), 1, null, occupancy, LocalDate.of(2025, 1, 1), List.of());
    }

    @Test
    void theCalendarOpensTheWeekOnMondayAndEnoughTalksCloseIt() {
        assertThat(weeks.in(stage.id(), MONDAY)).isEmpty();
        days.liveUntil("2026-11-30T08:00");
        TalkWeek week = week(MONDAY);
        assertThat(week.getQuota()).isEqualTo(2);
        assertThat(duty(week).getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 6)));
        assertThat(duty(week).getAssigneeId()).isEqualTo(stage.butler().getId());

        days.liveUntil("2026-12-01T10:00");
        talk(0, "2026-12-01");
        assertThat(duty(week).isRunning()).isTrue();
        talk(1, "2026-11-30");
        assertThat(duty(week).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        talk(2, "2026-12-01");
        assertThat(week(MONDAY).getHomes()).isEqualTo(3);
        days.liveUntil("2026-12-02T08:00");
        assertThat(weeks.in(stage.id(), MONDAY)).hasSize(1);
    }

    @Test
    void oneHomeCountsOnceAWeek() {
        days.liveUntil("2026-12-01T10:00");
        talk(0, "2026-12-01");
        UUID again = talk(0, "2026-12-01");
        assertThat(talks.of(stage.id(), again).week()).isNull();
        assertThat(week(MONDAY).getHomes()).isEqualTo(1);
        assertThat(duty(week(MONDAY)).isRunning()).isTrue();
    }

    @Test
    void whatWasLeftOverIsMadeUpFirstAndIsLate() {
        days.liveUntil("2026-12-01T10:00");
        talk(0, "2026-12-01");
        days.liveUntil("2026-12-08T10:00");
        LocalDate next = MONDAY.plusWeeks(1);
        assertThat(duty(week(MONDAY)).stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        assertThat(weeks.leftOver(stage.id(), next))
                .extracting(TalkWeek::getMonday)
                .containsExactly(MONDAY);
        talk(1, "2026-12-08");
        assertThat(duty(week(MONDAY)).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        assertThat(week(next).getHomes()).isZero();
        talk(2, "2026-12-08");
        assertThat(week(next).getHomes()).isEqualTo(1);
        assertThat(weeks.leftOver(stage.id(), next)).isEmpty();
    }

    @Test
    void theQuotaIsTheEstatesOwnAndWhatBeganUnderTheOldOneStays() {
        days.liveUntil("2026-11-30T08:00");
        standards.override(
                TalkStandard.RES_8,
                StandardNumber.QUOTA,
                stage.id(),
                3,
                stage.administrator().asActor(),
                "多谈一户");
        assertThat(week(MONDAY).getQuota()).isEqualTo(2);
        days.liveUntil("2026-12-07T08:00");
        assertThat(week(MONDAY.plusWeeks(1)).getQuota()).isEqualTo(3);
    }

    @Test
    void whereNobodyLivesThereIsNobodyToTalkTo() {
        Stage empty = cast.stage();
        households.settle(
                empty.id(),
                List.of(home("1", "101", Occupancy.DECORATED_EMPTY)),
                empty.butler().asActor());
        days.liveUntil("2026-11-30T08:00");
        assertThat(weeks.in(empty.id(), MONDAY)).isEmpty();
    }

    @Test
    void theRecordGoesToCustomerServiceAndTheProjectManager() {
        days.liveUntil("2026-12-01T10:00");
        UUID talk = talk(0, "2026-12-01");
        for (StaffMember reader : List.of(stage.customerServiceLead(), stage.frontDesk(), stage.projectManager())) {
            assertThat(notices.latest(reader.getId(), 5))
                    .filteredOn(notice -> notice.messageKey().equals("homeTalk.notice"))
                    .extracting(BellNotice::link)
                    .containsExactly(stage.path("home-talks/" + talk));
        }
        assertThat(notices.latest(stage.butler().getId(), 5))
                .extracting(BellNotice::messageKey)
                .doesNotContain("homeTalk.notice");
        assertThat(register.ofHousehold(stage.id(), homes.get(0), 5))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.channel()).isEqualTo(Channel.HOME_VISIT);
                    assertThat(contact.said()).isEqualTo("问：住得怎么样\n答：楼道灯常亮");
                    assertThat(contact.promised()).isEqualTo("周五换感应灯");
                });
    }

    @Test
    void whoHasWaitedLongestComesFirst() {
        days.liveUntil("2026-12-01T10:00");
        talk(0, "2026-12-01");
        talk(1, "2026-11-30");
        assertThat(homesToTalk.longestWaiting(stage.id(), List.of(new Patch("1", "")), 10))
                .extracting(HomesToTalk.Door::home)
                .containsExactly("1-1-103", "1-1-102", "1-1-101");
        assertThat(homesToTalk.longestWaiting(stage.id(), List.of(new Patch("2", "")), 10))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        days.liveUntil("2026-12-01T10:00");
        assertThatThrownBy(() -> talk(0, "2026-12-02")).hasMessage("homeTalk.on");
        assertThatThrownBy(() -> talk(0, "2026-11-17")).hasMessage("homeTalk.on");
        Stage other = cast.stage();
        assertThatThrownBy(() -> talks.enter(
                        other.id(),
                        homes.get(0),
                        words("2026-12-01"),
                        other.butler().asActor()))
                .isInstanceOf(NotFound.class);
        assertThat(week(MONDAY).getHomes()).isZero();
    }

    @Test
    void theDatabaseKeepsATalkAsItWasEntered() {
        days.liveUntil("2026-12-01T10:00");
        UUID talk = talk(0, "2026-12-01");
        assertThatThrownBy(() -> jdbc.sql("update household_talk set said = 'x' where id = ?")
                        .param(talk)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private UUID talk(int home, String on) {
        return talks.enter(stage.id(), homes.get(home), words(on), butler());
    }

    private static HomeTalk.Words words(String on) {
        return new HomeTalk.Words(LocalDate.parse(on), "张伟", "住得怎么样", "楼道灯常亮", "周五换感应灯");
    }

    private TalkWeek week(LocalDate day) {
        return weeks.in(stage.id(), day).get(0);
    }

    private Duty duty(TalkWeek week) {
        return duties.latest(TalkStandard.RES_8, stage.id(), week.subject()).orElseThrow();
    }

    private Actor butler() {
        return stage.butler().asActor();
    }
}
