package cn.linli.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.surveys.Launching;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Bringing a past survey, as customer service does it on pages. */
@LinliTest
class ImportedPagesTest {

    private static final String TITLES = "楼栋,单元,管理人员的服务态度,保安服务,车场管理,清洁服务,绿化养护,公共设施维修,维修及时率,施工现场监管,接管验收,10,意见\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Launching launching;

    @Autowired
    MovableClock clock;

    private Stage stage;
    private UUID version;
    private String address;

    @BeforeEach
    void begin() {
        clock.setTo("2036-11-02T09:00");
        stage = cast.stage();
        version = launching.questionnaire(stage).getId();
        address = stage.path("surveys/import");
    }

    @Test
    void aFileIsBroughtLookedAtAndTaken() throws Exception {
        assertThat(page(stage.path("surveys"))).contains(address);
        assertThat(page(address)).contains("先下载模板", "2036年上半年");
        assertThat(page(address + "/template?format=csv&questionnaire=" + version))
                .contains("楼栋", "1. 管理人员的服务态度", "10. ");
        String file = done(upload("12", TITLES + "3,1,5,5,5,5,5,5,5,5,5,5,好\n3,,5,五分,5,5,5,5,5,5,5,5,\n"));
        assertThat(page(file)).contains("1 行可以导入，1 行有问题", "2. 保安服务：“五分”不是分数");
        assertThat(page(file + "/bad-rows?format=csv")).contains("五分", "2. 保安服务：");
        String round = done(post(file + "/confirmation"));
        assertThat(page(round)).contains("导入", "待统计");
        assertThat(page(round + "/table")).doesNotContain("null");
        assertThat(page(round + "/report")).contains("从表格导入").doesNotContain("null");
        assertThat(page(stage.path("surveys"))).contains("1 / 12", "导入");
        assertThat(page(file)).contains("已导入 1 份").doesNotContain("五分");
        assertThat(answer(post(file + "/confirmation")).getStatus()).isEqualTo(422);
        assertThat(answer(post(file + "/withdrawal")).getStatus()).isEqualTo(422);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        assertThat(refused(upload("许多", TITLES + "3,1,5,5,5,5,5,5,5,5,5,5,\n"))).contains("f-issued-error", "许多", "去年");
        assertThat(refused(upload("5", "一,二\n1,2\n"))).contains("f-file-error", "去年");
        assertThat(refused(upload("1", TITLES + "3,1,5,5,5,5,5,5,5,5,5,5,\n3,1,5,5,5,5,5,5,5,5,5,5,\n")))
                .contains("f-issued-error");
        String file = done(upload("5", TITLES + "3,1,5,5,5,5,5,5,5,5,5,5,\n"));
        done(post(file + "/withdrawal"));
        assertThat(page(file)).contains("没有导入");
    }

    @Test
    void onlyWhoLeadsTheSurveyBringsOne() throws Exception {
        assertThat(mvc.perform(get(address).with(As.staff(stage.butler())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get(stage.path("surveys")).with(As.staff(stage.butler())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain(address);
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(String issued, String content) {
        return multipart(address)
                .file(new MockMultipartFile("file", "去年.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("halfYear", "2036H1")
                .param("title", "去年的调查")
                .param("questionnaire", version.toString())
                .param("target", "85")
                .param("issued", issued);
    }

    private String done(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String refused(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }

    private String page(String where) throws Exception {
        MockHttpServletResponse answer = answer(get(where));
        assertThat(answer.getStatus()).as(where).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(As.staff(stage.customerServiceLead())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
