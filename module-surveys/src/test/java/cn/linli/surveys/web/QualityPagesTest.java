package cn.linli.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.Launching;
import cn.linli.surveys.Questionnaires;
import cn.linli.surveys.SurveyLists;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Quality's pages: a questionnaire is worded and issued, a survey launched; nothing typed is lost. */
@LinliTest
class QualityPagesTest {

    private static final String FORMS = "/quality/questionnaires";

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Outside outside;

    @Autowired
    Launching launching;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    SurveyLists lists;

    @Autowired
    MovableClock clock;

    private Stage stage;
    private StaffMember quality;
    private StaffMember representative;

    @BeforeEach
    void begin() {
        clock.setTo("2036-11-02T09:00");
        stage = cast.stage();
        quality = stage.qualityInspector();
        representative = outside.hire(Role.MANAGEMENT_REPRESENTATIVE, "管代表");
    }

    @Test
    void aVersionIsBegunWordedPreviewedAndIssued() throws Exception {
        String one = done(post(FORMS + "/new").param("from", "default"));
        UUID id = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
        assertThat(page(one)).contains("草稿", "保安服务", "启用这一版");

        done(post(one + "/areas/new").param("nameZh", "社区文化").param("nameEn", "Community"));
        UUID area = questionnaires.of(id).getAreas().get(5).getId();
        done(post(one + "/areas/" + area).param("nameZh", "社区活动").param("nameEn", "Activities"));
        done(post(one + "/areas/" + area + "/items/new")
                .param("wordsZh", "节日活动")
                .param("wordsEn", "Festivities"));
        UUID item = questionnaires.of(id).area(area).getItems().get(0).getId();
        done(post(one + "/items/" + item).param("wordsZh", "节庆活动").param("wordsEn", "Festivals"));
        done(post(one + "/areas/" + area + "/place").param("to", "up"));
        done(post(one + "/items/" + item + "/place").param("to", "up"));
        done(post(one + "/wording")
                .param("titleZh", "征询意见表")
                .param("titleEn", "Questionnaire")
                .param("overallZh", "总评")
                .param("overallEn", "Overall")
                .param("commentZh", "意见")
                .param("commentEn", "Comment"));
        assertThat(page(one)).contains("节庆活动", "Festivals", "征询意见表");

        String preview = page(one + "/preview");
        assertThat(preview).contains("征询意见表", "节庆活动", "没有体验", "总评").doesNotContain("checked");
        assertThat(refused(post(one + "/issue")))
                .as("its only item has moved up")
                .contains("“社区活动”还没有题目");
        done(post(one + "/areas/" + area + "/removal"));
        done(post(one + "/issue"));
        assertThat(page(one)).contains("已启用").doesNotContain(one + "/wording");
        assertThat(answer(post(one + "/issue"), quality).getStatus()).isEqualTo(422);
        assertThat(page(FORMS)).contains("征询意见表");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        String one = done(post(FORMS + "/new").param("from", "default"));
        String again = refused(post(one + "/areas/new").param("nameZh", "社区文化").param("nameEn", ""));
        assertThat(again).contains("f-nameEn-error", "value=\"社区文化\"");
        assertThat(refused(post(FORMS + "/new").param("from", UUID.randomUUID().toString())))
                .contains("请选择一项");
        assertThat(refused(post(one + "/areas/" + UUID.randomUUID() + "/place").param("to", "sideways")))
                .contains("请选择一项");
    }

    @Test
    void everybodyElseWhoOverseesTheEstatesReadsAndWritesNothing() throws Exception {
        UUID id = launching.questionnaire(stage).getId();
        for (String address :
                new String[] {FORMS, FORMS + "/" + id, FORMS + "/" + id + "/preview", "/quality/surveys"}) {
            assertThat(answer(get(address), representative).getStatus()).isEqualTo(200);
            assertThat(answer(get(address), stage.projectManager()).getStatus()).isEqualTo(403);
        }
        for (String address : new String[] {FORMS + "/new", FORMS + "/" + id + "/wording", "/quality/surveys/new"}) {
            assertThat(answer(get(address), representative).getStatus()).isEqualTo(403);
            assertThat(answer(post(address), representative).getStatus()).isEqualTo(403);
        }
        assertThat(answer(get(FORMS), representative).getContentAsString()).doesNotContain(FORMS + "/new");
    }

    @Test
    void aSurveyIsLaunchedForTheEstatesThatAreWrittenDown() throws Exception {
        String version = launching.questionnaire(stage).getId().toString();
        StaffMember surveyor = outside.surveyor("钱调查");
        assertThat(page("/quality/surveys/lacking?half=2036H2&q="
                        + stage.estate().getCode()))
                .contains(stage.estate().getName());
        assertThat(page("/quality/surveys/new?estate=" + stage.estate().getCode()))
                .contains("2036年下半年业主满意度调查", stage.estate().getCode(), "钱调查");
        String launched = done(launch(version)
                .param("estates", stage.estate().getCode() + "\n")
                .param("firm", "明鉴调查")
                .param("surveyors", surveyor.getId().toString()));
        assertThat(launched).startsWith("/quality/surveys/");
        String round =
                stage.path("surveys/") + lists.page(stage.id(), null, 1).get(0).id();
        assertThat(page(launched)).contains(round, "待抽取", "明鉴调查", "钱调查");
        assertThat(page(launched + "?state=CLOSED")).doesNotContain(round);
        assertThat(page(launched + "?q=%25nothing")).doesNotContain(round);
        assertThat(page("/quality/surveys?half=2036H2")).contains(launched, "待抽取");
        assertThat(page("/quality/surveys/lacking?half=2036H2&q="
                        + stage.estate().getCode()))
                .doesNotContain(stage.path("surveys"));

        done(post(launched + "/firm")
                .param("firm", "明察调查")
                .param("surveyors", surveyor.getId().toString()));
        assertThat(page(launched)).contains("明察调查");
        assertThat(refused(post(launched + "/firm").param("firm", "明察调查"))).contains("请选至少一名第三方调查员", "明察调查");
    }

    @Test
    void aLaunchThatCannotBeSaysWhyBesideEachField() throws Exception {
        String version = launching.questionnaire(stage).getId().toString();
        assertThat(refused(launch(version).param("estates", "没有这个小区"))).contains("f-estates-error", "没有这个小区");
        assertThat(refused(post("/quality/surveys/new")
                        .param("halfYear", "2099H1")
                        .param("title", "试试")
                        .param("target", "多")
                        .param("whom", "NOBODY")))
                .contains("f-halfYear", "value=\"试试\"", "请选择一项");
        assertThat(refused(launch(UUID.randomUUID().toString()).param("estates", "")))
                .contains("f-questionnaire-error");
        assertThat(refused(launch(version).param("estates", ""))).contains("请至少选一个小区");
        done(launch(version).param("estates", stage.estate().getName()));
        assertThat(refused(launch(version).param("estates", stage.estate().getName())))
                .contains("已经有一次调查");
    }

    private static MockHttpServletRequestBuilder launch(String version) {
        return post("/quality/surveys/new")
                .param("halfYear", "2036H2")
                .param("title", "下半年调查")
                .param("questionnaire", version)
                .param("anonymous", "true")
                .param("target", "８５")
                .param("whom", "THESE");
    }

    private String done(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request, quality);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request, quality);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = answer(get(address), quality);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, StaffMember who) throws Exception {
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn().getResponse();
    }
}
