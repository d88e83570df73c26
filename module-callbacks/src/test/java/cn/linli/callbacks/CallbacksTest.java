package cn.linli.callbacks;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.feedback.Outcome;
import cn.linli.feedback.Registration;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketState;
import cn.linli.feedback.TicketWork;
import cn.linli.feedback.Tickets;
import cn.linli.kernel.Actor;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import cn.linli.residents.Contact;
import cn.linli.residents.ContactRegister;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every repair is asked about, once, by somebody else, in time; what was badly done is done again (CAL-1 to CAL-6). */
@LinliTest
class CallbacksTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Mending mending;

    @Autowired
    Repairs repairs;

    @Autowired
    RepairRepository repository;

    @Autowired
    RepairLists lists;

    @Autowired
    RepairCourse course;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Rainstorms rainstorms;

    @Autowired
    Coverage coverage;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    Duties duties;

    @Autowired
    ContactRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private Stage stage;
    private UUID home;
    private Actor butler;
    private Actor engineer;

    @BeforeEach
    void aTuesdayInNovember() {
        days.beginOn("2026-11-24T09:00");
        stage = cast.stage();
        home = mending.home(stage, "1201");
        butler = actor(stage.butler());
        engineer = actor(stage.engineeringSupervisor());
    }

    @Test
    void anOrdinaryRepairIsCalledByTheEndOfTheNextDay() {
        Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        Duty duty = duty(repair);
        assertThat(duty.getDue()).isEqualTo(local("2026-11-26T00:00"));
        assertThat(duty.getAssigneeId()).isEqualTo(stage.butler().getId());
        days.liveUntil("2026-11-25T23:59");
        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler);
        assertThat(duty(repair).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(contacts())
                .singleElement()
                .satisfies(one -> assertThat(one.said()).contains("态度 5、守时 4、质量 5，已修好", "修得很快"));
    }

    @Test
    void theSameNumberAgainIsTheSameRepair() {
        Repair first = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        assertThat(mending.done(stage, home, RepairKind.CONCEALED, "W-1").getId())
                .isEqualTo(first.getId());
        assertThat(repairs.of(stage.id(), first.getId()).getKind()).isEqualTo(RepairKind.ORDINARY);
    }

    @Test
    void notReachedIsKeptWithItsTimeAndIsNoCallback() {
        Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        callbacks.miss(stage.id(), repair.getId(), Channel.TELEPHONE, "没人接", butler);
        days.liveUntil("2026-11-25T18:00");
        callbacks.miss(stage.id(), repair.getId(), Channel.HOME_VISIT, "", butler);
        assertThat(course.of(repair))
                .extracting(RepairStep::kind, RepairStep::way, RepairStep::at)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                RepairStep.Kind.MISSED, Channel.TELEPHONE, local("2026-11-24T09:00")),
                        org.assertj.core.groups.Tuple.tuple(
                                RepairStep.Kind.MISSED, Channel.HOME_VISIT, local("2026-11-25T18:00")));
        assertThat(repairs.of(stage.id(), repair.getId()).state()).isEqualTo(RepairState.TO_ASK);
        assertThat(contacts()).isEmpty();
        Coverage.Line line = ordinary();
        assertThat(line.asked()).isZero();
        assertThat(line.missed()).isEqualTo(1);
    }

    @Test
    void aRefusalIsLetGoAndCountedAndIsNoCallback() {
        Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        callbacks.refuse(stage.id(), repair.getId(), Channel.TELEPHONE, "不要再打", butler);
        assertThat(duty(repair).stateAt(clock.instant())).isEqualTo(Duty.State.WAIVED);
        assertThat(ordinary().refused()).isEqualTo(1);
        assertThat(ordinary().share().part()).isZero();
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler))
                .hasMessage("callback.notNow.ASK");
    }

    @Test
    void whoDidTheWorkDoesNotAskNorDoesTheDatabaseTakeIt() {
        Repair repair = mending.done(
                stage, home, RepairKind.ORDINARY, "W-1", stage.butler().getId());
        assertThat(duty(repair).getAssigneeId()).as("the butler did it").isNull();
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler))
                .hasMessage("callback.ownWork");
        assertThatThrownBy(() -> callbacks.miss(stage.id(), repair.getId(), Channel.TELEPHONE, "", butler))
                .hasMessage("callback.ownWork");
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        any -> jdbc.sql("update repair set asked_at = now(), asked_by = worker_id, asked_name = '王管家',"
                                        + " asked_way = 'TELEPHONE', reached = '张伟', attitude = 5, punctuality = 5, quality = 5,"
                                        + " fixed = true where id = ?")
                                .param(repair.getId())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, actor(stage.frontDesk()));
    }

    @Test
    void whatAnOwnerSaidNobodyChanges() {
        Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler);
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler))
                .hasMessage("callback.notNow.ASK");
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(any -> jdbc.sql("update repair set attitude = 1 where id = ?")
                                .param(repair.getId())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRepairTicketThatIsSolvedAtAHomeIsARepairAndWhatIsNotFixedIsRedoneAndVisitedByTheEngineer() {
        Ticket ticket = registered("厨房水龙头漏水");
        work.handle(stage.id(), ticket.getId(), Outcome.SOLVED, "换了阀芯", null, List.of(), actor(stage.foreman()));
        Repair first = ofTicket(ticket);
        assertThat(first.getKind()).isEqualTo(RepairKind.ORDINARY);
        assertThat(first.getWorkerId()).isEqualTo(stage.foreman().getId());

        callbacks.ask(stage.id(), first.getId(), Mending.notFixed(Channel.TELEPHONE), null, butler);
        assertThat(tickets.of(stage.id(), ticket.getId()).state()).isEqualTo(TicketState.OPEN);
        work.handle(stage.id(), ticket.getId(), Outcome.SOLVED, "换了整个龙头", null, List.of(), actor(stage.foreman()));
        Repair again = ofTicket(ticket);
        assertThat(again.getKind()).isEqualTo(RepairKind.REDONE);
        assertThat(again.getRedoOf()).isEqualTo(first.getId());
        assertThat(duty(again).getDue()).isEqualTo(local("2026-11-28T00:00"));
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), again.getId(), Mending.content(Channel.HOME_VISIT), null, butler))
                .hasMessage("callback.rank.REDONE");
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), again.getId(), Mending.content(Channel.TELEPHONE), null, engineer))
                .hasMessage("callback.way.visit");
        callbacks.ask(stage.id(), again.getId(), Mending.content(Channel.HOME_VISIT), null, engineer);
        assertThat(duty(again).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void redoneWorkOfTheEngineeringSupervisorIsVisitedByTheProjectManager() {
        Repair repair = mending.done(
                stage,
                home,
                RepairKind.REDONE,
                "W-1",
                stage.engineeringSupervisor().getId());
        assertThat(duty(repair).getRole()).isEqualTo(Role.PROJECT_MANAGER);
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.HOME_VISIT), null, engineer))
                .hasMessage("callback.rank.REDONE");
        assertThatThrownBy(() ->
                        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.HOME_VISIT), null, butler))
                .hasMessage("callback.rank.REDONE");
        callbacks.ask(
                stage.id(), repair.getId(), Mending.content(Channel.HOME_VISIT), null, actor(stage.projectManager()));
        assertThat(duty(repair).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void aRepairOfAnotherSystemThatIsNotFixedOpensAMatterUnderWhichItIsRedone() {
        Repair repair = mending.done(stage, home, RepairKind.CONCEALED, "W-1");
        callbacks.ask(stage.id(), repair.getId(), Mending.notFixed(Channel.HOME_VISIT), null, butler);
        UUID redo =
                Objects.requireNonNull(repairs.of(stage.id(), repair.getId()).getRedoTicketId());
        Ticket ticket = tickets.of(stage.id(), redo);
        assertThat(ticket.getReport().kind()).isEqualTo(TicketKind.REPAIR);
        assertThat(ticket.getReport().words()).contains("厨房水龙头漏水", "还在滴水");
        work.handle(stage.id(), redo, Outcome.SOLVED, "重做了", null, List.of(), actor(stage.foreman()));
        assertThat(ofTicket(ticket).getKind()).isEqualTo(RepairKind.REDONE);
        assertThat(ofTicket(ticket).getRedoOf()).isEqualTo(repair.getId());
    }

    @Test
    void whatIsInCommonPartsOrWasNotRepairedHasNoOwnerToAsk() {
        Ticket common = tickets.register(stage.id(), repairAt(null, "路灯不亮"), butler);
        work.handle(stage.id(), common.getId(), Outcome.SOLVED, "换了灯", null, List.of(), actor(stage.foreman()));
        Ticket explained = registered("厨房水龙头漏水");
        work.handle(stage.id(), explained.getId(), Outcome.ANSWERED, "请业主自购", null, List.of(), actor(stage.foreman()));
        assertThat(lists.all(stage.id(), null, null, 0, 10)).isEmpty();
    }

    @Test
    void whatTheOwnerNewlyRaisesBecomesAMatterWithItsAppointment() {
        Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        NewMatter matter =
                new NewMatter(TicketKind.SUGGESTION, "PARKING", "地库太暗，加几盏灯", LocalDateTime.parse("2026-11-27T10:00"));
        callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), matter, butler);
        assertThat(jdbc.sql("select count(*) from ticket t join ticket_appointment a on a.ticket_id = t.id"
                                + " where t.estate_id = ? and t.words = '地库太暗，加几盏灯' and t.household_id = ?")
                        .param(stage.id())
                        .param(home)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLeakWaitsForTheFirstRainstormAndTwoStormsOpenOneVisit() {
        Repair leak = mending.done(stage, home, RepairKind.LEAK, "W-1");
        assertThat(duties.about(stage.id(), leak.subject()))
                .as("no date, no duty")
                .isEmpty();
        assertThat(rainstorms.waiting(stage.id())).extracting(Repair::getId).containsExactly(leak.getId());
        days.liveUntil("2026-12-01T09:00");
        UUID first = rain("2026-11-29T22:00", "2026-11-30T06:00", "62.5");
        assertThat(duties.about(stage.id(), leak.subject()))
                .as("a proposed rain opens nothing")
                .isEmpty();
        assertThat(rainstorms.confirm(stage.id(), first, actor(stage.supervisor())))
                .isEqualTo(1);
        assertThat(duty(leak).getDue()).isEqualTo(local("2026-12-04T00:00"));
        UUID second = rain("2026-11-30T20:00", "2026-12-01T03:00", "80");
        assertThat(rainstorms.confirm(stage.id(), second, actor(stage.supervisor())))
                .isZero();
        assertThat(duties.about(stage.id(), leak.subject())).hasSize(1);
        assertThat(repairs.of(stage.id(), leak.getId()).getRainstormId()).isEqualTo(first);
        callbacks.ask(stage.id(), leak.getId(), Mending.content(Channel.HOME_VISIT), null, butler);
        assertThat(duty(leak).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(coverage.of(estate(), YearMonth.of(2026, 11), Coverage.By.KIND, clock.instant()))
                .as("it counts in the month in which it rained")
                .extracting(Coverage.Line::what, Coverage.Line::asked)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("LEAK", 1L));
    }

    @Test
    void aRainBeforeTheRepairAnElsewhereAndARefusedOneTestNothing() {
        Stage other = cast.stage();
        Repair elsewhere = mending.done(other, mending.home(other, "1201"), RepairKind.LEAK, "W-1");
        days.liveUntil("2026-11-25T12:00");
        Repair leak = mending.done(stage, home, RepairKind.LEAK, "W-1");
        days.liveUntil("2026-11-26T12:00");
        UUID before = rain("2026-11-25T02:00", "2026-11-25T23:00", "70");
        assertThat(rainstorms.confirm(stage.id(), before, actor(stage.supervisor())))
                .as("it began before the repair was done")
                .isZero();
        UUID refused = rain("2026-11-26T02:00", "2026-11-26T10:00", "70");
        rainstorms.refuse(stage.id(), refused, "只有西区下了", actor(stage.supervisor()));
        assertThatThrownBy(() -> rainstorms.confirm(stage.id(), refused, actor(stage.supervisor())))
                .hasMessage("rainstorm.decided");
        assertThatThrownBy(() -> rain("2026-11-26T02:00", "2026-11-26T10:00", "49.9"))
                .hasMessage("rainstorm.tooLittle");
        assertThat(repairs.of(stage.id(), leak.getId()).state()).isEqualTo(RepairState.WAITING_FOR_RAIN);
        assertThat(repairs.of(other.id(), elsewhere.getId()).state()).isEqualTo(RepairState.WAITING_FOR_RAIN);
    }

    @Test
    void anotherKindAsksForWhatItsClauseAsksAndWhatItNoLongerAsksIsCounted() {
        Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-1");
        repairs.classify(stage.id(), repair.getId(), RepairKind.LEAK, "是窗边渗水", actor(stage.supervisor()));
        assertThat(duties.about(stage.id(), repair.subject()))
                .extracting(duty -> duty.stateAt(clock.instant()))
                .containsExactly(Duty.State.WAIVED);
        assertThat(repairs.of(stage.id(), repair.getId()).state()).isEqualTo(RepairState.WAITING_FOR_RAIN);
        repairs.classify(stage.id(), repair.getId(), RepairKind.CONCEALED, "是卫生间", actor(stage.supervisor()));
        assertThat(duty(repairs.of(stage.id(), repair.getId())).getDue()).isEqualTo(local("2026-11-28T00:00"));
        assertThatThrownBy(() -> repairs.classify(
                        stage.id(), repair.getId(), RepairKind.REDONE, "返修", actor(stage.supervisor())))
                .hasMessage("callback.classify.redone");
    }

    @Test
    void theButlersListHasTheirHomesFromDoorToDoorAndTheEngineersTheRedoneWork() {
        UUID far = mending.home(stage, "902");
        UUID near = mending.home(stage, "101");
        mending.done(stage, far, RepairKind.ORDINARY, "W-1");
        mending.done(stage, near, RepairKind.ORDINARY, "W-2");
        mending.done(stage, home, RepairKind.REDONE, "W-3");
        assertThat(lists.toAsk(stage.id(), stage.butler().getId(), RepairLists.Redone.WITHOUT, 0, 10))
                .extracting(RepairLists.Row::home)
                .containsExactly("3-1-101", "3-1-902");
        assertThat(lists.toAsk(stage.id(), null, RepairLists.Redone.ALONE, 0, 10))
                .extracting(RepairLists.Row::home)
                .containsExactly("3-1-1201");
    }

    @Test
    void theShareIsThoseReachedOfThoseRepaired() {
        for (int n = 0; n < 10; n++) {
            Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-" + n);
            if (n < 7) {
                callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler);
            }
        }
        Coverage.Line line = ordinary();
        assertThat(line.share().part()).isEqualTo(7);
        assertThat(line.share().whole()).isEqualTo(10);
        assertThat(line.running()).isEqualTo(3);
        assertThat(line.mean(line.sums().punctuality())).isEqualTo(4.0);
        assertThat(coverage.of(estate(), YearMonth.of(2026, 10), Coverage.By.KIND, clock.instant()))
                .isEmpty();
    }

    private Coverage.Line ordinary() {
        return coverage.of(estate(), YearMonth.of(2026, 11), Coverage.By.KIND, clock.instant()).stream()
                .filter(line -> "ORDINARY".equals(line.what()))
                .findFirst()
                .orElseThrow();
    }

    private cn.linli.kernel.estate.Estate estate() {
        return stage.estate();
    }

    private Ticket registered(String words) {
        return tickets.register(stage.id(), repairAt(home, words), butler);
    }

    private static Registration repairAt(@org.jspecify.annotations.Nullable UUID home, String words) {
        return new Registration(
                TicketKind.REPAIR,
                Severity.ORDINARY,
                false,
                Channel.TELEPHONE,
                "REPAIR",
                words,
                home,
                null,
                null,
                "张伟",
                null,
                false,
                null,
                List.of());
    }

    private Repair ofTicket(Ticket ticket) {
        return repository
                .findFirstByEstateIdAndTicketIdOrderByDoneAtDesc(stage.id(), ticket.getId())
                .orElseThrow();
    }

    private UUID rain(String from, String until, String millimetres) {
        return rainstorms
                .record(
                        List.of(stage.id()),
                        new Rainfall(local(from), local(until), new BigDecimal(millimetres), "杭州市气象台"),
                        butler)
                .get(0)
                .getId();
    }

    private Duty duty(Repair repair) {
        return duties.latest(repair.getKind().getStandard(), stage.id(), repair.subject())
                .orElseThrow();
    }

    private List<Contact> contacts() {
        return register.ofHousehold(stage.id(), home, 10);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
