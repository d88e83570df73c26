package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FEE-13: tickets under one matter, a meeting, its decision, measures with person and day, and their course for owners. */
@LinliTest
class HotProblemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Matters matters;

    @Autowired
    HotProblems problems;

    @Autowired
    HotNotices notices;

    @Autowired
    Documents documents;

    @Autowired
    Evidence evidence;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    private Stage stage;
    private Actor manager;
    private Actor engineer;
    private UUID problem;

    @BeforeEach
    void aMatterOfTwoTickets() {
        days.liveUntil("2026-11-24T09:00");
        stage = cast.stage();
        manager = stage.projectManager().asActor();
        engineer = stage.engineeringSupervisor().asActor();
        problem = problems.open(stage.id(), "车库积水", List.of(number(), number()), manager);
    }

    @Test
    void itTakesSeveralTicketsOfThisEstate() {
        assertThatThrownBy(() -> problems.open(stage.id(), "车库积水", List.of(number()), manager))
                .hasMessage("feedback.hot.several");
        assertThatThrownBy(() -> problems.open(stage.id(), " ", List.of(number(), number()), manager))
                .hasMessage("feedback.hot.title");
        Stage other = cast.stage();
        assertThatThrownBy(() -> problems.open(other.id(), "车库积水", List.of(number(), number()), manager))
                .hasMessage("feedback.number.unknown");
        problems.add(stage.id(), problem, List.of(number()));
        assertThat(problems.cases(stage.id(), problem)).hasSize(3);
    }

    @Test
    void aMeasureFollowsFromADecisionAndIsItsPersonsDuty() {
        assertThatThrownBy(() -> decide(TODAY.plusDays(3))).hasMessage("feedback.hot.notDecided");
        assertThatThrownBy(() -> problems.meet(stage.id(), problem, TODAY.plusDays(1), "工程", "清沟"))
                .hasMessage("feedback.hot.meeting.future");
        meet();
        assertThatThrownBy(() -> decide(TODAY.minusDays(1))).hasMessage("feedback.hot.due.past");
        HotMeasure measure = decide(TODAY.plusDays(3));
        Duty duty = duty(measure);
        assertThat(duty.getAssigneeId()).isEqualTo(engineer.staffId());
        assertThat(duty.getDue()).isEqualTo(stage.estate().endOf(TODAY.plusDays(3)));

        assertThatThrownBy(() -> complete(measure, manager)).hasMessage("feedback.hot.notYours");
        complete(measure, engineer);
        assertThat(duty(measure).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
        assertThatThrownBy(() -> complete(measure, engineer)).hasMessage("feedback.hot.measureDone");
    }

    @Test
    void doneAfterItsDayItIsKeptLate() {
        meet();
        HotMeasure measure = decide(TODAY.plusDays(1));
        days.liveUntil("2026-11-26T00:10");
        assertThat(duty(measure).stateAt(clock.instant())).isEqualTo(Duty.State.OVERDUE);
        complete(measure, engineer);
        assertThat(duty(measure).stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
    }

    @Test
    void itClosesOnlyWhenEveryMeasureIsDone() {
        assertThatThrownBy(() -> problems.close(stage.id(), problem, manager)).hasMessage("feedback.hot.notDecided");
        meet();
        assertThatThrownBy(() -> problems.close(stage.id(), problem, manager)).hasMessage("feedback.hot.measuresOpen");
        HotMeasure measure = decide(TODAY.plusDays(3));
        assertThatThrownBy(() -> problems.close(stage.id(), problem, manager)).hasMessage("feedback.hot.measuresOpen");
        complete(measure, engineer);
        problems.close(stage.id(), problem, manager);
        assertThat(problems.of(stage.id(), problem).isOpen()).isFalse();
        assertThatThrownBy(this::meet).hasMessage("feedback.hot.closed");
        assertThatThrownBy(() -> problems.add(stage.id(), problem, List.of(number())))
                .hasMessage("feedback.hot.closed");
    }

    @Test
    void theNoticeToOwnersTellsTheCourseAndNobodysName() {
        assertThatThrownBy(() -> notices.draft(stage.estate(), problem, manager))
                .hasMessage("feedback.hot.notDecided");
        meet();
        complete(decide(TODAY.plusDays(3)), engineer);
        problems.decideMeasure(stage.id(), problem, "加装<水泵>", engineer.staffId(), TODAY.plusDays(9));
        UUID notice = notices.draft(
                stage.estate(), problem, stage.customerServiceLead().asActor());

        Document drafted = documents.of(stage.id(), notice);
        assertThat(drafted.getKind()).isEqualTo(DocumentKind.NOTICE);
        assertThat(drafted.getEdition().getTitle()).isEqualTo("关于“车库积水”处理情况的通知");
        assertThat(drafted.getEdition().getBody())
                .contains("共 2 件", "工程、秩序", "清理排水沟并加装水泵", "2026-11-24 完成", "已清理", "加装&lt;水泵&gt;", "进行中")
                .doesNotContain("周工", "张伟");
        assertThat(notices.of(stage.id(), problem)).containsExactly(notice);
    }

    @Test
    void anotherEstateSeesNothingOfIt() {
        Stage other = cast.stage();
        assertThatThrownBy(() -> problems.of(other.id(), problem)).isInstanceOf(NotFound.class);
        assertThat(problems.all(other.id())).isEmpty();
    }

    private void meet() {
        problems.meet(stage.id(), problem, TODAY, "工程、秩序", "清理排水沟并加装水泵");
    }

    private HotMeasure decide(LocalDate due) {
        problems.decideMeasure(stage.id(), problem, "清理排水沟", engineer.staffId(), due);
        return problems.measures(stage.id(), problem).get(0);
    }

    private void complete(HotMeasure measure, Actor by) {
        UUID file = evidence.keep(stage.id(), "沟.png", picture(), by).getId();
        problems.complete(stage.id(), problem, measure.getId(), "已清理", file, by);
    }

    private static java.io.ByteArrayInputStream picture() {
        try {
            return AnsweringTest.picture();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Duty duty(HotMeasure measure) {
        return duties.latest(FeedbackStandard.FEE_13, stage.id(), measure.subject())
                .orElseThrow();
    }

    private String number() {
        return matters.taken(stage, Matters.complaintOf(null), stage.butler().asActor())
                .getNumber();
    }
}
