package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.feedback.Topic;
import cn.linli.feedback.Topics;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Households;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** FEE-11 at the desk: customer service writes, the project manager signs. */
@LinliTest
class MonthlySummaryPagesTest {

    private static final String MONTH = "monthly-summaries/2026-11";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    Topics topics;

    private Cast.Stage stage;
    private Desk desk;
    private StaffMember lead;

    @BeforeEach
    void aTicketOfThisMonth() throws Exception {
        days.liveUntil("2026-11-24T09:00");
        stage = cast.stage();
        desk = new Desk(mvc, stage);
        lead = stage.customerServiceLead();
        UUID home = Desk.home(households, stage, "1201", "张伟");
        desk.done(
                stage.butler(),
                "tickets/new",
                "kind",
                "SUGGESTION",
                "topic",
                "PARKING",
                "channel",
                "TELEPHONE",
                "severity",
                "ORDINARY",
                "words",
                "车位划线看不清",
                "home",
                home.toString(),
                "place",
                "3-1-1201",
                "name",
                "张伟",
                "reporter",
                "other");
    }

    /** Topics are the company's: another test may have put one before parking. */
    private int place() {
        return topics.all().stream().map(Topic::getCode).toList().indexOf("PARKING");
    }

    private String field(String name) {
        return name + "[" + place() + "]";
    }

    @Test
    void customerServiceWritesItAndTheManagerIsLedToSign() throws Exception {
        assertThat(desk.page(lead, "monthly-summaries")).contains("2026-11", "还没有写");
        assertThat(desk.page(lead, MONTH)).contains("停车管理", "主要问题", "写原因和措施");
        assertThat(desk.refused(lead, MONTH + "/submission")).contains("主要问题要写全", "停车管理");
        assertThat(desk.page(lead, MONTH + "/edition"))
                .contains("name=\"" + field("cause") + "\"", "name=\"_seen\" value=\"-1\"");
        desk.done(
                lead,
                MONTH + "/edition",
                "_seen",
                "-1",
                field("topic"),
                "PARKING",
                field("cause"),
                "划线磨损",
                field("correction"),
                "重新划线",
                field("prevention"),
                "每年复划");
        assertThat(desk.refused(lead, MONTH + "/edition", "_seen", "-1", field("topic"), "PARKING"))
                .as("somebody who has not seen what was written meanwhile")
                .contains("有人先改了这一项");
        desk.done(lead, MONTH + "/submission");
        assertThat(desk.page(stage.projectManager(), MONTH)).contains("去签署或退回", "划线磨损");
        assertThat(desk.page(lead, MONTH)).doesNotContain("去签署或退回", "送项目经理签署</span>");
        assertThat(desk.page(lead, MONTH + "/paper")).contains("划线磨损", "重新划线", "每年复划", "陈客服");
        assertThat(desk.refused(lead, MONTH + "/edition", field("topic"), "PARKING", field("cause"), "改"))
                .contains("不能改");
    }

    @Test
    void whatIsTooLongComesBackBesideItsFieldWithWhatWasTyped() throws Exception {
        String page = desk.refused(
                lead,
                MONTH + "/edition",
                field("topic"),
                "PARKING",
                field("cause"),
                "长".repeat(1001),
                field("correction"),
                "重新划线");
        assertThat(page).contains("内容最多", "f-cause_" + place() + "_-error", "重新划线");
    }

    @Test
    void aMonthToComeAndWhatIsNoMonthAreNotFound() throws Exception {
        for (String month : new String[] {"2026-12", "2026-13", "x", "1999-01"}) {
            assertThat(desk.open(lead, "monthly-summaries/" + month)
                            .getResponse()
                            .getStatus())
                    .as(month)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoeverDoesNotWriteItMayReadIt() throws Exception {
        assertThat(desk.page(stage.butler(), MONTH)).contains("停车管理").doesNotContain("写原因和措施</span>");
        assertThat(desk.post(stage.butler(), MONTH + "/submission")
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
