package cn.linli.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Households;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** FEE-13 at the desk: from several tickets to the notice that tells owners what came of them. */
@LinliTest
class HotProblemPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    private Cast.Stage stage;
    private Desk desk;
    private StaffMember manager;
    private UUID home;

    @BeforeEach
    void anEstate() {
        days.liveUntil("2026-11-24T09:00");
        stage = cast.stage();
        desk = new Desk(mvc, stage);
        manager = stage.projectManager();
        home = Desk.home(households, stage, "1201", "张伟");
    }

    @Test
    void theManagerGathersDecidesAndThePersonWhoAnswersForItSaysItIsDone() throws Exception {
        assertThat(desk.page(manager, "hot-problems")).contains("还没有专题", "立一个专题");
        assertThat(desk.page(stage.butler(), "hot-problems")).doesNotContain("立一个专题");
        String one = number();
        assertThat(desk.refused(manager, "hot-problems/new", "title", "车库积水", "numbers", one))
                .contains("至少两件", "车库积水", one);
        assertThat(desk.refused(manager, "hot-problems/new", "title", "车库积水", "numbers", one + "，990101-01"))
                .contains("990101-01");
        String at = below(desk.done(manager, "hot-problems/new", "title", "车库积水", "numbers", one + "、" + number()));

        assertThat(desk.page(manager, at)).contains("召集各部门研究", "相关工单 2 件", "记录会议");
        assertThat(desk.refused(manager, at + "/meeting", "metOn", "明天", "decision", "清沟"))
                .contains("日期", "清沟");
        desk.done(manager, at + "/meeting", "metOn", "2026-11-23", "departments", "工程、秩序", "decision", "清理排水沟");
        assertThat(desk.refused(manager, at + "/measures", "what", "清沟")).contains("清沟", "f-responsible");
        String engineer = stage.engineeringSupervisor().getId().toString();
        desk.done(manager, at + "/measures", "what", "清理排水沟", "responsible", engineer, "due", "2026-11-30");
        assertThat(desk.refused(manager, at + "/closure")).contains("还有措施没有完成");

        String page = desk.page(stage.engineeringSupervisor(), at);
        Matcher link = Pattern.compile("measures/([0-9a-f-]{36})/completion").matcher(page);
        assertThat(link.find()).isTrue();
        String completion = at + "/" + link.group();
        assertThat(desk.page(manager, at)).doesNotContain("/completion");
        assertThat(desk.refused(stage.engineeringSupervisor(), completion, "words", "已清理"))
                .contains("请上传照片或文件", "已清理");
        assertThat(mvc.perform(multipart(stage.path(completion))
                                .file(new MockMultipartFile("file", "沟.png", "image/png", picture()))
                                .param("words", "已清理并拍照")
                                .with(As.staff(stage.engineeringSupervisor()))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        desk.done(manager, at + "/closure");
        assertThat(desk.page(manager, at)).contains("已结题", "已清理并拍照").doesNotContain("记录会议");
    }

    @Test
    void customerServiceDraftsTheNoticeThatTheManagerApproves() throws Exception {
        String at =
                below(desk.done(manager, "hot-problems/new", "title", "车库积水", "numbers", number() + " " + number()));
        assertThat(desk.refused(stage.customerServiceLead(), at + "/notices")).contains("先记录会议和决定");
        desk.done(manager, at + "/meeting", "metOn", "2026-11-23", "departments", "工程", "decision", "清理排水沟");
        String document = below(desk.done(stage.customerServiceLead(), at + "/notices"));
        assertThat(desk.page(stage.customerServiceLead(), document)).contains("关于“车库积水”处理情况的通知", "清理排水沟");
        assertThat(desk.page(manager, at)).contains("给业主的通知", "草稿");
        assertThat(desk.post(manager, at + "/notices").getResponse().getStatus())
                .isEqualTo(403);
    }

    private String below(String address) {
        return address.substring(address.indexOf(stage.estate().getCode())
                + stage.estate().getCode().length()
                + 1);
    }

    private String number() throws Exception {
        String made = desk.done(
                stage.butler(),
                "tickets/new",
                "kind",
                "SUGGESTION",
                "topic",
                "FACILITIES",
                "channel",
                "TELEPHONE",
                "severity",
                "ORDINARY",
                "words",
                "车库积水",
                "home",
                home.toString(),
                "place",
                "3-1-1201",
                "name",
                "张伟",
                "reporter",
                "other");
        Matcher number = Pattern.compile("\\d{6}-\\d{2}").matcher(desk.page(stage.butler(), below(made)));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
