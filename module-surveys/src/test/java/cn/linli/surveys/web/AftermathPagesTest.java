package cn.linli.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.feedback.TicketKind;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyState;
import cn.linli.surveys.measures.MeasureState;
import cn.linli.surveys.measures.SurveyMeasures;
import cn.linli.surveys.promises.Aftermath;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What becomes of a survey, as people see it on pages: what is refused is refused over HTTP, with a sentence. */
@LinliTest
class AftermathPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Aftermath aftermath;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    SurveyMeasures measures;

    @Autowired
    RemarkLists remarks;

    @Autowired
    LowAreas lowAreas;

    private Stage stage;
    private StaffMember representative;
    private UUID round;

    @BeforeEach
    void aCountedSurvey() {
        days.beginOn("2034-11-10T09:00");
        stage = cast.stage();
        representative = aftermath.representative();
        round = aftermath.counted(stage, "2034H2");
    }

    @Test
    void commentsAreSortedSeveralAtOnceAndOneBecomesATicket() throws Exception {
        String list = page(stage.butler(), at("/remarks"));
        assertThat(list).contains("楼道很脏", "停车位太少", "不带房号", "勾选的都归入").doesNotContain("1-1-101");
        List<RemarkLists.Row> rows = remarks.page(stage.id(), round, null, 0, 10);
        String first = rows.get(0).id().toString();
        String second = rows.get(1).id().toString();
        String third = rows.get(2).id().toString();
        done(
                stage.butler(),
                at("/remarks"),
                "remark",
                first,
                "was",
                "",
                "topic",
                "PARKING",
                "remark",
                second,
                "was",
                "",
                "topic",
                "",
                "remark",
                third,
                "was",
                "",
                "topic",
                "",
                "ticked",
                second,
                "ticked",
                third,
                "all",
                "SECURITY");
        assertThat(remarks.counts(stage.id(), round).coded()).isEqualTo(3);
        assertThat(remarks.subjects(stage.id(), round).get(0)).isEqualTo(new RemarkLists.Subject("SECURITY", 2));
        assertThat(refused(stage.butler(), at("/remarks"), "all", "PARKING")).contains("没有改动");
        assertThat(page(stage.butler(), at("/remarks?topic=SECURITY"))).contains("王管家");

        String below = at("/remarks/" + first + "/ticket");
        assertThat(page(stage.butler(), below)).contains("不记名的意见");
        assertThat(refused(stage.butler(), below, "topic", "PARKING")).contains("请选择", "field-wrong");
        done(stage.butler(), below, "kind", TicketKind.SUGGESTION.name(), "topic", "PARKING");
        assertThat(page(stage.butler(), at("/remarks"))).contains("/tickets/");
        assertThat(refused(stage.butler(), below, "kind", "SUGGESTION", "topic", "PARKING"))
                .contains("已经转为工单");
    }

    @Test
    void whatIsWrongWithAMeasureStandsBesideItsField() throws Exception {
        String about =
                "area:" + lowAreas.of(rounds.of(stage.id(), round)).get(0).area();
        assertThat(page(stage.customerServiceLead(), at("/measures?about=" + about)))
                .contains("低分项：", "selected");
        assertThat(refused(
                        stage.customerServiceLead(),
                        at("/measures"),
                        "about",
                        about,
                        "concern",
                        "<b>脏</b>",
                        "measure",
                        "",
                        "person",
                        "",
                        "due",
                        "明天"))
                .contains("请写明措施", "&lt;b&gt;脏", "明天", "field-wrong");
        assertThat(refused(
                        stage.customerServiceLead(),
                        at("/measures"),
                        "about",
                        "area:" + UUID.randomUUID(),
                        "concern",
                        "脏",
                        "measure",
                        "每周三次",
                        "person",
                        stage.engineeringSupervisor().getId().toString(),
                        "due",
                        "2034-12-20"))
                .contains("请选择低分项或意见的主题");
        done(
                stage.customerServiceLead(),
                at("/measures"),
                "about",
                about,
                "concern",
                "脏",
                "measure",
                "每周三次",
                "person",
                stage.engineeringSupervisor().getId().toString(),
                "due",
                "2034-12-20");
        assertThat(page(stage.projectManager(), at(""))).contains("1. 脏", "周工，2034-12-20 前完成");
    }

    @Test
    void fromTheUnreadLetterToTheFile() throws Exception {
        assertThat(refused(stage.customerServiceLead(), at("/letter"))).contains("还没有改进措施");
        List<UUID> planned = aftermath.planned(stage, round, "2034-12-20");
        String document = done(stage.customerServiceLead(), at("/letter"));
        UUID letter = UUID.fromString(document.substring(document.lastIndexOf('/') + 1));
        aftermath.submitted(stage, letter);
        aftermath.signed(stage, letter);
        assertThat(refused(stage.projectManager(), "documents/" + letter + "/publication"))
                .contains("管理者代表还没有审阅同意");
        assertThat(rounds.of(stage.id(), round).state()).isEqualTo(SurveyState.COUNTED);

        assertThat(page(representative, at("/letter/reading"))).contains("每周检查三次并公示记录", "同意张贴");
        assertThat(refused(representative, at("/letter/reading"), "edition", "1", "verdict", "NO", "reason", " "))
                .contains("退回时请写明原因");
        assertThat(refused(representative, at("/letter/reading"), "edition", "1"))
                .contains("请选择");
        assertThat(status(post(stage.projectManager(), at("/letter/reading"), "edition", "1", "verdict", "YES")))
                .isEqualTo(403);
        done(representative, at("/letter/reading"), "edition", "1", "verdict", "YES");
        assertThat(page(stage.projectManager(), at("/letter"))).contains("赵代表 已审阅同意");
        done(stage.projectManager(), "documents/" + letter + "/publication");
        assertThat(rounds.of(stage.id(), round).state()).isEqualTo(SurveyState.POSTED);

        done(stage.projectManager(), at("/delivery"));
        assertThat(page(stage.qualityInspector(), at(""))).contains("核查", "0 / " + planned.size());
        assertThat(refused(stage.qualityInspector(), at("/filing"))).contains("还没有核查通过，不能归档");
        for (UUID measure : planned) {
            String below = "survey-measures/" + measure;
            assertThat(refused(
                            stage.qualityInspector(),
                            below + "/verification",
                            "finding",
                            "CONTENT",
                            "found",
                            "看过了",
                            "way",
                            "TELEPHONE",
                            "reached",
                            "张伟",
                            "home",
                            "1-1-101",
                            "answer",
                            "好"))
                    .contains("还没有报完成", "看过了");
            assertThat(refused(stage.butler(), below + "/completion", "words", "做了"))
                    .contains("由 周工 或项目经理报完成");
            done(stage.engineeringSupervisor(), below + "/completion", "words", "已按措施检查");
            assertThat(refused(stage.qualityInspector(), below + "/verification", "finding", "CONTENT", "found", "看过了"))
                    .contains("field-wrong", "看过了");
            assertThat(refused(
                            stage.qualityInspector(),
                            below + "/verification",
                            "finding",
                            "NOT_CONTENT",
                            "found",
                            "看过了",
                            "way",
                            "TELEPHONE",
                            "reached",
                            "张伟",
                            "home",
                            "1-1-101",
                            "answer",
                            "还是脏"))
                    .contains("请选择责任人和新的期限", "还是脏");
            done(
                    stage.qualityInspector(),
                    below + "/verification",
                    "finding",
                    "CONTENT",
                    "found",
                    "看过了",
                    "way",
                    "TELEPHONE",
                    "reached",
                    "张伟",
                    "home",
                    "1-1-101",
                    "answer",
                    "好多了");
            assertThat(measures.of(stage.id(), measure).state()).isEqualTo(MeasureState.VERIFIED);
            assertThat(page(stage.butler(), below)).contains("核查通过，业主满意", "好多了", "张伟 · 1-1-101");
        }
        done(stage.qualityInspector(), at("/filing"));
        assertThat(rounds.of(stage.id(), round).state()).isEqualTo(SurveyState.FILED);

        String owners = mvc.perform(get("/p/" + stage.estate().getCode() + "/surveys"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(owners).contains("您说的，我们做到哪里了", "已核查，业主满意", "已按措施检查").doesNotContain("张伟");
        assertThat(mvc.perform(get("/p/" + stage.estate().getCode()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/p/" + stage.estate().getCode() + "/surveys");
    }

    @Test
    void onlyThoseWhoMaySeeAndDoIt() throws Exception {
        UUID measure = aftermath.planned(stage, round, "2034-12-20").get(0);
        assertThat(status(post(stage.butler(), at("/measures"), "about", "topic:PARKING")))
                .isEqualTo(403);
        assertThat(status(post(stage.butler(), at("/letter")))).isEqualTo(403);
        assertThat(status(post(stage.butler(), "survey-measures/" + measure + "/verification")))
                .isEqualTo(403);
        assertThat(status(post(stage.qualityInspector(), "survey-measures/" + measure + "/completion")))
                .isEqualTo(403);
        assertThat(status(post(stage.qualityInspector(), at("/remarks")))).isEqualTo(403);
        Stage other = cast.stage();
        for (String path :
                new String[] {at(""), at("/remarks"), at("/letter"), at("/measures"), "survey-measures/" + measure}) {
            MvcResult hidden = mvc.perform(get(other.path(path)).with(As.staff(other.projectManager())))
                    .andReturn();
            assertThat(status(hidden)).as(path).isEqualTo(404);
        }
        assertThat(status(mvc.perform(get("/quality/surveys/summaries/2034H2").with(As.staff(stage.projectManager())))
                        .andReturn()))
                .isEqualTo(403);
        assertThat(status(mvc.perform(get("/quality/surveys/summaries/2035H1").with(As.staff(stage.qualityInspector())))
                        .andReturn()))
                .isEqualTo(404);
    }

    @Test
    void everyPageSpeaksEnglishToo() throws Exception {
        UUID measure = aftermath.planned(stage, round, "2034-12-20").get(0);
        aftermath.posted(stage, round, representative);
        aftermath.delivered(stage, round);
        for (String path : new String[] {
            at(""),
            at("/remarks"),
            at("/letter"),
            at("/measures"),
            "survey-measures/" + measure,
            "survey-measures/" + measure + "/progress",
            "survey-measures/" + measure + "/plan",
            "survey-measures/" + measure + "/completion"
        }) {
            assertThat(english(stage.projectManager(), stage.path(path)))
                    .as(path)
                    .doesNotContain("??");
        }
        assertThat(english(stage.qualityInspector(), stage.path("survey-measures/" + measure + "/verification")))
                .contains("Which owner was asked");
        assertThat(english(stage.qualityInspector(), "/quality/surveys/summaries/2034H2"))
                .contains("Half-year summary", "Promises verified");
        assertThat(english(stage.projectManager(), "/p/" + stage.estate().getCode() + "/surveys"))
                .contains("What became of what you said");
    }

    private String at(String below) {
        return "surveys/" + round + below;
    }

    private String english(StaffMember who, String path) throws Exception {
        MvcResult result = mvc.perform(
                        get(path).cookie(new Cookie("linli-language", "en")).with(As.staff(who)))
                .andReturn();
        assertThat(status(result)).as(path).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private String page(StaffMember who, String path) throws Exception {
        MvcResult result =
                mvc.perform(get(stage.path(path)).with(As.staff(who))).andReturn();
        assertThat(status(result)).as(path).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private MvcResult post(StaffMember who, String path, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(path));
        request.file(new MockMultipartFile("photos", "", null, new byte[0]));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn();
    }

    private String done(StaffMember who, String path, String... fields) throws Exception {
        MvcResult result = post(who, path, fields);
        assertThat(status(result))
                .as(path + ": " + result.getResponse().getContentAsString())
                .isEqualTo(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private String refused(StaffMember who, String path, String... fields) throws Exception {
        MvcResult result = post(who, path, fields);
        assertThat(status(result)).as(path).isEqualTo(422);
        return result.getResponse().getContentAsString();
    }

    private static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }
}
