package cn.linli.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.linli.app.AppTest;
import cn.linli.kernel.notice.ChatHooks;
import cn.linli.kernel.notice.Notices;
import cn.linli.kernel.notice.Outbox;
import cn.linli.kernel.notice.Telling;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
class NoticePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Notices notices;

    @Autowired
    ChatHooks hooks;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    Stage stage;

    @BeforeEach
    void begin() {
        stage = cast.stage();
    }

    @Test
    void theBellsPageShowsTheSentenceAndOpeningItMarksItRead() throws Exception {
        tell("one");
        tell("two");
        assertThat(page("/notices", stage.butler())).contains("小区 锦一 已添加", "未读", "全部标为已读", "2 条未读");
        var first = notices.latest(stage.butler().getId(), 10).get(0);

        String address = "/notices/" + first.id() + "?to=/standards";
        web.perform(get(address).with(As.staff(stage.foreman()))).andExpect(redirectedUrl("/standards"));
        assertThat(notices.unread(stage.butler().getId()))
                .as("of somebody else's nothing happens")
                .isEqualTo(2);
        web.perform(get(address).with(As.staff(stage.butler()))).andExpect(redirectedUrl("/standards"));
        assertThat(notices.unread(stage.butler().getId())).isEqualTo(1);
        web.perform(get("/notices/" + first.id() + "?to=//elsewhere.test").with(As.staff(stage.butler())))
                .andExpect(redirectedUrl("/"));

        web.perform(post("/notices/reading").with(csrf()).with(As.staff(stage.butler())))
                .andExpect(redirectedUrl("/notices"));
        assertThat(notices.unread(stage.butler().getId())).isZero();
        assertThat(page("/notices", stage.foreman())).contains("还没有消息");
    }

    @Test
    void whatDidNotGetThroughIsShownAndSentAgain() throws Exception {
        tell("lost");
        jdbc.sql("update notice_delivery set outcome = 'FAILED', error = 'the server hung up', attempts = 7,"
                        + " finished_at = now() where notice_id in (select id from notice where recipient_id = ?)")
                .param(stage.butler().getId())
                .update();
        var failure = outbox.failures(100).stream()
                .filter(one -> one.error().equals("the server hung up"))
                .findFirst()
                .orElseThrow();
        assertThat(page("/admin/deliveries", stage.administrator()))
                .contains("the server hung up", "试过 7 次", stage.butler().getName(), "再发一次");
        web.perform(post("/admin/deliveries/" + failure.id() + "/retry")
                        .with(csrf())
                        .with(As.staff(stage.administrator())))
                .andExpect(redirectedUrl("/admin/deliveries"));
        assertThat(outbox.failures(100)).noneMatch(one -> one.id().equals(failure.id()));
    }

    @Test
    void aChatGroupIsAddedOnlyAtItsProductsAddressWhichIsNeverShownAgain() throws Exception {
        assertThat(add("https://evil.test/hook")).contains("id=\"f-url-error\"", "value=\"翠湖群\"");
        assertThat(hooks.list(stage.id())).isEmpty();
        add("https://oapi.dingtalk.com/robot/send?access_token=very-secret");
        assertThat(hooks.list(stage.id())).hasSize(1);
        assertThat(page("/admin/deliveries", stage.administrator()))
                .contains("翠湖群", "钉钉", stage.estate().getName())
                .doesNotContain("very-secret");
        web.perform(post("/admin/deliveries/hooks/"
                                + hooks.list(stage.id()).get(0).id() + "/removal")
                        .param("at", stage.id().toString())
                        .with(csrf())
                        .with(As.staff(stage.administrator())))
                .andExpect(status().is3xxRedirection());
        assertThat(hooks.list(stage.id())).isEmpty();
    }

    private String add(String url) throws Exception {
        return web.perform(post("/admin/deliveries/hooks")
                        .param("kind", "DINGTALK")
                        .param("name", "翠湖群")
                        .param("estateId", stage.id().toString())
                        .param("url", url)
                        .param("secret", "")
                        .with(csrf())
                        .with(As.staff(stage.administrator())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void tell(String key) {
        notices.tell(new Telling(
                stage.butler().getId(), stage.id(), key, "app.estate.founded", List.of("小区 锦一"), "/standards", false));
    }

    private String page(String path, StaffMember member) throws Exception {
        return web.perform(get(path).with(As.staff(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
