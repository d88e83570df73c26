package cn.linli.bulletins;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** BUL-1: a bulletin per estate and quarter, published in the quarter. */
@LinliTest
class QuarterlyBulletinTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    Documents documents;

    @Autowired
    DocumentTemplates templates;

    @Autowired
    Duties duties;

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
    void aBulletinPublishedOnTheQuartersLastDayKeepsItsDuty() {
        assertThat(duty("2027Q4").getFulfilment()).isNull();
        days.liveUntil("2027-12-31T23:50");
        publish("2027Q4");
        assertThat(duty("2027Q4").stateAt(clock.instant())).isEqualTo(Duty.State.KEPT);
    }

    @Test
    void aBulletinPublishedADayLaterIsKeptLateAndTheNextQuarterOwesItsOwn() {
        days.liveUntil("2028-01-01T09:00");
        publish("2027Q4");
        assertThat(duty("2027Q4").stateAt(clock.instant())).isEqualTo(Duty.State.KEPT_LATE);
        assertThat(duty("2028Q1").getFulfilment()).isNull();
    }

    private Duty duty(String quarter) {
        return duties.latest(BulletinStandard.BUL_1, stage.id(), QuarterlyBulletins.subject(quarter))
                .orElseThrow();
    }

    private void publish(String quarter) {
        String body = templates.headings(DocumentKind.BULLETIN).orElseThrow().stream()
                .map(heading -> "<h2>" + heading + "</h2><p>已完成本季度计划。</p>")
                .collect(Collectors.joining());
        UUID id = documents.draft(
                stage.id(), DocumentKind.BULLETIN, quarter, false, Wording.of("季度公告", body), actor(stage.frontDesk()));
        documents.submit(stage.id(), id, actor(stage.frontDesk()));
        course.decide(stage, id, Verdict.YES, null);
        course.handwriting(stage.projectManager());
        documents.sign(stage.id(), id, actor(stage.projectManager()));
        documents.publish(stage.id(), id, actor(stage.projectManager()));
    }
}
