package cn.linli.callbacks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Mending;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.Channel;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Quality does not read what the estate has heard before it has asked, and the estate reads nothing before all is done. */
@LinliTest
class RecheckPagesTest {

    private static final String HEARD = "修得很快";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Mending mending;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Rechecks rechecks;

    private Stage stage;
    private Repair repair;
    private StaffMember quality;

    @BeforeEach
    void oneCallbackInNovember() {
        days.beginOn("2026-11-24T09:00");
        stage = cast.stage();
        quality = stage.qualityInspector();
        repair = mending.done(stage, mending.home(stage, "1201"), RepairKind.ORDINARY, "W-1");
        callbacks.ask(
                stage.id(),
                repair.getId(),
                Mending.content(Channel.TELEPHONE),
                null,
                stage.butler().asActor());
        days.liveUntil("2026-12-01T09:00");
    }

    @Test
    void nobodyReadsAheadAndBothAnswersStandSideBySideAfterwards() throws Exception {
        String drawn = redirected(send("rechecks", "month", "2026-11", "size", "5"));
        String page = path(drawn);
        assertThat(page(page, quality)).contains("问过以后", "结果一样").doesNotContain(HEARD);
        assertThat(page("repairs/" + repair.getId(), quality)).contains("问过以后").doesNotContain(HEARD);
        assertThat(page("repairs/" + repair.getId(), stage.butler())).contains(HEARD);
        assertThat(ask(page, stage.butler()).getStatus()).isEqualTo(404);
        assertThat(page("rechecks", stage.butler())).contains("还没有复核。").doesNotContain("2026-11");

        UUID recheck = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        String one = page + "/cases/"
                + rechecks.cases(rechecks.of(stage.id(), recheck, true)).get(0).getId();
        assertThat(page(one, quality)).contains("138****1234").doesNotContain(HEARD, "13812341234");
        assertThat(send(one + "/phone-views").getContentAsString(StandardCharsets.UTF_8))
                .contains("13812341234");
        MockHttpServletResponse empty = send(one + "/answer", "way", "TELEPHONE", "reached", "张伟", "said", "还行");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8))
                .contains("请选一项（态度）。", "还行")
                .doesNotContain(HEARD);
        redirected(send(
                one + "/answer",
                "way",
                "TELEPHONE",
                "reached",
                "张伟",
                "attitude",
                "5",
                "punctuality",
                "4",
                "quality",
                "3",
                "fixed",
                "yes",
                "said",
                "还行"));
        assertThat(page(page, quality)).contains(HEARD, "还行", "出入大", "完成复核");
        redirected(send(page + "/closure"));
        assertThat(page(page, stage.butler())).contains(HEARD, "还行", "王管家").doesNotContain("完成复核");
        assertThat(page("rechecks", stage.butler())).contains("2026-11", "已完成");
        assertThat(mvc.perform(get("/quality/rechecks").with(As.staff(quality)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(stage.estate().getName());
    }

    @Test
    void whatIsTypedWronglyGetsASentence() throws Exception {
        assertThat(send("rechecks", "month", "2026-11", "size", "0").getContentAsString(StandardCharsets.UTF_8))
                .contains("请写要复核几户，1 到 50 户。");
        assertThat(send("rechecks", "month", "2026-10", "size", "5").getContentAsString(StandardCharsets.UTF_8))
                .contains("这个月没有回访，没有可复核的。");
        assertThat(send("rechecks", "month", "x", "size", "五").getStatus()).isEqualTo(422);
    }

    private String page(String below, StaffMember who) throws Exception {
        MockHttpServletResponse answer = ask(below, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String below, StaffMember who) throws Exception {
        return mvc.perform(get(stage.path(below)).with(As.staff(who)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String below, String... fields) throws Exception {
        var request = post(stage.path(below)).with(As.staff(quality)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String redirected(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isIn(302, 303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    /** Below the estate. */
    private String path(String address) {
        return address.substring(stage.path("").length());
    }
}
