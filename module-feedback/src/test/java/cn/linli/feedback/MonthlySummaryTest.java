package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Subject;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FEE-11: each month counted and classified, causes named, measures set, signed by the project manager by its end. */
@LinliTest
class MonthlySummaryTest {

    private static final YearMonth MONTH = YearMonth.of(2027, 11);
    private static final MonthlySummaries.Words COMPLETE = new MonthlySummaries.Words("夜班一人值守", "加派一人", "每月抽查值守记录");

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Matters matters;

    @Autowired
    MonthlySummaries summaries;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketWork work;

    @Autowired
    Duties duties;

    @Autowired
    Approvals approvals;

    @Autowired
    MovableClock clock;

    private Stage stage;
    private Actor lead;
    private Actor manager;

    @BeforeEach
    void aMonthWithTickets() {
        days.beginOn("2027-11-02T09:00");
        stage = cast.stage();
        days.liveUntil("2027-11-03T09:00");
        lead = stage.customerServiceLead().asActor();
        manager = stage.projectManager().asActor();
    }

    @Test
    void itDraftsItselfFromTheMonthsTicketsByTopic() {
        take("SECURITY", TicketKind.COMPLAINT, 2);
        take("PARKING", TicketKind.SUGGESTION, 3);
        take("CLEANING", TicketKind.PRAISE, 1);
        Ticket handled = take("SECURITY", TicketKind.QUESTION, 1).get(0);
        work.handle(stage.id(), handled.getId(), Outcome.SOLVED, "夜间加派一人", null, List.of(), lead);

        MonthlySummaries.Month month = summaries.of(stage.estate(), MONTH);
        assertThat(month.lines())
                .extracting(MonthlySummaries.Line::topic, MonthlySummaries.Line::registered)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("PARKING", 3),
                        org.assertj.core.api.Assertions.tuple("SECURITY", 3));
        MonthlySummaries.Line security = month.lines().get(1);
        assertThat(security.complaints()).isEqualTo(2);
        assertThat(security.handled()).isEqualTo(1);
        assertThat(security.words().correction()).isEqualTo("夜间加派一人");
        assertThat(summaries.of(stage.estate(), MONTH.minusMonths(1)).lines()).isEmpty();
    }

    @Test
    void mainTopicsNeedCauseAndMeasuresBeforeItIsSubmitted() {
        take("SECURITY", TicketKind.COMPLAINT, 1);
        assertThatThrownBy(() -> summaries.submit(stage.estate(), MONTH, lead))
                .hasMessage("feedback.summary.unfinished");
        write(new MonthlySummaries.Words("夜班一人值守", "加派一人", " "));
        assertThatThrownBy(() -> summaries.submit(stage.estate(), MONTH, lead))
                .hasMessage("feedback.summary.unfinished");
        write(COMPLETE);
        summaries.submit(stage.estate(), MONTH, lead);
        assertThat(state()).isEqualTo(MonthlySummary.State.SUBMITTED);
        assertThatThrownBy(() -> write(COMPLETE)).hasMessage("feedback.summary.notNow.SUBMITTED");
    }

    @Test
    void theManagersSignatureKeepsTheDutyAndFreezesTheNumbers() {
        take("SECURITY", TicketKind.COMPLAINT, 1);
        write(COMPLETE);
        summaries.submit(stage.estate(), MONTH, lead);
        assertThat(duty().getFulfilment()).isNull();
        take("SECURITY", TicketKind.COMPLAINT, 1);
        days.liveUntil("2027-11-30T23:30");
        answer(Verdict.YES, null);

        MonthlySummaries.Month month = summaries.of(stage.estate(), MONTH);
        assertThat(month.head().getSigned().name()).isEqualTo("孙经理");
        assertThat(month.lines()).singleElement().satisfies(line -> {
            assertThat(line.registered()).isEqualTo(1);
            assertThat(line.words()).isEqualTo(COMPLETE);
        });
        assertThat(duty().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThatThrownBy(() -> write(COMPLETE)).hasMessage("feedback.summary.notNow.SIGNED");
    }

    @Test
    void signedInTheNextMonthItIsKeptLate() {
        take("SECURITY", TicketKind.COMPLAINT, 1);
        write(COMPLETE);
        summaries.submit(stage.estate(), MONTH, lead);
        days.liveUntil("2027-12-01T00:30");
        answer(Verdict.YES, null);
        assertThat(duty().stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    @Test
    void aNoGoesBackWithItsReasonAndTheNextTryIsAskedAgain() {
        take("SECURITY", TicketKind.COMPLAINT, 1);
        write(COMPLETE);
        summaries.submit(stage.estate(), MONTH, lead);
        answer(Verdict.NO, "原因太笼统");
        assertThat(state()).isEqualTo(MonthlySummary.State.SENT_BACK);
        assertThat(summaries.of(stage.estate(), MONTH).head().getSentBack()).isEqualTo("原因太笼统");
        write(new MonthlySummaries.Words("夜班排班只有一人", "加派一人", "每月抽查"));
        summaries.submit(stage.estate(), MONTH, lead);
        answer(Verdict.YES, null);
        assertThat(state()).isEqualTo(MonthlySummary.State.SIGNED);
    }

    @Test
    void aMonthWithoutOpinionsIsSignedToo() {
        summaries.submit(stage.estate(), MONTH, lead);
        answer(Verdict.YES, null);
        assertThat(state()).isEqualTo(MonthlySummary.State.SIGNED);
    }

    @Test
    void anotherEstateHasItsOwn() {
        take("SECURITY", TicketKind.COMPLAINT, 1);
        write(COMPLETE);
        Stage other = cast.stage();
        assertThat(summaries.of(other.estate(), MONTH).head()).isNull();
        assertThat(summaries.of(other.estate(), MONTH).lines()).isEmpty();
    }

    private MonthlySummary.State state() {
        return summaries.of(stage.estate(), MONTH).head().state();
    }

    private Duty duty() {
        return duties.latest(FeedbackStandard.FEE_11, stage.id(), Subject.of(MonthlyDuties.SUMMARY, MONTH.toString()))
                .orElseThrow();
    }

    private void write(MonthlySummaries.Words words) {
        summaries.write(stage.estate(), MONTH, Map.of("SECURITY", words), lead);
    }

    private void answer(Verdict verdict, String note) {
        UUID head = summaries.of(stage.estate(), MONTH).head().getId();
        UUID asked = approvals
                .pendingFor(MonthlySummary.SUBJECT, head.toString())
                .get(0)
                .id();
        approvals.decide(stage.id(), asked, manager, verdict, note);
    }

    private List<Ticket> take(String topic, TicketKind kind, int times) {
        return java.util.stream.IntStream.range(0, times)
                .mapToObj(n -> matters.taken(
                        stage, Matters.registration(kind, Severity.ORDINARY, false, topic, null, null), lead))
                .toList();
    }
}
