package cn.linli.bulletins.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.FirstWords;
import cn.linli.bulletins.QuarterFigures;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** BUL-1: the figures of a bulletin are those of the quarter that it is about. */
@LinliTest
@Import(ChosenQuarterTest.Counted.class)
class ChosenQuarterTest {

    /** So many tickets as the year and the quarter say. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counted {

        @Bean
        QuarterFigures tickets() {
            return (estate, quarter, language) -> List.of(new QuarterFigures.Table(
                    "工单", "登记表", List.of(new QuarterFigures.Row("维修", 100L + quarter.number(), null))));
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    FirstWords words;

    @Autowired
    Documents documents;

    private Cast.Stage stage;
    private String begunWith;
    private String said = "";

    @BeforeEach
    void theFormProposesThisQuarter() throws Exception {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        begunWith = words.of(stage.estate(), DocumentKind.BULLETIN, "2026Q4");
        String form = mvc.perform(get(stage.path("documents/new?kind=BULLETIN")).with(As.staff(stage.butler())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(form).contains("name=\"figuresOf\" value=\"2026Q4\"").contains(" 104");
    }

    @Test
    void anotherQuarterBringsItsOwnFiguresAndWhatWasWrittenElsewhereStays() throws Exception {
        String written = begunWith.replace("<h2>安全管理</h2><p></p>", "<h2>安全管理</h2><p>巡查三百次。</p>");
        String address = saved("2026Q3", written);
        assertThat(body(address)).contains(" 103", "巡查三百次").doesNotContain(" 104");
        assertThat(said).contains("数据已换成2026年第三季度的");
    }

    @Test
    void whoeverWroteAmongTheFiguresKeepsTheWordsAndIsToldWhoseFiguresTheyAre() throws Exception {
        String written = begunWith.replace("<h2>客户服务</h2>", "<h2>客户服务</h2><p>本季度工单不多。</p>");
        String address = saved("2026Q3", written);
        assertThat(body(address)).contains(" 104", "本季度工单不多").doesNotContain(" 103");
        assertThat(said).contains("里面仍是2026年第四季度的数据");
    }

    @Test
    void theProposedQuarterStaysAsItWasBegun() throws Exception {
        String address = saved("2026Q4", begunWith);
        assertThat(body(address)).contains(" 104");
        assertThat(said).contains("草稿已保存。").doesNotContain("数据");
    }

    private String saved(String period, String body) throws Exception {
        MvcResult result = mvc.perform(multipart(stage.path("documents/new"))
                        .param("kind", "BULLETIN")
                        .param("title", "季度公告")
                        .param("period", period)
                        .param("figuresOf", "2026Q4")
                        .param("body", body)
                        .with(As.staff(stage.butler()))
                        .with(csrf()))
                .andReturn();
        MockHttpServletResponse answer = result.getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        said = String.valueOf(result.getFlashMap().get("flash"));
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String body(String address) {
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return documents.of(stage.id(), id).getEdition().getBody();
    }
}
