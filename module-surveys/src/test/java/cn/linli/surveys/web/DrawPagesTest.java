package cn.linli.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.linli.kernel.Sha256;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.Launching;
import cn.linli.surveys.draw.FormLists;
import cn.linli.surveys.draw.SurveyForm;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From the draw to the last form in the last letter box, as customer service and a butler see it. */
@LinliTest
class DrawPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    FormLists lists;

    private Stage stage;
    private UUID round;

    @BeforeEach
    void aLaunchedSurvey() {
        days.liveUntil("2026-11-23T10:00");
        stage = cast.stage();
        launching.homes(stage, "1", 14);
        launching.homes(stage, "2", 6);
        round = launching.launched(stage, "2026H2");
    }

    @Test
    void theRoundSaysHowManyWillBeDrawnAndAButlerHasNoButtonForIt() throws Exception {
        assertThat(page(stage.projectManager(), "")).contains("今天入住和装修中的共 20 户，按 15% 要抽 3 户", "抽取 3 户");
        assertThat(page(stage.butler(), "")).contains("按 15% 要抽 3 户").doesNotContain("抽取 3 户");
        assertThat(post(stage.butler(), "draw").getStatus()).isEqualTo(403);
        assertThat(get(stage.butler(), "draw").getStatus()).isEqualTo(404);
    }

    @Test
    void formsAreHandedOutHomeByHomeUntilTheQuotaIsReached() throws Exception {
        redirected(post(stage.projectManager(), "draw"));
        assertThat(page(stage.projectManager(), "")).contains("要发 3 份，已发 0 份，还差 3 份。", "0 / 20");
        List<SurveyForm> all = lists.all(stage.id(), round);

        MockHttpServletResponse nothing = post(stage.butler(), "forms/hand-outs", "picked", id(all, 0));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString())
                .contains("请选择一项。")
                .containsPattern("value=\"" + id(all, 0) + "\"[^>]*checked");
        assertThat(post(stage.butler(), "forms/hand-outs", "way", "DOOR").getContentAsString())
                .contains("请至少勾选一户。");

        redirected(post(
                stage.butler(), "forms/hand-outs", "way", "LETTER_BOX", "picked", id(all, 0), "picked", id(all, 1)));
        assertThat(page(stage.butler(), "forms?show=ISSUED"))
                .contains("信箱 · 王管家 2026-11-23 10:00", "撤销 " + all.get(0).home());
        MockHttpServletResponse early = post(stage.projectManager(), "issue");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString()).contains("要发 3 份，已发 2 份，还差 1 份。");

        redirected(post(stage.butler(), "forms/" + id(all, 1) + "/correction"));
        redirected(post(stage.butler(), "forms/hand-outs", "way", "DOOR", "picked", id(all, 1), "picked", id(all, 2)));
        assertThat(page(stage.butler(), "forms")).contains("没有待发的住户。");
        redirected(post(stage.projectManager(), "issue"));
        assertThat(page(stage.projectManager(), "")).contains("回收中", "3 / 20");
    }

    @Test
    void theRecordShowsShareSeedAndFingerprintAndTheFrameBehindIt() throws Exception {
        redirected(post(stage.projectManager(), "draw"));

        String record = page(stage.butler(), "draw");
        assertThat(record).contains("抽样记录", "第 1 次抽取", "2.10", "0.90", "随机种子", "没有剔除任何住户。");
        MockHttpServletResponse frame = get(stage.butler(), "draw/frame");
        String listing = new String(frame.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(listing).hasLineCount(20);
        assertThat(record).contains(Sha256.of(listing));
        assertThat(page(stage.butler(), "draw/check")).contains("抽中的住户完全相同");
        assertThat(page(stage.butler(), "draw/paper")).contains("满意度调查抽样记录", "见证人签名", "0001");
    }

    @Test
    void aHomeIsLeftOutOnlyWithAReasonThatIsPrintedAndAnotherIsDrawnFromItsUnit() throws Exception {
        redirected(post(stage.projectManager(), "draw"));
        List<SurveyForm> all = lists.all(stage.id(), round);
        String exclusion = "forms/" + id(all, 0) + "/exclusion";
        assertThat(page(stage.projectManager(), exclusion))
                .contains("剔除 " + all.get(0).home());
        assertThat(post(stage.projectManager(), exclusion, "because", " ").getContentAsString())
                .contains("请写剔除的原因");
        redirected(post(stage.projectManager(), exclusion, "because", "房屋已腾空"));
        assertThat(page(stage.butler(), "draw/paper")).contains("房屋已腾空");
        assertThat(page(stage.butler(), "forms?show=EXCLUDED")).contains("房屋已腾空");

        assertThat(page(stage.projectManager(), "draw/more")).contains("1-1（还有 12 户没抽中）");
        MockHttpServletResponse tooMany =
                post(stage.projectManager(), "draw/more", "stratum", "1/1", "number", "九", "because", "补一户");
        assertThat(tooMany.getStatus()).isEqualTo(422);
        assertThat(tooMany.getContentAsString()).contains("请填整数。", "九", "补一户");
        redirected(post(stage.projectManager(), "draw/more", "stratum", "1/1", "number", "１", "because", "补一户"));
        assertThat(page(stage.projectManager(), "draw")).contains("第 2 次抽取", "补一户");
        assertThat(page(stage.projectManager(), "draw/check")).contains("抽中的住户完全相同");
        assertThat(page(stage.projectManager(), "")).contains("补抽了住户", "剔除了一户");
    }

    @Test
    void theFormsComeAsOneFileAndWhatIsRefusedIsSaidOnThePage() throws Exception {
        redirected(post(stage.projectManager(), "draw"));

        MockHttpServletResponse file = post(stage.butler(), "forms/paper");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(new String(file.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        MockHttpServletResponse none = post(stage.butler(), "forms/paper", "building", "9");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("没有要打印的问卷。");
    }

    @Test
    void anotherEstatesRoundAndFormAreNotFound() throws Exception {
        redirected(post(stage.projectManager(), "draw"));
        Stage other = cast.stage();
        String form = id(lists.all(stage.id(), round), 0);
        for (String below :
                List.of("draw", "draw/check", "draw/paper", "draw/frame", "forms", "forms/" + form + "/exclusion")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get(other.path("surveys/" + round + "/" + below))
                                    .with(As.staff(other.projectManager())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .describedAs(below)
                    .isEqualTo(404);
        }
    }

    private static String id(List<SurveyForm> all, int n) {
        return all.get(n).id().toString();
    }

    private String path(String below) {
        return stage.path("surveys/" + round + (below.isEmpty() ? "" : "/" + below));
    }

    private MockHttpServletResponse get(StaffMember who, String below) throws Exception {
        return answered(MockMvcRequestBuilders.get(path(below)), who);
    }

    private String page(StaffMember who, String below) throws Exception {
        MockHttpServletResponse answer = get(who, below);
        assertThat(answer.getStatus()).describedAs(below).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse post(StaffMember who, String below, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(path(below)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answered(request, who);
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request, StaffMember who) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(request.with(As.staff(who))).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static void redirected(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).describedAs(answer.getContentAsString()).isIn(302, 303);
    }
}
