package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Standard;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactRegister;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import cn.linli.testing.TableOwner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** FEE-6, FEE-8, FEE-9, FEE-10 and FEE-14: how a ticket comes to its end. */
@LinliTest
class AnsweringTest {

    @Autowired
    Cast cast;

    @Autowired
    Matters matters;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    TicketAnswers answers;

    @Autowired
    TicketRequests requests;

    @Autowired
    TicketLinks links;

    @Autowired
    Letters letters;

    @Autowired
    MajorMatters majorMatters;

    @Autowired
    Ratings ratings;

    @Autowired
    Approvals approvals;

    @Autowired
    ContactRegister register;

    @Autowired
    Evidence evidence;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TableOwner owner;

    Stage stage;
    Actor butler;
    Actor manager;

    @BeforeEach
    void stage() {
        stage = cast.stage();
        butler = stage.butler().asActor();
        manager = stage.projectManager().asActor();
    }

    Ticket now(Ticket ticket) {
        return tickets.of(stage.id(), ticket.getId());
    }

    void handle(Ticket ticket) {
        work.handle(stage.id(), ticket.getId(), Outcome.SOLVED, "已换人并加强巡逻", null, List.of(), butler);
    }

    void tellAtTheDoor(Ticket ticket) {
        answers.tell(stage.id(), ticket.getId(), Channel.HOME_VISIT, "张伟", null, butler);
    }

    Duty.State stateOf(Standard standard, Ticket ticket) {
        return duties.latest(standard, stage.id(), ticket.subject())
                .orElseThrow()
                .stateAt(clock.instant());
    }

    @Test
    void aTicketClosesOnlyAfterTheOwnerWasTold() {
        Ticket ticket = matters.complaint(stage);
        assertThatThrownBy(() -> answers.close(stage.id(), ticket.getId(), butler))
                .isInstanceOf(Refused.class);
        handle(ticket);
        assertThat(stateOf(FeedbackStandard.FEE_8, ticket)).isEqualTo(Duty.State.OPEN);
        assertThatThrownBy(() -> answers.close(stage.id(), ticket.getId(), butler))
                .isInstanceOf(Refused.class);
        tellAtTheDoor(ticket);
        answers.close(stage.id(), ticket.getId(), butler);

        assertThat(now(ticket).state()).isEqualTo(TicketState.CLOSED);
        assertThat(stateOf(FeedbackStandard.FEE_8, ticket)).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void aComplaintToldByTelephoneNeedsALetterKeptWithIt() {
        Ticket ticket = matters.complaint(stage);
        handle(ticket);
        assertThatThrownBy(() -> answers.tell(stage.id(), ticket.getId(), Channel.TELEPHONE, "张伟", null, butler))
                .hasMessage("feedback.tell.letterFirst");
        letters.write(stage.id(), ticket.getId(), "张先生:您反映的问题已处理……", butler);
        answers.tell(stage.id(), ticket.getId(), Channel.TELEPHONE, "张伟", "满意", butler);
        assertThat(now(ticket).state()).isEqualTo(TicketState.TOLD);
    }

    @Test
    void whatIsOutsideOurDutyIsExplainedWithAdvice() {
        Ticket ticket = matters.complaint(stage);
        assertThatThrownBy(() ->
                        work.handle(stage.id(), ticket.getId(), Outcome.OUT_OF_SCOPE, "属于市政道路", " ", List.of(), butler))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getField()).isEqualTo("advice"));
        work.handle(stage.id(), ticket.getId(), Outcome.OUT_OF_SCOPE, "属于市政道路", "可拨打12345", List.of(), butler);
        assertThat(now(ticket).getHandling().advice()).isEqualTo("可拨打12345");
    }

    @Test
    void anAnonymousReportDemandsNoContactAndStillCloses() {
        Ticket ticket = matters.taken(stage, Matters.anonymous(), Actor.owner(stage.id(), "匿名"));
        handle(ticket);
        assertThat(duties.latest(FeedbackStandard.FEE_8, stage.id(), ticket.subject()))
                .isEmpty();
        answers.close(stage.id(), ticket.getId(), butler);
        assertThat(now(ticket).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void everyWordBetweenOwnerAndCompanyStandsInTheRegister() {
        Ticket ticket = matters.complaint(stage);
        handle(ticket);
        tellAtTheDoor(ticket);
        assertThat(register.ofHousehold(stage.id(), ticket.getReport().householdId(), 10))
                .extracting(contact -> contact.said())
                .containsExactlyInAnyOrder("西门保安夜里睡觉,外人随意进出", "已换人并加强巡逻");
    }

    @Test
    void aMajorMatterAsksForVisitConfirmationAndAnalysisBeforeItCloses() throws IOException {
        Ticket ticket = matters.majorComplaint(stage);
        assertThat(stateOf(FeedbackStandard.FEE_6, ticket)).isEqualTo(Duty.State.OPEN);
        assertThat(stateOf(FeedbackStandard.FEE_10, ticket)).isEqualTo(Duty.State.OPEN);
        handle(ticket);
        tellAtTheDoor(ticket);
        assertThatThrownBy(() -> answers.close(stage.id(), ticket.getId(), butler))
                .hasMessage("feedback.close.visitFirst");

        majorMatters.visit(
                stage.id(),
                ticket.getId(),
                "张伟",
                "致歉",
                stage.customerServiceLead().asActor());
        assertThat(stateOf(FeedbackStandard.FEE_6, ticket))
                .as("the clause asks for the project manager")
                .isEqualTo(Duty.State.OPEN);
        assertThatThrownBy(() -> majorMatters.visit(stage.id(), ticket.getId(), "张伟", "致歉", butler))
                .hasMessage("feedback.visit.whoMay");
        majorMatters.visit(stage.id(), ticket.getId(), "张伟", "当面致歉并说明措施", manager);
        assertThat(stateOf(FeedbackStandard.FEE_6, ticket)).isEqualTo(Duty.State.KEPT);

        UUID file = evidence.keep(stage.id(), "确认.png", picture(), butler).getId();
        majorMatters.keepConfirmation(stage.id(), ticket.getId(), file, butler);
        assertThatThrownBy(() -> majorMatters.analyse(
                        stage.id(), ticket.getId(), stage.butler().getId(), "排班漏洞", butler))
                .hasMessage("feedback.analysis.twoPeople");
        majorMatters.analyse(stage.id(), ticket.getId(), stage.foreman().getId(), "排班漏洞", butler);
        assertThat(stateOf(FeedbackStandard.FEE_10, ticket)).isEqualTo(Duty.State.KEPT);

        answers.close(stage.id(), ticket.getId(), butler);
        assertThat(now(ticket).state()).isEqualTo(TicketState.CLOSED);
    }

    static ByteArrayInputStream picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void aConstructiveSuggestionCallsForTheProjectManagersVisit() {
        Ticket ticket = matters.taken(
                stage,
                Matters.registration(TicketKind.SUGGESTION, Severity.ORDINARY, true, "GREENING", null, null),
                butler);
        assertThat(stateOf(FeedbackStandard.FEE_6, ticket)).isEqualTo(Duty.State.OPEN);
    }

    @Test
    void smallDefectsAreDueTheSameDayOthersWithinSevenDaysOrTheOwnerIsToldWhy() {
        Ticket small = defect(true, true);
        Ticket other = defect(false, false);
        Duty sameDay = duties.latest(FeedbackStandard.FEE_14, stage.id(), small.subject())
                .orElseThrow();
        Duty week = duties.latest(FeedbackStandard.FEE_14, stage.id(), other.subject())
                .orElseThrow();
        assertThat(sameDay.getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 11, 22)));
        assertThat(sameDay.getAssigneeId()).isEqualTo(stage.butler().getId());
        assertThat(week.getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 11, 29)));
        assertThat(week.getAssigneeId()).isNull();

        work.explainDelay(
                stage.id(), other.getId(), LocalDate.of(2026, 12, 6), Channel.TELEPHONE, "张伟", "外墙需等雨停", butler);
        Duty explained = duties.latest(FeedbackStandard.FEE_14, stage.id(), other.subject())
                .orElseThrow();
        assertThat(explained.getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 6)));
        assertThat(explained.getFirstDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 11, 29)));
    }

    Ticket defect(boolean inside, boolean small) {
        return matters.taken(
                stage,
                Matters.registration(
                        TicketKind.REPAIR,
                        Severity.ORDINARY,
                        false,
                        Topics.HANDOVER_DEFECT,
                        null,
                        new Defect(inside, small)),
                butler);
    }

    @Test
    void whatIsNotSolvedAfterAllBeginsANewRoundThatIsCounted() {
        Ticket ticket = matters.complaint(stage);
        handle(ticket);
        tellAtTheDoor(ticket);
        answers.sendBack(ticket.getToken(), "昨晚又睡着了", Actor.owner(ticket.getId(), "张伟"));

        Ticket again = now(ticket);
        assertThat(again.state()).isEqualTo(TicketState.OPEN);
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(duties.about(stage.id(), ticket.subject()))
                .filteredOn(duty -> duty.getStandard().equals("FEE-3"))
                .extracting(Duty::getRound, duty -> duty.stateAt(clock.instant()))
                .containsExactlyInAnyOrder(tuple(1, Duty.State.KEPT), tuple(2, Duty.State.OPEN));
    }

    @Test
    void forcedClosingNeedsTheProjectManagersYesAndIsCountedAsLetGo() {
        Ticket ticket = matters.complaint(stage);
        requests.askForcedClosing(stage.id(), ticket.getId(), "业主已出国,无法联系", butler);
        assertThat(now(ticket).state()).isEqualTo(TicketState.OPEN);
        UUID request =
                approvals.pendingFor("ticket", ticket.getId().toString()).get(0).id();
        assertThatThrownBy(() -> approvals.decide(stage.id(), request, butler, Verdict.YES, null))
                .isInstanceOf(Refused.class);

        approvals.decide(stage.id(), request, manager, Verdict.YES, null);
        assertThat(now(ticket).getClosure().how()).isEqualTo(Closure.How.FORCED);
        assertThat(stateOf(FeedbackStandard.FEE_3, ticket)).isEqualTo(Duty.State.WAIVED);
    }

    @Test
    void anExtensionNeedsTheProjectManagersYesAndKeepsTheFirstDate() {
        Ticket ticket = matters.complaint(stage);
        requests.askExtension(stage.id(), ticket.getId(), LocalDate.of(2026, 12, 1), "等配件", butler);
        UUID request =
                approvals.pendingFor("ticket", ticket.getId().toString()).get(0).id();
        approvals.decide(stage.id(), request, manager, Verdict.YES, null);

        Duty duty = duties.latest(FeedbackStandard.FEE_3, stage.id(), ticket.subject())
                .orElseThrow();
        assertThat(duty.getDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 12, 1)));
        assertThat(duty.getFirstDue()).isEqualTo(stage.estate().endOf(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void whoFollowsAnotherTicketIsHandledWithItAndItsOwnOwnerIsStillTold() {
        Ticket leader = matters.complaint(stage);
        Ticket follower = matters.taken(
                stage, Matters.complaintOf(null), stage.frontDesk().asActor());
        links.merge(stage.id(), follower.getId(), leader.getNumber(), butler);
        assertThat(now(follower).state()).isEqualTo(TicketState.FOLLOWING);
        assertThatThrownBy(() -> handle(follower)).isInstanceOf(Refused.class);

        handle(leader);
        assertThat(now(follower).state()).isEqualTo(TicketState.HANDLED);
        assertThat(stateOf(FeedbackStandard.FEE_3, follower)).isEqualTo(Duty.State.KEPT);
        assertThat(stateOf(FeedbackStandard.FEE_8, follower)).isEqualTo(Duty.State.OPEN);
    }

    @Test
    void theOwnerScoresOncePerRoundAndWhoDidTheWorkNeverRecordsIt() {
        Ticket ticket = matters.complaint(stage);
        handle(ticket);
        Rating.Scores scores = new Rating.Scores(5, 4, 3, "还可以");
        assertThatThrownBy(() -> ratings.rate(ticket.getToken(), scores, Actor.owner(ticket.getId(), "张伟")))
                .as("before being told the result there is nothing to score")
                .isInstanceOf(Refused.class);
        tellAtTheDoor(ticket);
        assertThatThrownBy(() -> ratings.takeDown(stage.id(), ticket.getId(), scores, Channel.TELEPHONE, "张伟", butler))
                .hasMessage("feedback.rating.notOwnWork");

        ratings.rate(ticket.getToken(), scores, Actor.owner(ticket.getId(), "张伟"));
        assertThatThrownBy(() -> ratings.rate(ticket.getToken(), scores, Actor.owner(ticket.getId(), "张伟")))
                .hasMessage("feedback.rating.once");
        assertThat(ratings.of(ticket.getId())).hasSize(1);
    }

    @Test
    void theStoryOfATicketCannotBeEdited() {
        Ticket ticket = matters.complaint(stage);
        assertThatThrownBy(() -> jdbc.update("delete from ticket_step where ticket_id = ?", ticket.getId()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.jdbc()
                        .sql("delete from ticket_step where ticket_id = ?")
                        .param(ticket.getId())
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }
}
