package cn.linli.forums;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** FOR-1: a forum per estate and quarter. FOR-6: its minutes within two days. */
@LinliTest
class ForumDutiesTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Evening evening;

    @Autowired
    Forums forums;

    @Autowired
    Duties duties;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Stage stage;

    @BeforeEach
    void anEstateInTheLastQuarter() {
        days.beginOn("2027-10-05T09:00");
        stage = cast.stage();
        days.liveUntil("2027-10-06T09:00");
    }

    @Test
    void aForumHeldInItsQuarterKeepsTheQuartersDuty() {
        assertThat(quarter("2027Q4").stateAt(clock.instant())).isEqualTo(Duty.State.OPEN);
        hold("2027-12-31");
        assertThat(quarter("2027Q4").stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void heldADayTooLateItIsKeptLateAndTheNextQuarterOwesItsOwn() {
        UUID id = evening.begun(stage, "2027Q4");
        sessionOn(id, "2028-01-01");
        forums.invite(stage.id(), id, actor(stage.projectManager()));
        days.liveUntil("2028-01-01T20:00");
        evening.sheet(stage, id, "张伟 1-1-101");
        evening.held(stage, id);
        assertThat(quarter("2027Q4").stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        assertThat(quarter("2028Q1").stateAt(clock.instant())).isEqualTo(Duty.State.OPEN);
    }

    @Test
    void aForumThatIsCalledOffLeavesItsQuarterOwing() {
        UUID id = evening.invited(stage, "2027-11-20");
        forums.callOff(stage.id(), id, "会场检修", actor(stage.projectManager()));
        assertThat(quarter("2027Q4").isRunning()).isTrue();
        days.liveUntil("2028-01-01T00:00");
        assertThat(quarter("2027Q4").stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
    }

    @Test
    void theMinutesAreDueAtTheEndOfTheSecondDayAfterTheForum() {
        UUID id = hold("2027-11-20");
        assertThat(minutes(id).getDue()).isEqualTo(Evening.at(stage, "2027-11-23T00:00"));
        days.liveUntil("2027-11-22T23:59");
        submit(id);
        assertThat(minutes(id).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void submittedAfterMidnightTheyAreKeptLateAndTheFirstTimeCounts() {
        UUID id = hold("2027-11-20");
        days.liveUntil("2027-11-23T00:00");
        submit(id);
        assertThat(minutes(id).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        days.liveUntil("2027-11-25T09:00");
        submit(id);
        assertThat(forums.of(stage.id(), id).getMinutesSubmittedAt()).isEqualTo(Evening.at(stage, "2027-11-23T00:00"));
    }

    @Test
    void customerServiceIsRemindedTheDayBeforeAndOnTheDay() {
        hold("2027-11-20");
        days.liveUntil("2027-11-21T00:30");
        assertThat(bells()).containsExactly("forum.minutes.tomorrow");
        days.liveUntil("2027-11-22T00:30");
        assertThat(bells()).containsExactly("forum.minutes.today", "forum.minutes.tomorrow");
        days.liveUntil("2027-11-24T09:00");
        assertThat(bells()).hasSize(2);
    }

    @Test
    void whoeverHasSubmittedIsNotReminded() {
        UUID id = hold("2027-11-20");
        submit(id);
        days.liveUntil("2027-11-23T09:00");
        assertThat(bells()).isEmpty();
    }

    @Test
    void noForumIsBegunForAQuarterThatIsOver() {
        assertThatThrownBy(() -> evening.begun(stage, "2027Q3")).hasMessage("forum.quarter.over");
    }

    private UUID hold(String day) {
        UUID id = evening.invited(stage, day);
        days.liveUntil(day + "T20:45");
        evening.sheet(stage, id, "张伟 1-1-101");
        evening.held(stage, id);
        return id;
    }

    @Autowired
    ForumSessions sessions;

    private void sessionOn(UUID id, String day) {
        sessions.arrange(
                stage.id(),
                id,
                new Gathering("全体", "活动室", Evening.at(stage, day + "T19:00"), Evening.at(stage, day + "T21:00")));
    }

    private void submit(UUID id) {
        transaction.executeWithoutResult(
                status -> forums.minutesSubmitted(forums.of(stage.id(), id), actor(stage.customerServiceLead())));
    }

    private List<String> bells() {
        StaffMember lead = stage.customerServiceLead();
        return notices.latest(lead.getId(), 20).stream()
                .map(BellNotice::messageKey)
                .filter(key -> key.startsWith("forum."))
                .toList();
    }

    private Duty quarter(String quarter) {
        return duties.latest(ForumStandard.FOR_1, stage.id(), QuarterlyForums.subject(quarter))
                .orElseThrow();
    }

    private Duty minutes(UUID forum) {
        return duties.latest(ForumStandard.FOR_6, stage.id(), Subject.of(Forum.SUBJECT, forum))
                .orElseThrow();
    }
}
