package cn.linli.bulletins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.bulletins.Course;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Issue;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.Way;
import cn.linli.bulletins.paper.Papers;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The register of documents issued, as a butler keeps it on a phone (BUL-5). */
@LinliTest
class IssuePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    IssueRegister register;

    @Autowired
    Documents documents;

    @Autowired
    Households households;

    private Cast.Stage stage;
    private UUID paper;
    private String below;

    @BeforeEach
    void aSignedPaperAndThreeHomes() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        households.settle(
                stage.id(),
                Stream.of("101", "102", "201")
                        .map(room -> new NewHome(
                                new HomeNumber("1", "1", room),
                                1,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                stage.butler().asActor());
        paper = course.signed(stage);
        below = "documents/" + paper + "/issues";
    }

    @Test
    void aButlerPutsAPaperIntoBoxesAndSeesWhatIsLeft() throws Exception {
        assertThat(post(below, "way", "LETTER_BOX").getStatus()).isEqualTo(302);
        assertThat(page(below)).contains("3 份中已发 0 份", "1-1-101", "1-1-102", "1-1-201");
        assertThat(post(below + "/letter-boxes", "line", line("1-1-101").id().toString())
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(below)).contains("3 份中已发 1 份").doesNotContain("1-1-101");
        assertThat(page(below + "?show=all")).contains("1-1-101", "王管家");
        assertThat(page(below + "/paper")).contains("1‑1‑201", "签收");
        assertThat(answer(below + "/sheet").getContentType()).contains("spreadsheetml");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        assertThat(refused(below, "homes", "1-1-101")).contains("请选择发放方式", "1-1-101");
        assertThat(refused(below, "way", "DOOR", "homes", "9-9-999")).contains("小区里没有房号 9-9-999", "9-9-999");
        assertThat(refused(below, "way", "DOOR", "buildings", "9")).contains("这个范围里没有住户");
        assertThat(refused(below + "/boards", "place", " ")).contains("请填写张贴地点");
        assertThat(refused(below + "/letter-boxes")).contains("请先选择还没有投递的信箱");
    }

    @Test
    void aCompanyWithoutAMailServerIsToldSoBesideTheForm() throws Exception {
        assertThat(page(below)).contains("邮件：没有接通。", "短信：没有接通。", "微信：没有接通。");
        documents.publish(stage.id(), paper, stage.projectManager().asActor());
        assertThat(refused(below, "way", "MESSAGE", "units", "1-1")).contains("邮件、短信和微信都没有接通", "value=\"1-1\"");
        assertThat(page(below + "/messages")).contains("没有失败的消息");
        assertThat(refused(below + "/messages/attempts")).contains("都没有接通");
        assertThat(refused(below + "/messages/copies", "way", "DOOR")).contains("没有收不到消息的住户");
    }

    @Test
    void atTheDoorTheReceiverSignsOnThePhone() throws Exception {
        assertThat(post(below, "way", "DOOR", "homes", "1-1-102、1-201").getStatus())
                .isEqualTo(302);
        String receipt = below + "/" + line("1-1-102").id() + "/receipt";
        assertThat(page(receipt)).contains("1-1-102 签收", "请签收人在框里签名");
        assertThat(refused(receipt, "receiver", "张伟")).contains("请让签收人签名", "张伟");
        MockHttpServletResponse signed = mvc.perform(multipart(stage.path(receipt))
                        .file(new MockMultipartFile(
                                "picture", "signature.png", "image/png", Papers.drawn(400, 160, Color.BLACK, false)))
                        .param("receiver", "张伟")
                        .with(As.staff(stage.butler()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(signed.getStatus()).isEqualTo(302);
        assertThat(page(below + "?show=all")).contains("张伟", "签收凭证");
        assertThat(answer(receipt).getRedirectedUrl()).endsWith("/issues");
        assertThat(register.progress(stage.id(), paper, 1)).containsExactly(new Issue.Progress(Way.DOOR, 1, 2));
    }

    private Issue line(String place) {
        return register.lines(stage.id(), paper, 1, false, null, 10).stream()
                .filter(line -> line.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(stage.path(path)).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse();
    }

    private String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = post(path, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse post(String path, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(stage.butler())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
