package cn.linli.forums.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.forums.Evening;
import cn.linli.forums.Forums;
import cn.linli.forums.items.Aftermath;
import cn.linli.forums.items.Content;
import cn.linli.forums.items.ForumQuestions;
import cn.linli.forums.items.ItemState;
import cn.linli.forums.items.RectificationItems;
import cn.linli.forums.papers.Files;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What follows a forum, as people see it on pages: nothing typed is lost, and what is wrong stands beside its field. */
@LinliTest
class AfterPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Evening evening;

    @Autowired
    Aftermath aftermath;

    @Autowired
    Files files;

    @Autowired
    Forums forums;

    @Autowired
    ForumQuestions questions;

    @Autowired
    RectificationItems items;

    private Stage stage;
    private UUID forum;

    @BeforeEach
    void anEveningInNovember() {
        days.beginOn("2033-11-20T09:00");
        stage = cast.stage();
        days.liveUntil("2033-11-21T09:00");
        evening.homes(stage);
        forum = aftermath.begun(stage, "2033-11-26");
    }

    @Test
    void aQuestionIsTakenDownOnAPhoneAnsweredOrMadeAnItem() throws Exception {
        assertThat(page(stage.butler(), "forums/" + forum)).contains("记录提问");
        done(stage.butler(), at("questions"), "raiser", "李娜", "home", "1-1-102", "words", "电梯年检过了吗？");
        done(
                stage.butler(),
                at("questions"),
                "raiser",
                "张伟",
                "home",
                "西门",
                "phone",
                "13812345678",
                "words",
                "道闸为什么总坏？");
        String list = page(stage.butler(), at("questions"));
        assertThat(list).contains("李娜 · 1-1-102", "张伟 · 西门", "还没有答复").doesNotContain("13812345678");
        assertThat(list.indexOf("道闸为什么总坏"))
                .as("what was heard last stands on top")
                .isLessThan(list.indexOf("电梯年检"));

        UUID first = question(0);
        UUID second = question(1);
        assertThat(page(stage.butler(), at("questions/" + first + "/correction")))
                .contains("<title>更正业主的问题", "电梯年检过了吗？");
        done(stage.butler(), at("questions/" + first + "/correction"), "words", "电梯今年年检过了吗？");
        assertThat(page(stage.butler(), at("questions"))).contains("电梯今年年检过了吗？", "原来记的是：电梯年检过了吗？");
        done(stage.projectManager(), at("questions/" + first + "/answer"), "answer", "合格证在轿厢里");
        assertThat(page(stage.butler(), at("questions/" + second + "/item"))).contains("道闸为什么总坏？", "周工（工程主管）");
        done(
                stage.customerServiceLead(),
                at("questions/" + second + "/item"),
                "concern",
                "道闸常坏",
                "measure",
                "更换电机",
                "person",
                stage.engineeringSupervisor().getId().toString(),
                "due",
                "2033-12-05");
        assertThat(page(stage.butler(), at("questions"))).contains("合格证在轿厢里", "整改项 1：道闸常坏");
        assertThat(page(stage.butler(), "forums/" + forum)).contains("道闸常坏", "周工，2033-12-05 前完成");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        assertThat(refused(
                        stage.butler(),
                        at("questions"),
                        "raiser",
                        " ",
                        "home",
                        "3栋",
                        "phone",
                        "12",
                        "words",
                        "<b>道闸</b>"))
                .contains("不是可拨打的号码", "请写明提问的业主", "3栋", "&lt;b&gt;道闸&lt;/b&gt;")
                .doesNotContain("<b>道闸");
        assertThat(refused(stage.butler(), at("questions"), "raiser", "张伟", "words", "道".repeat(1001)))
                .contains("最多 1,000 个字", "张伟");
        UUID question = aftermath.asked(stage, forum, "张伟", "道闸为什么总坏？");
        assertThat(refused(
                        stage.butler(),
                        at("questions/" + question + "/item"),
                        "concern",
                        "道闸常坏",
                        "measure",
                        "",
                        "person",
                        "",
                        "due",
                        "明天"))
                .contains("请写明整改措施", "道闸常坏", "明天", "field-wrong");
        assertThat(refused(
                        stage.butler(),
                        at("questions/" + question + "/item"),
                        "concern",
                        "道闸常坏",
                        "measure",
                        "更换电机",
                        "person",
                        UUID.randomUUID().toString(),
                        "due",
                        "2033-12-05"))
                .contains("请选择在本小区任职的人");
        assertThat(items.ofForum(stage.id(), forum)).isEmpty();
    }

    @Test
    void anItemGoesFromItsPlanToAContentOwner() throws Exception {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2033-12-05");
        String below = "forum-items/" + item;
        assertThat(page(stage.butler(), below)).contains("由周工在 2033-12-05 前完成", "还没有把进展书面告知业主", "138****5678");
        assertThat(page(stage.butler(), "forum-items")).contains("道闸常坏", "1-1-101 张伟");
        done(stage.engineeringSupervisor(), below + "/progress", "words", "电机已订购");
        assertThat(refused(
                        stage.butler(),
                        below + "/telling",
                        "way",
                        "LETTER",
                        "reached",
                        "张伟",
                        "at",
                        "2033-12-30T10:00",
                        "words",
                        "电机已订购"))
                .contains("不晚于现在", "电机已订购");
        done(
                stage.butler(),
                below + "/telling",
                "way",
                "LETTER",
                "reached",
                "张伟",
                "at",
                "2033-11-26T19:30",
                "words",
                "张先生：电机已订购。");
        assertThat(refused(stage.butler(), below + "/completion", "words", "换好了"))
                .contains("由责任人周工登记完成");
        done(stage.engineeringSupervisor(), below + "/completion", "words", "已更换电机");
        assertThat(page(stage.frontDesk(), below)).contains("请客服回访", "回访业主", "张先生：电机已订购。");
        assertThat(page(stage.butler(), below)).doesNotContain("/visit\"");

        assertThat(refused(
                        stage.frontDesk(),
                        below + "/visit",
                        "content",
                        "NOT_CONTENT",
                        "way",
                        "TELEPHONE",
                        "reached",
                        "张伟",
                        "words",
                        "昨天又坏了"))
                .contains("请定下重新整改的期限", "昨天又坏了");
        done(
                stage.frontDesk(),
                below + "/visit",
                "content",
                "NOT_CONTENT",
                "way",
                "TELEPHONE",
                "reached",
                "张伟",
                "words",
                "昨天又坏了",
                "due",
                "2033-12-10");
        assertThat(page(stage.frontDesk(), below)).contains("第 2 轮", "由周工在 2033-12-10 前完成", "业主不满意，重新整改");
        done(stage.engineeringSupervisor(), below + "/completion", "words", "整套更换");
        done(
                stage.frontDesk(),
                below + "/visit",
                "content",
                "CONTENT",
                "way",
                "HOME_VISIT",
                "reached",
                "张伟",
                "words",
                "好用了");
        assertThat(items.of(stage.id(), item).state()).isEqualTo(ItemState.CLOSED);
        assertThat(page(stage.frontDesk(), "forum-items?list=CLOSED")).contains("道闸常坏");
        assertThat(page(stage.frontDesk(), "forum-items")).doesNotContain("道闸常坏");
    }

    @Test
    void onlyThoseWhoMaySeeAndDoIt() throws Exception {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2033-12-05");
        aftermath.done(stage, item);
        String below = "forum-items/" + item;
        assertThat(status(post(stage.butler(), below + "/visit", "content", "CONTENT")))
                .isEqualTo(403);
        assertThat(status(post(stage.customerServiceLead(), below + "/plan", "reason", "改")))
                .isEqualTo(403);
        assertThat(status(post(stage.qualityInspector(), below + "/progress", "words", "改")))
                .isEqualTo(403);
        assertThat(page(stage.qualityInspector(), below)).contains("您可以查看，不能操作");
        Stage other = cast.stage();
        for (String path : new String[] {below, "forums/" + forum + "/questions", "forums/" + forum + "/dossier"}) {
            MvcResult hidden = mvc.perform(get(other.path(path)).with(As.staff(other.projectManager())))
                    .andReturn();
            assertThat(status(hidden)).as(path).isEqualTo(404);
        }
        MvcResult stranger = mvc.perform(get("/quality/forums").with(As.staff(stage.projectManager())))
                .andReturn();
        assertThat(status(stranger)).isEqualTo(403);
    }

    @Test
    void aPhoneNumberIsShownInFullOnlyWhereSomebodyAsksForIt() throws Exception {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2033-12-05");
        MvcResult shown = post(stage.frontDesk(), "forum-items/" + item + "/phone-views");
        assertThat(shown.getResponse().getContentAsString()).contains("tel:13812345678");
        assertThat(page(stage.frontDesk(), "forum-items/" + item)).doesNotContain("13812345678");
    }

    @Test
    void theMinutesAreDraftedFromTheirPageAndJudgedByTheLedger() throws Exception {
        UUID question = aftermath.asked(stage, forum, "张伟", "电梯年检过了吗？");
        aftermath.answered(stage, forum, question);
        aftermath.held(stage, forum);
        assertThat(page(stage.projectManager(), at("minutes"))).contains("项目经理要审批，所以不起草", "2033-11-28");
        String document = done(stage.customerServiceLead(), at("minutes"));
        assertThat(document).contains("/documents/");
        assertThat(refused(stage.customerServiceLead(), at("minutes"))).contains("已经起草了");
        days.liveUntil("2033-11-29T09:00");
        files.submitted(stage, UUID.fromString(document.substring(document.lastIndexOf('/') + 1)));
        assertThat(page(stage.qualityInspector(), "forums/" + forum)).contains("逾期办结");
        String company = mvc.perform(get("/quality/forums?quarter=2033Q4").with(As.staff(stage.qualityInspector())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String table = company.substring(company.indexOf("<tbody"));
        String mine = table.substring(table.indexOf(stage.estate().getName()));
        assertThat(mine.substring(0, mine.indexOf("</tr>"))).contains("2033-11-26 举行", "逾期办结");
    }

    @Test
    void theDossierNamesWhatIsMissingAndIsThenOnePaper() throws Exception {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2033-12-05");
        aftermath.held(stage, forum);
        assertThat(page(stage.projectManager(), at("dossier")))
                .contains("还没有起草纪要", "没有现场照片", "道闸常坏：没有完成", "/forum-items/" + item);
        assertThat(refused(stage.projectManager(), at("dossier"))).contains("补齐后才能归档");
        aftermath.told(stage, item);
        aftermath.done(stage, item);
        aftermath.visited(stage, item, Content.CONTENT);
        files.photographed(stage, forum);
        files.published(stage, files.drafted(stage, forum));
        assertThat(page(stage.butler(), at("dossier"))).contains("都齐了").doesNotContain("加盖签章，归档");
        done(stage.projectManager(), at("dossier"));
        String filed = page(stage.qualityInspector(), at("dossier"));
        assertThat(filed).contains("SHA-256", "孙经理", "下载档案 PDF");
        MvcResult paper = mvc.perform(get(stage.path(at("dossier/original"))).with(As.staff(stage.qualityInspector())))
                .andReturn();
        assertThat(paper.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(Files.text(paper.getResponse().getContentAsByteArray()).get(0))
                .contains("目录");
    }

    @Test
    void everyPageSpeaksEnglishToo() throws Exception {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2033-12-05");
        aftermath.held(stage, forum);
        for (String path : new String[] {
            at(""),
            at("questions"),
            at("minutes"),
            at("dossier"),
            "forum-items",
            "forum-items/" + item,
            "forum-items/" + item + "/progress",
            "forum-items/" + item + "/telling",
            "forum-items/" + item + "/plan",
            "forum-items/" + item + "/carrying"
        }) {
            MvcResult answer = mvc.perform(get(stage.path(path.replaceAll("/$", "")))
                            .locale(Locale.ENGLISH)
                            .header("Accept-Language", "en")
                            .with(As.staff(stage.projectManager())))
                    .andReturn();
            assertThat(status(answer)).as(path).isEqualTo(200);
            assertThat(answer.getResponse().getContentAsString()).as(path).doesNotContain("??");
        }
    }

    @Test
    void aFileThatIsNoPictureIsRefusedBesideItsField() throws Exception {
        UUID item = aftermath.item(stage, forum, "道闸常坏", "2033-12-05");
        MvcResult answer = mvc.perform(multipart(stage.path("forum-items/" + item + "/progress"))
                        .file(new MockMultipartFile("photos", "a.exe", "image/png", new byte[] {77, 90, 0, 1}))
                        .param("words", "电机已订购")
                        .with(As.staff(stage.butler()))
                        .with(csrf()))
                .andReturn();
        assertThat(status(answer)).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString()).contains("电机已订购", "field-wrong");
    }

    private String at(String below) {
        return "forums/" + forum + "/" + below;
    }

    private UUID question(int number) {
        return questions.of(stage.id(), forum).get(number).getId();
    }

    private static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }

    private String page(StaffMember who, String below) throws Exception {
        MvcResult result =
                mvc.perform(get(stage.path(below)).with(As.staff(who))).andReturn();
        assertThat(status(result)).as(below).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private MvcResult post(StaffMember who, String below, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(below));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn();
    }

    private String done(StaffMember who, String below, String... fields) throws Exception {
        MvcResult result = post(who, below, fields);
        assertThat(status(result))
                .as(below + "\n" + result.getResponse().getContentAsString())
                .isEqualTo(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private String refused(StaffMember who, String below, String... fields) throws Exception {
        MvcResult result = post(who, below, fields);
        assertThat(status(result)).as(below).isEqualTo(422);
        return result.getResponse().getContentAsString();
    }
}
