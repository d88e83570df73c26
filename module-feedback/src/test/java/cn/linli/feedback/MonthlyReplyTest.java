package cn.linli.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.FirstWords;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.Subject;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FEE-12: a public reply to common concerns in each month, drafted from its tickets. */
@LinliTest
class MonthlyReplyTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Matters matters;

    @Autowired
    PaperCourse papers;

    @Autowired
    FirstWords firstWords;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    private Stage stage;

    @BeforeEach
    void anEstateInNovember() {
        days.beginOn("2028-11-02T09:00");
        stage = cast.stage();
        days.liveUntil("2028-11-03T09:00");
    }

    @Test
    void theDraftNamesWhatCameFromMoreThanOneHomeWithItsCounts() {
        take("PARKING", "1-1-101");
        take("PARKING", "1-1-102");
        take("PARKING", "1-1-102");
        take("CLEANING", "1-1-103");

        String draft = firstWords.of(stage.estate(), DocumentKind.REPLY, "2028-11");

        assertThat(draft)
                .contains("2028年11月共收到业主意见 4 件", "停车管理（2 户，3 件）", "措施", "完成时间")
                .doesNotContain("清洁卫生");
        assertThat(firstWords.of(stage.estate(), DocumentKind.REPLY, "2028-10")).contains("没有两户以上反映");
        assertThat(firstWords.of(stage.estate(), DocumentKind.NOTICE, null)).doesNotContain("共收到业主意见");
    }

    @Test
    void aConcernWithoutMeasureOrDateCannotBeSubmitted() {
        take("PARKING", "1-1-101");
        take("PARKING", "1-1-102");
        String draft = firstWords.of(stage.estate(), DocumentKind.REPLY, "2028-11");
        UUID paper = papers.draft(stage, DocumentKind.REPLY, "2028-11", "十一月答复", draft);
        assertThatThrownBy(() -> papers.submit(stage, paper)).hasMessage("document.reply.unfinished");
    }

    @Test
    void publishedInItsMonthItKeepsTheDuty() throws Exception {
        days.liveUntil("2028-11-30T23:00");
        publish();
        assertThat(duty("2028-11").stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void publishedADayLaterItIsKeptLateAndTheNextMonthOwesItsOwn() throws Exception {
        days.liveUntil("2028-12-01T09:00");
        publish();
        assertThat(duty("2028-11").stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        assertThat(duty("2028-12").getFulfilment()).isNull();
    }

    private void publish() throws Exception {
        UUID paper = papers.draft(
                stage,
                DocumentKind.REPLY,
                "2028-11",
                "十一月答复",
                "<table><tbody><tr><th>序号</th><th>问题</th><th>措施</th><th>完成时间</th></tr>"
                        + "<tr><td>1</td><td>停车管理</td><td>重新划线</td><td>11月25日</td></tr></tbody></table>");
        papers.publish(stage, paper);
    }

    private Duty duty(String month) {
        return duties.latest(FeedbackStandard.FEE_12, stage.id(), Subject.of(MonthlyDuties.REPLY, month))
                .orElseThrow();
    }

    private void take(String topic, String place) {
        matters.taken(
                stage,
                new Registration(
                        TicketKind.SUGGESTION,
                        Severity.ORDINARY,
                        false,
                        Channel.TELEPHONE,
                        topic,
                        "请改进",
                        null,
                        place,
                        null,
                        "张伟",
                        null,
                        false,
                        null,
                        List.of()),
                stage.frontDesk().asActor());
    }
}
