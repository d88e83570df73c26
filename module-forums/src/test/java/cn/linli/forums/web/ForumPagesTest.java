package cn.linli.forums.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.bulletins.Documents;
import cn.linli.forums.Attendances;
import cn.linli.forums.Evening;
import cn.linli.forums.ForumState;
import cn.linli.forums.Forums;
import cn.linli.forums.Invitation;
import cn.linli.forums.InvitationLists;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A forum as customer service prepares and holds it, and as owners meet it in the room. */
@LinliTest
class ForumPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Evening evening;

    @Autowired
    Forums forums;

    @Autowired
    InvitationLists lists;

    @Autowired
    Attendances attendances;

    @Autowired
    Documents documents;

    @Autowired
    ForumsToday forumsToday;

    @Autowired
    Posts posts;

    @Autowired
    MessageSource messages;

    private Stage stage;

    @BeforeEach
    void anEstateWithThreeHomes() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        evening.homes(stage);
    }

    @Test
    void aForumIsPreparedPointByPointAndGoesOutOnlyWhenNoneIsEmpty() throws Exception {
        assertThat(page("forums")).contains("2026年第四季度", "还没有筹备，2026-12-31 前要举行一次。");
        assertThat(page("forums/new")).contains("2026年第四季度业主恳谈会", "500.00");
        String forum = redirected(post("forums/new", "quarter", "2026Q4", "title", "冬季恳谈会"));
        assertThat(page(forum)).contains("把准备事项补齐", "还没有写内容。", "还没有定时间和地点。", "还没有写预算");
        MockHttpServletResponse early = post(forum + "/invitation");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString()).contains("还有 6 项没有备好", "还没有写会场布置。");

        redirected(post(
                forum + "/preparation",
                "quarter",
                "2026Q4",
                "title",
                "冬季恳谈会",
                "form",
                "TOGETHER",
                "content",
                "停车",
                "participants",
                "每栋两户",
                "layout",
                "圆桌",
                "budget",
                "４５０"));
        redirected(post(
                forum + "/sessions",
                "name",
                "全体",
                "place",
                "活动室",
                "date",
                "2026-11-28",
                "from",
                "19:00",
                "until",
                "21:00"));
        assertThat(page(forum)).contains("准备齐了，可以发出邀请", "2026-11-28 周六 19:00–21:00", "450.00");
        redirected(post(forum + "/invitation"));
        assertThat(page(forum)).contains("逐户邀请，登记答复", "签到码海报");
        assertThat(owners("/p/" + stage.estate().getCode())).contains("业主恳谈会，欢迎您来", "活动室");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideEachFieldAndNothingIsLost() throws Exception {
        assertThat(refused("forums/new", "quarter", "2026Q4", "title", " ", "budget", "五百", "content", "停车"))
                .contains("请写恳谈会名称", "请写金额，如 128 或 128.50。", "五百", "停车");
        String forum = path(evening.begun(stage, "2026Q4"));
        assertThat(refused(
                        forum + "/sessions",
                        "name",
                        "全体",
                        "place",
                        "活动室",
                        "date",
                        "下周六",
                        "from",
                        "7点",
                        "until",
                        "21:00"))
                .contains("请选日期", "请写时间，如 19:00。", "活动室", "7点");
        assertThat(refused(
                        forum + "/sessions",
                        "name",
                        "全体",
                        "place",
                        "",
                        "date",
                        "2026-11-20",
                        "from",
                        "19:00",
                        "until",
                        "18:00"))
                .contains("请写地点");
        assertThat(refused(forum + "/agenda", "words", "电梯")).contains("请选一项。", "电梯");
        assertThat(refused(forum + "/costs", "what", "茶水", "amount", "-3")).contains("请写金额", "茶水", "-3");
        assertThat(refused(forum + "/calling-off", "reason", " ")).contains("请写取消的原因");
    }

    @Test
    void homeByHomeTheAnswersAreTakenDownAndTheNextOneComes() throws Exception {
        UUID id = evening.invited(stage, "2026-11-28");
        String below = path(id) + "/invitations";
        assertThat(refused(below, "homes", "9-9-999", "way", "DOOR")).contains("小区里没有房号 9-9-999");
        assertThat(refused(below, "buildings", "1")).contains("请选一项。");
        redirected(post(below, "way", "TELEPHONE", "buildings", "1"));
        assertThat(page(below)).contains("1-1-101", "1-1-102", "接着问：1-1-101").doesNotContain("2-1-201");
        String first = below + "/" + home(id, "1-1-101").id() + "/answer";
        assertThat(page(first)).contains("还有 2 户没有答复。", "活动室");
        assertThat(refused(first, "way", "TELEPHONE")).contains("请选一项。");
        String next = redirected(post(first, "way", "TELEPHONE", "answer", "COMING"));
        assertThat(next).isEqualTo(below + "/" + home(id, "1-1-102").id() + "/answer");
        assertThat(page(below + "?show=COMING")).contains("1-1-101").doesNotContain(">1-1-102<");
    }

    @Test
    void theNoticeIsDraftedOnceWithWhatOwnersHaveToKnow() throws Exception {
        UUID id = evening.invited(stage, "2026-11-28");
        post(path(id) + "/invitations/notice");
        UUID notice = forums.of(stage.id(), id).getNoticeId();
        assertThat(notice).isNotNull();
        assertThat(documents.of(stage.id(), notice).getEdition().wording().text())
                .contains("诚邀您参加业主恳谈会", "2026-11-28 周六 19:00–21:00", "活动室", "停车与电梯");
        assertThat(refused(path(id) + "/invitations/notice")).contains("通知已经起草过");
    }

    @Test
    void ownersSignInWithTheCodeInTheRoomAndNobodyElse() throws Exception {
        UUID id = evening.invited(stage, "2026-11-28");
        String door = "/s/forum/" + evening.session(stage, id).getToken();
        assertThat(page(path(id) + "/sessions/" + evening.session(stage, id).getId() + "/poster"))
                .contains("扫一扫，签个到", "活动室");
        assertThat(owners(door)).contains("现在不能签到").doesNotContain("name=\"name\"");
        assertThat(send(door, "name", "张伟")).contains("开始前一小时到结束后两小时之间可以签");
        days.liveUntil("2026-11-28T18:30");
        assertThat(owners(door)).contains("您的姓名", "姓名和房号只用于本次恳谈会");
        assertThat(send(door, "name", "", "home", "1-101")).contains("请写姓名", "1-101");
        assertThat(send(door + "/again", "name", "张伟", "home", "1-101")).contains("请再点一次发送", "张伟", "1-101");
        assertThat(send(door, "name", "张伟<script>", "home", "1-101")).isEmpty();
        assertThat(send(door, "name", "张伟<script>", "home", "1-101")).isEmpty();
        assertThat(attendances.of(stage.id(), id))
                .singleElement()
                .satisfies(one -> assertThat(one.home()).isEqualTo("1-1-101"));
        assertThat(page(path(id) + "/attendance")).contains("到场 1 人", "张伟&lt;script&gt;", "扫码");
        assertThat(mvc.perform(get("/s/forum/nobody")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void theSheetIsEnteredLineByLineAndTheForumIsSaidToBeHeld() throws Exception {
        UUID id = evening.invited(stage, "2026-11-28");
        String session = evening.session(stage, id).getId().toString();
        assertThat(page(path(id) + "/sessions/" + session + "/sheet")).contains("业主恳谈会签到表", "签名");
        days.liveUntil("2026-11-28T19:20");
        assertThat(refused(path(id) + "/holding")).contains("签到名单还是空的");
        assertThat(refused(path(id) + "/attendance", "session", session, "lines", " "))
                .contains("一行一人");
        redirected(post(path(id) + "/attendance", "session", session, "lines", "张伟 1-1-101\n\n王芳，1-102\n李娜"));
        assertThat(page(path(id) + "/attendance")).contains("到场 3 人", "1-1-102", "补录");
        redirected(post(path(id) + "/holding"));
        assertThat(forums.of(stage.id(), id).state()).isEqualTo(ForumState.HELD);
        assertThat(page(path(id))).contains("写纪要，两天内送审");
        assertThat(page("forums")).contains("本季度已经举行。", "纪要未提交");
    }

    @Test
    void photographsAndCostsBelongToTheForum() throws Exception {
        UUID id = evening.invited(stage, "2026-11-28");
        assertThat(refused(path(id) + "/photos", "caption", "会场")).contains("请选择照片。", "会场");
        MockMultipartFile photo = new MockMultipartFile("photos", "会场.png", "image/png", png());
        MockHttpServletResponse kept = mvc.perform(multipart(stage.path(path(id) + "/photos"))
                        .file(photo)
                        .param("caption", "")
                        .with(As.staff(stage.customerServiceLead()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString()).contains("请写照片上是什么", "已收好 1 个文件", "会场.png");
        String file = kept.getContentAsString().replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
        redirected(post(path(id) + "/photos", "caption", "会场全景", "kept", file));
        assertThat(page(path(id))).contains("会场全景");
        redirected(post(path(id) + "/costs", "what", "横幅", "amount", "620.5"));
        assertThat(page(path(id) + "/costs")).contains("620.50", "本季度已用 620.50 元，预算 500.00 元", "超出预算");
    }

    @Test
    void whoOverseesTheEstateLooksAndDoesNotAct() throws Exception {
        UUID id = evening.invited(stage, "2026-11-28");
        String seen = answer(path(id), stage.qualityInspector()).getContentAsString();
        assertThat(seen).contains("您可以查看，不能操作。").doesNotContain("邀请住户");
        assertThat(answer(path(id) + "/calling-off", stage.frontDesk()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void theLeadIsToldWhenAForumIsNearAndWhenNobodySaidThatItWasHeld() throws Exception {
        UUID id = evening.invited(stage, "2026-11-24");
        assertThat(forums.of(stage.id(), id).getInvited()).isNotNull();
        assertThat(today()).contains("“业主恳谈会”将于 2026-11-24 19:00 举行");
        days.liveUntil("2026-11-25T09:00");
        assertThat(today()).anyMatch(line -> line.contains("请确认已举行"));
    }

    private List<String> today() {
        Standing lead = posts.standing(stage.customerServiceLead().getId(), LocalDate.of(2026, 11, 24))
                .orElseThrow();
        return forumsToday.today(lead).stream()
                .map(item ->
                        messages.getMessage(item.titleKey(), item.arguments().toArray(), Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private Invitation home(UUID forum, String home) {
        return lists.page(stage.id(), forum, InvitationLists.Show.ALL, null, 10).stream()
                .filter(one -> one.home().equals(home))
                .findFirst()
                .orElseThrow();
    }

    private static String path(UUID forum) {
        return "forums/" + forum;
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path, stage.projectManager());
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path, StaffMember by) throws Exception {
        return mvc.perform(get(stage.path(path)).with(As.staff(by))).andReturn().getResponse();
    }

    private String owners(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The page that an owner gets back; empty where it leads on. */
    private String send(String path, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse answer =
                mvc.perform(request.with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isIn(302, 422);
        return answer.getContentAsString();
    }

    private String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = post(path, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }

    /** Where an accepted form leads, below the estate. */
    private String redirected(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl())
                .substring(stage.path("").length());
    }

    private MockHttpServletResponse post(String path, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(stage.projectManager())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
