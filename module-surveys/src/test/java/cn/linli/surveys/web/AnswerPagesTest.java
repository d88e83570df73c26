package cn.linli.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.surveys.answers.AnswerReturns;
import cn.linli.surveys.answers.Answers;
import cn.linli.surveys.answers.AskedForm;
import cn.linli.surveys.answers.Collecting;
import cn.linli.surveys.answers.Collecting.Out;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A survey as an owner answers it on a phone, and as papers are keyed in at the desk. */
@LinliTest
class AnswerPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Collecting collecting;

    @Autowired
    Answers answers;

    @Autowired
    AnswerReturns returns;

    @Autowired
    TableOwner owner;

    private Stage stage;
    private Out out;
    private String link;

    @BeforeEach
    void aRoundWhoseFormsAreOut() {
        days.liveUntil("2026-11-02T09:00");
        owner.jdbc().sql("delete from throttle_try").update();
        stage = cast.stage();
        out = collecting.out(stage, true, 4);
        link = "/s/survey/" + out.home(0).token();
    }

    @Test
    void anOwnerReadsWhoAsksAndThatNobodyWillKnowAndNothingIsPreselected() throws Exception {
        MockHttpServletResponse response = owner(get(link));
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentAsString())
                .contains(
                        "021-5555 0000",
                        "不记名：没有人能查到您家答了什么。",
                        "2026-11-12 当天 24 点前都可以答",
                        "第 1 / 6 部分",
                        "没有体验",
                        "/web/survey.js")
                .doesNotContain("checked=\"checked\"", out.home(0).household().toString());
        assertThat(owner(get(link).cookie(new Cookie("linli-language", "en"))).getContentAsString())
                .contains("Anonymous: nobody can find out", "Not experienced");
    }

    @Test
    void whatIsMissingIsSaidBesideEachItemAndWhatWasChosenStays() throws Exception {
        List<String> fields = fields("5");
        fields.set(1, "");
        fields.addAll(List.of("comment", "电梯太慢"));
        MockHttpServletResponse response = send(fields);
        assertThat(response.getStatus()).isEqualTo(422);
        String again = response.getContentAsString();
        assertThat(again).contains("第 1 题还没有答。", "电梯太慢", "data-typed=\"yes\"");
        assertThat(again.split("checked=\"checked\"", -1)).hasSize(items().size());
        assertThat(owner(get(link)).getContentAsString()).doesNotContain("第 1 题还没有答。");
    }

    @Test
    void theAnswerIsThankedForAndTheBrowserLetsItsDraftGo() throws Exception {
        MockHttpServletResponse sent = send(fields("4"));
        assertThat(sent.getStatus()).isBetween(302, 303);
        assertThat(sent.getRedirectedUrl()).isEqualTo(link);
        assertThat(owner(get(link)).getContentAsString())
                .contains(
                        "您家的答卷已经收到，一户只答一份。",
                        "调查到 2026-11-12 结束",
                        "data-draft-done=\"" + out.home(0).form() + "\"")
                .doesNotContain("<form class=\"survey\"");
        MockHttpServletResponse second = send(fields("1"));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString()).contains("一户只答一份");
        assertThat(returns.of(stage.id(), out.round()).whole().byLink()).isEqualTo(1);
    }

    @Test
    void anItemThatIsNotAskedIsRefused() throws Exception {
        List<String> fields = fields("4");
        fields.addAll(List.of("answers[" + UUID.randomUUID() + "]", "4"));
        assertThat(send(fields).getContentAsString()).contains("有题目不在这份问卷里");
        fields = fields("4");
        fields.addAll(List.of("answers[else]", "4"));
        assertThat(send(fields).getStatus()).isEqualTo(400);
        fields = fields("7");
        assertThat(send(fields).getContentAsString()).contains("第 1 题请填 1 到 5");
        assertThat(returns.of(stage.id(), out.round()).whole().returned()).isZero();
    }

    @Test
    void whatAnswersNoQuestionIsAskedForBesideEach() throws Exception {
        String papers = stage.path("surveys/" + out.round() + "/papers");
        for (MockHttpServletResponse answer : List.of(
                send(List.of("answers", "no map")),
                owner(with(post(link + "/answers/again"), List.of("answers", "no map"))),
                staff(stage.frontDesk(), with(post(papers), List.of("answers", "no map"))))) {
            assertThat(answer.getStatus()).isEqualTo(422);
        }
        assertThat(send(List.of("answers", "no map")).getContentAsString()).contains("第 1 题还没有答", "第 10 题还没有答");
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackWithEverything() throws Exception {
        List<String> fields = fields("2");
        fields.addAll(List.of("comment", "门禁"));
        MockHttpServletResponse response = mvc.perform(
                        with(post(link + "/answers/again"), fields).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getContentAsString()).contains("门禁", "checked=\"checked\"");
        assertThat(returns.of(stage.id(), out.round()).whole().returned()).isZero();
    }

    @Test
    void afterTheLastDayThePageSaysSo() throws Exception {
        days.liveUntil("2026-11-13T00:01");
        assertThat(owner(get(link)).getContentAsString()).contains("答卷截止日已过");
        MockHttpServletResponse late = send(fields("4"));
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("答卷截止日已过");
    }

    @Test
    void linksAreNotGuessed() throws Exception {
        String address = "203.0.113.7";
        for (int guess = 0; guess < AnswerGuesses.MOST; guess++) {
            assertThat(from(address, get("/s/survey/" + "g".repeat(28) + (1000 + guess)))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(from(address, get("/s/survey/" + "h".repeat(32))).getStatus())
                .isEqualTo(422);
        assertThat(from(address, get(link)).getContentAsString()).contains("请过 10 分钟再试");
        assertThat(from("198.51.100.1", get(link)).getStatus()).isEqualTo(200);
        days.liveUntil("2026-11-02T09:11");
        assertThat(from(address, get(link)).getStatus()).isEqualTo(200);
    }

    @Test
    void theKeyOfAFormIsNotKeptBesideTheSecretOfItsLink() throws Exception {
        List<String> fields = fields("4");
        fields.addAll(List.of("_key", UUID.randomUUID().toString()));
        assertThat(send(fields).getRedirectedUrl()).isEqualTo(link);
        // Sent twice by a double click: the second shows what the first did.
        assertThat(send(fields).getStatus()).isEqualTo(303);
        assertThat(owner.jdbc()
                        .sql("select count(*) from form_key where position(? in path || coalesce(location, '')) > 0")
                        .param(out.home(0).token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void papersAreRegisteredKeyedCheckedAndSettled() throws Exception {
        StaffMember desk = stage.frontDesk();
        String base = stage.path("surveys/" + out.round());
        String code = collecting.print(stage, out, 0).get(0);
        assertThat(staff(desk, get(base)).getContentAsString()).contains("登记收回", "录入纸质答卷", "0 / 8");
        assertThat(staff(desk, with(post(base + "/coupons"), List.of("serial", "77")))
                        .getContentAsString())
                .contains("这次调查没有这个编号", "value=\"77\"");
        assertThat(staff(desk, with(post(base + "/coupons"), List.of("serial", "1")))
                        .getRedirectedUrl())
                .endsWith("/coupons");
        List<String> wrong = fields("9");
        wrong.addAll(List.of("code", code));
        MockHttpServletResponse refused = staff(desk, with(post(base + "/papers"), wrong));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填 1 到 5", code);
        List<String> first = fields("x");
        first.addAll(List.of("code", code, "comment", "照明"));
        assertThat(staff(desk, with(post(base + "/papers"), first)).getRedirectedUrl())
                .endsWith("/papers");
        String mine = staff(desk, get(base + "/papers")).getContentAsString();
        assertThat(mine).contains(code, "待再录", "由另一人再录");
        String others = staff(stage.butler(), get(base + "/papers")).getContentAsString();
        String second = others.replaceAll("(?s).*href=\"([^\"]+/second)\".*", "$1");
        assertThat(staff(desk, get(second)).getContentAsString()).contains("第一遍是您录的");
        assertThat(staff(stage.butler(), get(second)).getContentAsString()).doesNotContain("照明");
        List<String> otherwise = fields("x");
        otherwise.set(1, "4");
        otherwise.addAll(List.of("comment", "照明"));
        String settlement = staff(stage.butler(), with(post(second), otherwise)).getRedirectedUrl();
        assertThat(settlement).endsWith("/settlement");
        assertThat(staff(desk, get(settlement)).getContentAsString()).contains("没有体验", "林前台", "王管家");
        MockHttpServletResponse none = staff(desk, with(post(settlement), List.of(otherwise.get(0), "")));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("题还没有答。");
        assertThat(staff(desk, with(post(settlement), List.of(otherwise.get(0), "4")))
                        .getRedirectedUrl())
                .endsWith("/papers");
        assertThat(staff(desk, get(settlement)).getContentAsString()).contains("已由林前台照答卷定下");
    }

    @Test
    void closingShowsWhatCameAndWhatIsMissing() throws Exception {
        String base = stage.path("surveys/" + out.round());
        staff(stage.frontDesk(), with(post(base + "/coupons"), List.of("serial", "1")));
        days.liveUntil("2026-11-13T09:00");
        assertThat(staff(stage.projectManager(), get(base + "/closing")).getContentAsString())
                .contains("0 / 8", "有 1 份收回的答卷还没有录入");
        MockHttpServletResponse early =
                staff(stage.projectManager(), with(post(base + "/closing"), List.of("reason", "只有一户")));
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString()).contains("有 1 份收回的答卷还没有录入", "只有一户");
        assertThat(staff(stage.frontDesk(), with(post(base + "/unkeyed"), List.of("building", "1", "reason", "")))
                        .getContentAsString())
                .contains("请写不能录入的原因");
        staff(stage.frontDesk(), with(post(base + "/unkeyed"), List.of("building", "1", "reason", "整张空白")));
        assertThat(staff(stage.projectManager(), with(post(base + "/closing"), List.of("reason", "只有一户")))
                        .getRedirectedUrl())
                .isEqualTo(base);
        assertThat(staff(stage.projectManager(), get(base)).getContentAsString())
                .contains("回收不足：只有一户", "不计入回收的答卷", "整张空白");
    }

    @Test
    void whoHasNotAnsweredIsListedAndRemindedOnceADay() throws Exception {
        collecting.answer(stage, out, 0, 5, "");
        String page = stage.path("surveys/" + out.round() + "/reminders");
        assertThat(staff(stage.butler(), get(page)).getContentAsString())
                .contains("还没有答的 7 户", "1-1-102")
                .doesNotContain("1-1-101");
        assertThat(staff(stage.butler(), post(page)).getStatus()).isEqualTo(403);
        assertThat(staff(stage.customerServiceLead(), post(page)).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(staff(stage.customerServiceLead(), post(page)).getContentAsString())
                .contains("今天已经提醒过");
        assertThat(staff(stage.butler(), get(page)).getContentAsString()).contains("已提醒 1 次", "7 户未答");
    }

    @Test
    void nobodySeesASheetAndAnotherEstateSeesNothing() throws Exception {
        collecting.answer(stage, out, 0, 1, "只有我知道");
        for (String below : List.of("", "/coupons", "/papers", "/reminders", "/closing", "/unkeyed")) {
            String address = stage.path("surveys/" + out.round() + below);
            assertThat(staff(stage.projectManager(), get(address)).getContentAsString())
                    .doesNotContain("只有我知道");
            Stage other = cast.stage();
            assertThat(staff(other.projectManager(), get(address)).getStatus()).isEqualTo(404);
            assertThat(staff(other.projectManager(), get(other.path("surveys/" + out.round() + below)))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(staff(stage.qualityInspector(), get(stage.path("surveys/" + out.round() + "/papers")))
                        .getStatus())
                .isEqualTo(403);
    }

    private List<AskedForm.Item> items() {
        return answers.askedBy(collecting.round(stage, out)).items();
    }

    /** Names and values one after the other, the same score everywhere. */
    private List<String> fields(String score) {
        List<String> fields = new ArrayList<>();
        items().forEach(item -> fields.addAll(List.of(AskedForm.field(item), score)));
        return fields;
    }

    private MockHttpServletResponse send(List<String> fields) throws Exception {
        return owner(with(post(link + "/answers"), fields));
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, List<String> fields) {
        for (int n = 0; n < fields.size(); n += 2) {
            request.param(fields.get(n), fields.get(n + 1));
        }
        return request;
    }

    private MockHttpServletResponse owner(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) throws Exception {
        return owner(request.with(asked -> {
            asked.setRemoteAddr(address);
            return asked;
        }));
    }

    private MockHttpServletResponse staff(StaffMember member, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(As.staff(member)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
