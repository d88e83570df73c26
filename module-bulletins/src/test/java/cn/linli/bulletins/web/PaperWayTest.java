package cn.linli.bulletins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.bulletins.Body;
import cn.linli.bulletins.DocumentState;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@LinliTest
class PaperWayTest {

    private static final Pattern SRC = Pattern.compile("\"src\":\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Days days;

    @Autowired
    private Documents documents;

    @Autowired
    private Approvals approvals;

    private Cast.Stage stage;

    @BeforeEach
    void begin() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
    }

    @Test
    void aNoticeGoesFromTheFirstWordToTheBoardAndTheArchive() throws Exception {
        UUID id = notice("停水通知", "<p>十一月二十四日停水。</p><script>alert(1)</script>");
        assertThat(page(stage.butler(), "documents/" + id))
                .contains("停水通知", "送审")
                .doesNotContain("alert(1)");
        done(stage.butler(), "documents/" + id + "/submission");
        assertThat(page(stage.projectManager(), "documents/" + id)).contains("去答复");
        answer(id, stage.projectManager(), Verdict.NO, "请写明几点恢复供水");
        assertThat(page(stage.butler(), "documents/" + id)).contains("请写明几点恢复供水", "接着写");
        done(
                stage.butler(),
                "documents/" + id + "/edition",
                "kind",
                "NOTICE",
                "title",
                "停水通知",
                "body",
                "<p>十一月二十四日停水，十八点恢复。</p>");
        assertThat(page(stage.butler(), "documents/" + id + "/editions/1/2")).contains("<ins>", "十八点恢复", "新增");
        assertThat(page(stage.qualityInspector(), "documents/" + id + "/editions/1"))
                .contains("十一月二十四日停水。");
        done(stage.butler(), "documents/" + id + "/submission");
        answer(id, stage.projectManager(), Verdict.YES, null);
        assertThat(done(stage.projectManager(), "documents/" + id + "/signature", "expect", "warn"))
                .contains("documents/signature?document=" + id);
        giveSignature(stage.projectManager(), id);
        assertThat(page(stage.projectManager(), "documents/" + id))
                .as("nobody has set where owners reach the program")
                .contains("原件上的二维码会永远指向 http://localhost" + publicPath("/documents/" + id));
        done(stage.projectManager(), "documents/" + id + "/signature");
        assertThat(page(stage.projectManager(), "documents/" + id)).doesNotContain("二维码会永远指向");
        assertThat(board("")).doesNotContain("停水通知");
        done(stage.customerServiceLead(), "documents/" + id + "/publication");

        assertThat(board("")).contains("停水通知");
        String paper = board("/documents/" + id);
        assertThat(paper).contains("十八点恢复", "孙经理", "SHA-256").doesNotContain("请写明几点恢复供水");
        MvcResult original =
                mvc.perform(get(publicPath("/documents/" + id + "/original"))).andReturn();
        assertThat(original.getResponse().getContentType()).isEqualTo("application/pdf");

        assertThat(refused(stage.projectManager(), "documents/" + id + "/withdrawal", "reason", " "))
                .contains("请写明撤下的原因");
        done(stage.projectManager(), "documents/" + id + "/withdrawal", "reason", "改期了");
        assertThat(board("")).contains("停水通知", "改期了");
        assertThat(board("/documents/" + id)).contains("改期了").doesNotContain("十八点恢复");
        assertThat(mvc.perform(get(publicPath("/documents/" + id + "/original")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        done(stage.projectManager(), "documents/" + id + "/archiving");
        assertThat(board("")).doesNotContain("停水通知");
        assertThat(page(stage.butler(), "documents?q=停水")).contains("停水通知");
        assertThat(page(stage.butler(), "documents?q=停水&state=DRAFT")).doesNotContain("停水通知");
        assertThat(page(stage.butler(), "documents/" + id)).contains("撤下了第 2 版", "把第 2 版归档", "不同意第 1 版");
    }

    @Test
    void anEmptySectionOfABulletinIsNamedAndBlocksSubmission() throws Exception {
        String blank = page(stage.butler(), "documents/new?kind=BULLETIN");
        assertThat(blank).contains("2026年第四季度公告", "下阶段重点工作", "2026Q4");
        UUID id = begun(
                "kind",
                "BULLETIN",
                "title",
                "第四季度公告",
                "period",
                "2026Q4",
                "body",
                "<h2>客户服务</h2><p>回访三百户。</p><h2>设施设备</h2><p></p>");
        assertThat(refused(stage.butler(), "documents/" + id + "/submission"))
                .contains("设施设备", "环境管理", "社区生活")
                .doesNotContain("没有内容：客户服务");
        assertThat(documents.of(stage.id(), id).state()).isEqualTo(DocumentState.DRAFT);
        assertThat(refused(
                        stage.butler(),
                        "documents/new",
                        "kind",
                        "BULLETIN",
                        "title",
                        "又一份",
                        "period",
                        "2026Q4",
                        "body",
                        "字还在"))
                .contains("已经有这一类文件", "字还在");
    }

    @Test
    void linesWithoutTagsBecomeParagraphs() throws Exception {
        UUID id = notice("施工通知", "明天施工\n请绕行");
        assertThat(documents.of(stage.id(), id).getEdition().getBody()).isEqualTo("<p>明天施工</p>\n<p>请绕行</p>");
    }

    @Test
    void twoWhoWriteAtTheSameTimeDoNotOverwriteEachOther() throws Exception {
        UUID id = notice("施工通知", "明天施工");
        String seen = String.valueOf(documents.of(stage.id(), id).wordingVersion());
        String[] mine = {"_seen", seen, "kind", "NOTICE", "title", "施工通知", "body", "我的话"};
        String[] theirs = {"_seen", seen, "kind", "NOTICE", "title", "施工通知", "body", "别人的话"};
        done(stage.butler(), "documents/" + id + "/edition", mine);
        assertThat(refused(stage.frontDesk(), "documents/" + id + "/edition", theirs))
                .contains("别人的话");
        assertThat(documents.of(stage.id(), id).getEdition().getBody()).contains("我的话");
    }

    @Test
    void whatIsOnTheBoardCanBeWithdrawnWhileItsNextEditionIsWritten() throws Exception {
        UUID id = published("收费公示", "<p>每平方米二元。</p>");
        done(stage.butler(), "documents/" + id + "/revision");
        assertThat(board("/documents/" + id)).contains("每平方米二元");
        done(stage.projectManager(), "documents/" + id + "/withdrawal", "reason", "数字有误");
        assertThat(board("/documents/" + id)).contains("数字有误").doesNotContain("每平方米二元");
        assertThat(documents.of(stage.id(), id).state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void aVisitCountsOnceAndAReloadDoesNot() throws Exception {
        UUID id = published("收费公示", "<p>每平方米二元。</p>");
        MvcResult first = mvc.perform(get(publicPath("/documents/" + id))).andReturn();
        Cookie mark = Objects.requireNonNull(first.getResponse().getCookie("linli-read"));
        mvc.perform(get(publicPath("/documents/" + id)).cookie(mark));
        mvc.perform(get(publicPath("/documents/" + id)).cookie(mark));
        assertThat(board("")).contains("1 次阅读");
        assertThat(mark.getValue()).isEqualTo("1");
    }

    @Test
    void aPhotoIsMadeAnewAndShownToOwnersOnlyInsideAPublishedText() throws Exception {
        String src = photo("现场.png", picture(3000, 1500));
        MvcResult shown = mvc.perform(get(src).with(As.staff(stage.butler()))).andReturn();
        assertThat(shown.getResponse().getContentType()).isEqualTo("image/jpeg");
        BufferedImage kept = ImageIO.read(
                new java.io.ByteArrayInputStream(shown.getResponse().getContentAsByteArray()));
        assertThat(kept.getWidth()).isEqualTo(1600);
        UUID file = UUID.fromString(src.substring(src.lastIndexOf('/') + 1));
        UUID with = published("活动", "<p>照片</p><img src=\"" + src + "\" alt=\"中秋活动\">");
        UUID without = published("通知", "<p>没有照片</p>");
        assertThat(board("/documents/" + with)).contains("/documents/" + with + "/pictures/" + file, "中秋活动");
        assertThat(status("/documents/" + with + "/pictures/" + file)).isEqualTo(200);
        assertThat(status("/documents/" + without + "/pictures/" + file)).isEqualTo(404);
        MvcResult refused = mvc.perform(multipart(stage.path("documents/pictures"))
                        .file(new MockMultipartFile("picture", "a.png", "image/png", "<script>".getBytes()))
                        .with(As.staff(stage.butler()))
                        .with(csrf()))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains("打不开");
    }

    @Test
    void whatCouldNeverBePrintedIsRefusedWhenItIsWritten() throws Exception {
        UUID paper = published("收费公示", "<p>每平方米二元。</p>");
        UUID pdf = Objects.requireNonNull(
                        documents.of(stage.id(), paper).getEdition().getOriginal())
                .file();
        String code = stage.estate().getCode();
        assertThat(refused(
                        stage.butler(),
                        "documents/new",
                        "kind",
                        "NOTICE",
                        "title",
                        "通知",
                        "body",
                        "<p>字还在</p><img src=\"" + Body.picture(code, pdf) + "\" alt=\"a\">"))
                .contains("印不到文件上，请换成 JPG 照片", "字还在");
        assertThat(refused(
                        stage.butler(),
                        "documents/new",
                        "kind",
                        "NOTICE",
                        "title",
                        "通知",
                        "body",
                        "<img src=\"" + Body.picture(code, new UUID(1, 1)) + "\" alt=\"a\">"))
                .contains("不在本小区的文件里");
    }

    @Test
    void anotherEstatesPapersAreNotFoundOnTheBoard() throws Exception {
        UUID theirs = published("收费公示", "<p>每平方米二元。</p>");
        UUID draft = notice("草稿", "还没写完");
        assertThat(status("/documents/" + draft)).isEqualTo(404);
        stage = cast.stage();
        assertThat(status("/documents/" + theirs)).isEqualTo(404);
        assertThat(status("/documents/" + theirs + "/original")).isEqualTo(404);
        assertThat(board("")).doesNotContain("收费公示");
    }

    @Test
    void anImportantOneAsksTheGeneralDirectorAsWell() throws Exception {
        UUID id = begun("kind", "LETTER", "title", "收费调整", "important", "true", "body", "从明年起");
        done(stage.butler(), "documents/" + id + "/submission");
        answer(id, stage.projectManager(), Verdict.YES, null);
        assertThat(page(stage.butler(), "documents/" + id)).contains("等总主任答复");
        assertThat(page(stage.butler(), "documents")).contains("等总主任答复");
        assertThat(approvals.pendingFor("document", id.toString()).get(0).role())
                .isEqualTo(Role.GENERAL_DIRECTOR);
    }

    @Test
    void theCompanyWritesTheTemplates() throws Exception {
        MvcResult list = mvc.perform(get("/admin/document-templates").with(As.staff(stage.administrator())))
                .andReturn();
        assertThat(list.getResponse().getContentAsString()).contains("季度公告", "有模板");
        mvc.perform(multipart("/admin/document-templates/NOTICE")
                .param("body", "<h2>时间</h2><p></p>")
                .with(As.staff(stage.administrator()))
                .with(csrf()));
        assertThat(page(stage.butler(), "documents/new?kind=NOTICE")).contains("&lt;h2&gt;时间&lt;/h2&gt;");
    }

    private UUID published(String title, String body) throws Exception {
        UUID id = notice(title, body);
        done(stage.butler(), "documents/" + id + "/submission");
        answer(id, stage.projectManager(), Verdict.YES, null);
        giveSignature(stage.projectManager(), id);
        done(stage.projectManager(), "documents/" + id + "/signature");
        done(stage.projectManager(), "documents/" + id + "/publication");
        return id;
    }

    private UUID notice(String title, String body) throws Exception {
        return begun("kind", "NOTICE", "title", title, "body", body);
    }

    private UUID begun(String... fields) throws Exception {
        String address = done(stage.butler(), "documents/new", fields);
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private void answer(UUID id, StaffMember by, Verdict verdict, @Nullable String note) {
        UUID request = approvals.pendingFor("document", id.toString()).get(0).id();
        approvals.decide(stage.id(), request, by.asActor(), verdict, note);
    }

    private void giveSignature(StaffMember who, UUID document) throws Exception {
        MvcResult kept = mvc.perform(multipart(stage.path("documents/signature"))
                        .file(new MockMultipartFile("picture", "签名.png", "image/png", picture(300, 100)))
                        .param("document", document.toString())
                        .with(As.staff(who))
                        .with(csrf()))
                .andReturn();
        assertThat(kept.getResponse().getRedirectedUrl()).endsWith("/documents/" + document);
    }

    private String photo(String name, byte[] content) throws Exception {
        String answer = mvc.perform(multipart(stage.path("documents/pictures"))
                        .file(new MockMultipartFile("picture", name, "image/png", content))
                        .with(As.staff(stage.butler()))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher src = SRC.matcher(answer);
        assertThat(src.find()).as(answer).isTrue();
        return src.group(1);
    }

    private static byte[] picture(int width, int height) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private String publicPath(String below) {
        return "/p/" + stage.estate().getCode() + below;
    }

    private int status(String below) throws Exception {
        return mvc.perform(get(publicPath(below))).andReturn().getResponse().getStatus();
    }

    private String board(String below) throws Exception {
        MvcResult result = mvc.perform(get(publicPath(below))).andReturn();
        assertThat(result.getResponse().getStatus()).as(below).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private String page(StaffMember who, String below) throws Exception {
        MvcResult result =
                mvc.perform(get(stage.path(below)).with(As.staff(who))).andReturn();
        assertThat(result.getResponse().getStatus()).as(below).isEqualTo(200);
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
        assertThat(result.getResponse().getStatus())
                .as(below + "\n" + result.getResponse().getContentAsString())
                .isEqualTo(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private String refused(StaffMember who, String below, String... fields) throws Exception {
        MvcResult result = post(who, below, fields);
        assertThat(result.getResponse().getStatus()).as(below).isEqualTo(422);
        return result.getResponse().getContentAsString();
    }
}
