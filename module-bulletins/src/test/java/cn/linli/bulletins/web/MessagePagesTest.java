package cn.linli.bulletins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.bulletins.Course;
import cn.linli.bulletins.PostOffice;
import cn.linli.kernel.notice.Outbox;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Messages as a butler sends them and sees what became of them. */
@LinliTest
@ContextConfiguration(initializers = PostOffice.class)
class MessagePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Course course;

    @Autowired
    Outbox outbox;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    private Cast.Stage stage;
    private String below;

    @BeforeEach
    void aPublishedPaperAndTwoHomes() {
        days.liveUntil("2026-11-23T10:00");
        jdbc.sql("delete from notice_delivery").update();
        stage = cast.stage();
        households.settle(
                stage.id(),
                List.of(home("101", true), home("102", false)),
                stage.butler().asActor());
        UUID paper = course.published(stage);
        below = "documents/" + paper + "/issues";
    }

    @Test
    void aButlerSendsThePaperAndBringsItToWhomNoMessageReaches() throws Exception {
        assertThat(page(below)).contains("发消息", "邮件：已接通。", "微信：没有接通。");
        assertThat(send(below, "way", "MESSAGE").getStatus()).isEqualTo(302);
        assertThat(page(below)).contains("2 份中已发 0 份", "等待发送", "没有人同意接收消息");
        outbox.sendDue(10);
        assertThat(page(below)).contains("2 份中已发 1 份").doesNotContain("1-1-101");
        assertThat(page(below + "/messages?show=SENT")).contains("1-1-101", "张伟");
        assertThat(page(below + "/messages?show=OUT_OF_REACH")).contains("1-1-102", "没有人同意接收消息");
        assertThat(send(below + "/messages/copies", "way", "DOOR").getStatus()).isEqualTo(302);
        assertThat(page(below)).contains("1 份中已发 0 份", "登门签收");
    }

    @Test
    void whatFailedIsTriedAgainOneByOneOrAllAtOnce() throws Exception {
        send(below, "way", "MESSAGE");
        fail();
        assertThat(page(below + "/messages")).contains("没有发出去", "1-1-101", "hung up", "再发一次", "全部再发一次");
        UUID line = jdbc.sql("select id from document_issue where estate_id = ? and message_state = 'FAILED'")
                .param(stage.id())
                .query(UUID.class)
                .single();
        assertThat(send(below + "/" + line + "/attempt").getStatus()).isEqualTo(302);
        assertThat(page(below + "/messages?show=WAITING")).contains("1-1-101");
        assertThat(send(below + "/" + line + "/attempt").getStatus()).isEqualTo(422);
        fail();
        assertThat(send(below + "/messages/attempts").getStatus()).isEqualTo(302);
        assertThat(outbox.sendDue(10)).isEqualTo(1);
    }

    /** As after the last attempt. */
    private void fail() {
        jdbc.sql("update notice_delivery set outcome = 'FAILED', error = 'hung up', finished_at = now()"
                        + " where notice_id in (select id from notice where estate_id = ?)")
                .param(stage.id())
                .update();
        jdbc.sql("update document_issue set message_state = 'FAILED', message_error = 'hung up'"
                        + " where estate_id = ? and message_state = 'WAITING'")
                .param(stage.id())
                .update();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(stage.path(path)).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(stage.butler())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static NewHome home(String room, boolean consent) {
        return new NewHome(
                new HomeNumber("1", "1", room),
                1,
                null,
                Occupancy.OCCUPIED,
                LocalDate.of(2025, 1, 1),
                List.of(new PersonDetails(
                        "张伟",
                        Relation.OWNER,
                        null,
                        null,
                        null,
                        "zhang" + room + "@owners.test",
                        consent,
                        OwnerGroup.GENERAL,
                        null,
                        null)));
    }
}
