package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.DutyLine;
import cn.linli.kernel.duty.DutySheet;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FEE-2, FEE-3, FEE-4 and FEE-7: who has a complaint on which day, and what that leaves behind. */
@LinliTest
class ComplaintLadderTest {

    @Autowired
    Cast cast;

    @Autowired
    Matters matters;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    Appointments appointments;

    @Autowired
    TicketAnswers answers;

    @Autowired
    Neglects neglects;

    @Autowired
    TicketClock ticketClock;

    @Autowired
    TicketStory story;

    @Autowired
    Duties duties;

    @Autowired
    DutySheet sheet;

    @Autowired
    Posts posts;

    @Autowired
    Notices notices;

    @Autowired
    Days days;

    @Autowired
    MovableClock clock;

    Stage stage;

    @BeforeEach
    void stage() {
        stage = cast.stage();
    }

    /** What the week or the month asks of a butler besides is not the ladder's. */
    List<String> dueFrom(StaffMember person) {
        return sheet
                .dueFrom(posts.standing(person.getId(), LocalDate.now(clock)).orElseThrow(), 50)
                .stream()
                .map(DutyLine::standard)
                .filter(clause -> clause.startsWith("FEE-"))
                .toList();
    }

    List<String> toldTo(StaffMember person) {
        return notices.latest(person.getId(), 20).stream()
                .map(BellNotice::messageKey)
                .toList();
    }

    @Test
    void whatNobodyHandlesClimbsFromButlerToForemanToSupervisorToProjectManager() {
        matters.complaint(stage);
        assertThat(dueFrom(stage.butler())).containsExactly("FEE-3");

        days.liveUntil("2026-11-23T08:00");
        assertThat(dueFrom(stage.foreman())).containsExactly("FEE-3");
        assertThat(toldTo(stage.foreman())).containsExactly("duty.climbed.to.FOREMAN");
        assertThat(toldTo(stage.butler())).containsExactly("duty.climbed.from.FOREMAN");

        days.liveUntil("2026-11-24T08:00");
        assertThat(dueFrom(stage.supervisor())).contains("FEE-3");

        days.liveUntil("2026-11-25T08:00");
        assertThat(dueFrom(stage.projectManager())).containsExactly("FEE-3");
        assertThat(toldTo(stage.projectManager())).containsExactly("duty.climbed.to.PROJECT_MANAGER");
    }

    @Test
    void handledBeforeTheEndOfDayThreeIsKeptAndOneSecondLaterIsNot() {
        Ticket inTime = matters.complaint(stage);
        Ticket late =
                matters.taken(stage, Matters.complaintOf(null), stage.butler().asActor());

        clock.setTo("2026-11-24T23:59:59");
        handle(inTime);
        clock.setTo("2026-11-25T00:00:00");
        handle(late);

        assertThat(fee3(inTime).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThat(fee3(late).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    void handle(Ticket ticket) {
        work.handle(
                stage.id(),
                ticket.getId(),
                Outcome.SOLVED,
                "已加强巡逻",
                null,
                List.of(),
                stage.butler().asActor());
    }

    Duty fee3(Ticket ticket) {
        return duties.latest(FeedbackStandard.FEE_3, stage.id(), ticket.subject())
                .orElseThrow();
    }

    @Test
    void anAppointmentStopsTheLadderAndIsOverdueWhenItIsMissed() {
        Ticket ticket = matters.complaint(stage);
        appointments.make(
                stage.id(),
                ticket.getId(),
                LocalDateTime.parse("2026-11-25T18:00"),
                Channel.TELEPHONE,
                "调监控后答复",
                stage.butler().asActor());

        days.liveUntil("2026-11-25T17:59");
        assertThat(dueFrom(stage.foreman())).isEmpty();
        assertThat(dueFrom(stage.butler())).containsExactlyInAnyOrder("FEE-7", "FEE-3");
        assertThat(ticketClock
                        .of(stage.estate(), tickets.of(stage.id(), ticket.getId()))
                        .orElseThrow()
                        .waiting())
                .isTrue();

        days.liveUntil("2026-11-26T08:00");
        Duty appointment = duties.latest(FeedbackStandard.FEE_7, stage.id(), ticket.subject())
                .orElseThrow();
        assertThat(appointment.stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        assertThat(dueFrom(stage.foreman())).containsExactly("FEE-3");
    }

    @Test
    void anAppointmentIsKeptByTellingTheOwnerSomethingBeforeIt() {
        Ticket ticket = matters.complaint(stage);
        appointments.make(
                stage.id(),
                ticket.getId(),
                LocalDateTime.parse("2026-11-25T18:00"),
                Channel.TELEPHONE,
                "",
                stage.butler().asActor());
        days.liveUntil("2026-11-25T17:00");
        work.inform(
                stage.id(),
                ticket.getId(),
                Channel.TELEPHONE,
                "张伟",
                "监控已调取,正在核实",
                stage.butler().asActor());

        Duty appointment = duties.latest(FeedbackStandard.FEE_7, stage.id(), ticket.subject())
                .orElseThrow();
        assertThat(appointment.stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void anAppointmentInThePastOrMonthsAwayIsRefusedBesideItsField() {
        Ticket ticket = matters.complaint(stage);
        for (String at : List.of("2026-11-22T08:59", "2027-03-01T10:00")) {
            assertThatThrownBy(() -> appointments.make(
                            stage.id(),
                            ticket.getId(),
                            LocalDateTime.parse(at),
                            Channel.TELEPHONE,
                            "",
                            stage.butler().asActor()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refusal -> assertThat(refusal.getField()).isEqualTo("answerBy"));
        }
    }

    @Test
    void handlersChangeOnlyWhenTheReceiverAcceptsAndTheFirstResponderStays() {
        Ticket ticket = matters.complaint(stage);
        work.offer(
                stage.id(),
                ticket.getId(),
                stage.engineeringSupervisor().getId(),
                "门禁坏了",
                stage.butler().asActor());
        assertThat(tickets.of(stage.id(), ticket.getId()).getHandlerId())
                .isEqualTo(stage.butler().getId());
        assertThat(toldTo(stage.engineeringSupervisor())).containsExactly("feedback.notice.offered");

        assertThatThrownBy(() ->
                        work.accept(stage.id(), ticket.getId(), stage.foreman().asActor()))
                .isInstanceOf(Refused.class);
        work.accept(stage.id(), ticket.getId(), stage.engineeringSupervisor().asActor());

        Ticket accepted = tickets.of(stage.id(), ticket.getId());
        assertThat(accepted.getHandlerId())
                .isEqualTo(stage.engineeringSupervisor().getId());
        assertThat(accepted.getFirstResponderId()).isEqualTo(stage.butler().getId());
        assertThat(dueFrom(stage.engineeringSupervisor())).containsExactly("FEE-3");
        assertThat(dueFrom(stage.butler())).isEmpty();
    }

    @Test
    void theOwnersWordByAFormHasTheButlerOfTheHomeAsFirstResponder() {
        var home = matters.home(stage);
        Ticket ticket = matters.taken(stage, Matters.complaintOf(home), Actor.owner(stage.id(), "业主"));
        assertThat(ticket.getFirstResponderId()).isEqualTo(stage.butler().getId());
        Ticket anywhere = matters.taken(stage, Matters.complaintOf(null), Actor.owner(stage.id(), "业主"));
        assertThat(anywhere.getFirstResponderId()).isEqualTo(stage.frontDesk().getId());
    }

    @Test
    void climbingIsNeglectOnlyAfterSomebodyElseHasSaidSo() {
        Ticket ticket = matters.complaint(stage);
        days.liveUntil("2026-11-23T08:00");

        Neglect proposed = neglects.undecided(stage.id()).get(0);
        assertThat(proposed.getPersonId()).isEqualTo(stage.butler().getId());
        assertThat(neglects.confirmed(stage.id())).isEmpty();
        assertThatThrownBy(() -> neglects.decide(
                        stage.id(), proposed.getId(), true, "忘了", stage.butler().asActor()))
                .isInstanceOf(Refused.class);

        neglects.decide(
                stage.id(),
                proposed.getId(),
                true,
                "当天未联系业主",
                stage.projectManager().asActor());
        assertThat(neglects.confirmed(stage.id())).hasSize(1);
        assertThat(story.of(ticket.getId()))
                .extracting(TicketStory.Step::kind)
                .contains(StepKind.CLIMBED, StepKind.NEGLECT_CONFIRMED);
    }

    @Test
    void praiseClimbsNowhere() {
        matters.taken(
                stage,
                Matters.registration(TicketKind.PRAISE, Severity.ORDINARY, false, "SECURITY", null, null),
                stage.butler().asActor());
        days.liveUntil("2026-11-26T08:00");
        assertThat(dueFrom(stage.projectManager())).isEmpty();
    }

    @Test
    void anotherEstateFindsNothing() {
        Ticket ticket = matters.complaint(stage);
        Stage other = cast.stage();
        assertThatThrownBy(() -> tickets.of(other.id(), ticket.getId())).isInstanceOf(NotFound.class);
    }

    @Test
    void callingAComplaintPraiseForADayWinsNoTime() {
        Ticket ticket = matters.complaint(stage);
        Duty first = fee3(ticket);
        call(ticket, TicketKind.PRAISE);
        assertThat(toHandleNow(ticket)).isEqualTo(Duty.State.WAIVED);
        days.liveUntil("2026-11-24T09:00");
        call(ticket, TicketKind.COMPLAINT);
        assertThat(fee3(ticket).getDue()).isEqualTo(first.getDue());
        assertThat(toHandleNow(ticket)).isEqualTo(Duty.State.OPEN);
        days.liveUntil("2026-11-25T09:00");
        assertThat(toHandleNow(ticket)).isEqualTo(Duty.State.OVERDUE);
    }

    @Test
    void whoeverTookOverWhatWasCalledPraiseOwesTheComplaintThatItIs() {
        Ticket ticket = matters.complaint(stage);
        call(ticket, TicketKind.PRAISE);
        work.takeOver(stage.id(), ticket.getId(), stage.supervisor().asActor());
        call(ticket, TicketKind.COMPLAINT);
        assertThat(fee3(ticket).getAssigneeId()).isEqualTo(stage.supervisor().getId());
    }

    @Test
    void whatWasTakenForPraiseIsDueFromTheDayOnWhichItWasSaid() {
        Ticket ticket = matters.taken(
                stage,
                Matters.registration(
                        TicketKind.PRAISE, Severity.ORDINARY, false, "SECURITY", matters.home(stage), null),
                stage.butler().asActor());
        days.liveUntil("2026-11-26T09:00");
        call(ticket, TicketKind.COMPLAINT);
        assertThat(toHandleNow(ticket)).isEqualTo(Duty.State.OVERDUE);
    }

    private void call(Ticket ticket, TicketKind kind) {
        work.classify(
                stage.id(),
                ticket.getId(),
                kind,
                Severity.ORDINARY,
                false,
                ticket.getReport().topic(),
                null,
                "重新看过",
                stage.butler().asActor());
    }

    private Duty.State toHandleNow(Ticket ticket) {
        return fee3(ticket).stateAt(clock.instant());
    }
}
