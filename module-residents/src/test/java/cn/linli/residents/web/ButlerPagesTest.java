package cn.linli.residents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.butlers.ButlerChanges;
import cn.linli.residents.butlers.ButlerVisits;
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

/** The change of butler as the people of an estate do it on their pages (RES-10). */
@LinliTest
class ButlerPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Households households;

    @Autowired
    ButlerChanges changes;

    @Autowired
    ButlerVisits visits;

    private Cast.Stage stage;
    private StaffMember successor;
    private UUID to;
    private String form;

    @BeforeEach
    void twoButlersAndAHome() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        successor = staff.hire(
                new StaffMember.Particulars("李强", null, null, "zh"), "next-" + UUID.randomUUID(), Cast.PASSWORD);
        to = posts.appoint(successor.getId(), Role.BUTLER, stage.id(), LocalDate.of(2026, 1, 1), List.of())
                .getId();
        UUID from = posts.ofMember(stage.butler().getId()).get(0).getId();
        form = "butlers/" + from + "/change";
        households.settle(
                stage.id(),
                List.of(new NewHome(
                        new HomeNumber("1", "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2025, 1, 1),
                        List.of())),
                stage.butler().asActor());
    }

    @Test
    void theSupervisorChangesTheButlerAndBothTickTheHomes() throws Exception {
        assertThat(page("butlers", stage.supervisor())).contains("王管家", "1栋、2栋、3栋", "换管家：王管家");
        assertThat(page(form, stage.supervisor()))
                .contains("李强", "13900000000", "value=\"2026-11-23\"", "value=\"2026-11-30\"");
        String there = done(
                form,
                stage.supervisor(),
                "patch",
                "1",
                "successor",
                to.toString(),
                "since",
                "2026-11-23",
                "telephone",
                "139 0000 0000",
                "visitsUntil",
                "2026-11-30",
                "stays",
                "true");
        String below = there.substring(there.indexOf("butler-changes"));
        assertThat(page(below, stage.supervisor()))
                .contains("王管家 → 李强", "1-1-101", "0 / 1")
                .doesNotContain("visits/");
        UUID change = changes.all(stage.id()).get(0).getId();
        String visit = below + "/visits/" + visits.of(stage.id(), change).get(0).id();
        assertThat(page(below, successor)).contains(visit);
        assertThat(refused(visit, successor, "on", "2026-11-24", "word", "在家")).contains("请选择登记换管家那天到今天之间的一天", "在家");
        assertThat(refused(visit, stage.supervisor(), "on", "2026-11-23", "word", "在家"))
                .contains("只有原管家和接手的管家能登记上门");
        done(visit, successor, "on", "2026-11-23", "word", "张先生认识了李管家");
        assertThat(page(below, successor)).contains("1 / 1", "每一户都见过了", "张先生认识了李管家");
        assertThat(answer(visit, successor).getRedirectedUrl()).endsWith(below);
        assertThat(page("butlers", stage.butler())).contains("王管家 → 李强", "1 / 1", "通知在办");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        String wrong = refused(
                form,
                stage.projectManager(),
                "since",
                "2026-11-20",
                "telephone",
                "call me",
                "visitsUntil",
                "morgen",
                "successor",
                "");
        assertThat(wrong).contains("请选择这位管家负责的楼栋或单元", "请选择接手的管家", "请填写业主拨打的管家电话", "call me", "2026-11-20");
        assertThat(refused(
                        form,
                        stage.projectManager(),
                        "patch",
                        "1",
                        "successor",
                        to.toString(),
                        "since",
                        "2026-11-20",
                        "telephone",
                        "139",
                        "visitsUntil",
                        "2026-11-30"))
                .contains("请选择今天或以后 90 天内的一天");
        assertThat(changes.all(stage.id())).isEmpty();
    }

    @Test
    void aButlerChangesNobodyAndAnotherEstateFindsNothing() throws Exception {
        assertThat(answer(form, stage.butler()).getStatus()).isEqualTo(403);
        Cast.Stage other = cast.stage();
        MockHttpServletResponse elsewhere = mvc.perform(get(other.path(form)).with(As.staff(other.projectManager())))
                .andReturn()
                .getResponse();
        assertThat(elsewhere.getStatus()).isEqualTo(404);
    }

    @Test
    void thePagesSpeakBothLanguages() throws Exception {
        for (String path : List.of("butlers", form)) {
            MockHttpServletResponse answer = mvc.perform(get(stage.path(path))
                            .cookie(new Cookie("linli-language", "en"))
                            .with(As.staff(stage.projectManager())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString()).contains("Building 1").doesNotContain("??", "管家调整");
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

    private String done(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, who, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String refused(String path, StaffMember who, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, who, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
