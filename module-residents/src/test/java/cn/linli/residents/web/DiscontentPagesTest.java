package cn.linli.residents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.OwnerGroup;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Phone;
import cn.linli.residents.Relation;
import cn.linli.residents.care.Discontents;
import cn.linli.residents.care.GroupProposals;
import cn.linli.residents.care.LowScore;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whom to contact, and how a household leaves the group of the dissatisfied, on the pages of an estate (RES-7). */
@LinliTest
class DiscontentPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    Discontents discontents;

    @Autowired
    GroupProposals proposals;

    private Cast.Stage stage;
    private UUID home;

    @BeforeEach
    void aHome() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = home("101", OwnerGroup.DISSATISFIED);
    }

    private UUID home(String room, OwnerGroup group) {
        if (households.buildings(stage.id()).isEmpty()) {
            households.addBuilding(stage.id(), "1", "1栋", "1");
        }
        return households.register(
                stage.id(),
                new NewHome(
                        new HomeNumber("1", "1", room),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2025, 1, 1),
                        List.of(new PersonDetails(
                                "张伟",
                                Relation.OWNER,
                                Phone.of("13812345678"),
                                null,
                                null,
                                null,
                                false,
                                group,
                                null,
                                null))),
                stage.butler().asActor());
    }

    private String plan() {
        return "discontents/"
                + discontents.running(stage.id(), home).orElseThrow().getId();
    }

    @Test
    void theButlerContactsAndTheLeadConfirmsTheGroup() throws Exception {
        String plan = plan();
        assertThat(page("discontents", stage.butler()))
                .contains("1-1-101", "最迟 2026-12-08", "138****5678", "phone-views", plan + "/contact");
        assertThat(page(plan + "/contact", stage.butler())).contains("张伟").doesNotContain("checked");
        done(plan + "/misses", stage.butler(), "way", "TELEPHONE", "note", "没人接");
        assertThat(page("discontents", stage.butler())).contains("1 次没有联系上");
        done(
                plan + "/contact",
                stage.butler(),
                "way",
                "HOME_VISIT",
                "reached",
                "张伟",
                "said",
                "门修好了",
                "content",
                "yes",
                "group",
                "GENERAL");
        assertThat(page(plan, stage.butler())).contains("待确认分类", "按时联系").doesNotContain("/group\"");
        assertThat(page("discontents", stage.customerServiceLead())).contains("等待确认分类", "建议改为一般客户");
        assertThat(page(plan, stage.customerServiceLead())).contains("/group\"", "/objection\"");
        assertThat(send(plan + "/group", stage.butler(), "group", "GENERAL").getStatus())
                .isEqualTo(403);
        done(plan + "/group", stage.customerServiceLead(), "group", "QUALITY");
        assertThat(page(plan, stage.customerServiceLead())).contains("业主满意，分类已经确认");
        assertThat(page("households/" + home, stage.butler())).contains("优质客户").doesNotContain("联系计划");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        String wrong = refused(plan() + "/contact", stage.butler(), "reached", "张伟", "said", "门还没修好");
        assertThat(wrong).contains("请选择", "门还没修好", "张伟");
        assertThat(refused(
                        plan() + "/contact",
                        stage.butler(),
                        "way",
                        "TELEPHONE",
                        "reached",
                        "",
                        "said",
                        "好了",
                        "content",
                        "no"))
                .contains("请写联系到谁");
        assertThat(refused(plan() + "/waiver", stage.supervisor(), "reason", " "))
                .contains("请写明理由");
        assertThat(discontents.plan(discontents.running(stage.id(), home).orElseThrow()))
                .hasSize(1);
    }

    @Test
    void aSupervisorDecidesOnWhatALowScoreProposes() throws Exception {
        UUID first = home("102", OwnerGroup.GENERAL);
        UUID second = home("103", OwnerGroup.GENERAL);
        proposals.heard(stage.id(), first, new LowScore(1, "工单 240117 评分：结果 1", "ticket", "1", null));
        proposals.heard(stage.id(), second, new LowScore(2, "问卷总体评价 2 分", "surveyForm", "2", null));
        UUID no = proposals.open(stage.id()).get(1).getId();
        UUID yes = proposals.open(stage.id()).get(0).getId();
        assertThat(page("discontents", stage.butler()))
                .contains("工单 240117 评分：结果 1", "由主管、客服负责人或项目经理决定")
                .doesNotContain("confirmation");
        done("group-proposals/" + yes + "/confirmation", stage.supervisor());
        assertThat(refused("group-proposals/" + no + "/refusal", stage.supervisor(), "reason", ""))
                .contains("请写明理由", "问卷总体评价 2 分");
        done("group-proposals/" + no + "/refusal", stage.supervisor(), "reason", "已核实，是误点");
        assertThat(discontents.running(stage.id(), first)).isPresent();
        assertThat(discontents.running(stage.id(), second)).isEmpty();
        assertThat(page("discontents", stage.supervisor())).doesNotContain("id=\"proposals\"");
    }

    @Test
    void anotherEstateFindsNothingAndAMistakeIsWaived() throws Exception {
        Cast.Stage other = cast.stage();
        MockHttpServletResponse elsewhere = mvc.perform(get(other.path(plan())).with(As.staff(other.projectManager())))
                .andReturn()
                .getResponse();
        assertThat(elsewhere.getStatus()).isEqualTo(404);
        String plan = plan();
        done(plan + "/waiver", stage.projectManager(), "reason", "登记错了房号");
        assertThat(page(plan, stage.butler())).contains("列错了，已经免除", "登记错了房号");
        assertThat(answer(plan + "/contact", stage.butler()).getRedirectedUrl()).endsWith(plan);
    }

    @Test
    void thePagesSpeakBothLanguages() throws Exception {
        UUID asked = home("104", OwnerGroup.GENERAL);
        proposals.heard(stage.id(), asked, new LowScore(1, "240117", "ticket", "3", null));
        String refusal = "group-proposals/" + proposals.open(stage.id()).get(0).getId() + "/refusal";
        for (String path : List.of("discontents", plan(), plan() + "/contact", plan() + "/waiver", refusal)) {
            MockHttpServletResponse answer = mvc.perform(get(stage.path(path))
                            .cookie(new Cookie("linli-language", "en"))
                            .with(As.staff(stage.projectManager())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString())
                    .as(path)
                    .contains("issatisfied")
                    .doesNotContain("??", "联系计划", "半月");
        }
    }

    private MockHttpServletResponse answer(String path, StaffMember who) throws Exception {
        return mvc.perform(get(stage.path(path)).with(As.staff(who)))
                .andReturn()
                .getResponse();
    }

    private String page(String path, StaffMember who) throws Exception {
        MockHttpServletResponse answer = answer(path, who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn().getResponse();
    }

    private void done(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, who, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private String refused(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, who, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
