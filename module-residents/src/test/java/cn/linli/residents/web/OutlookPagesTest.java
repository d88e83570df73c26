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
import cn.linli.residents.vacancy.OccupancyWeeks;
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

/** When an empty home is expected to be lived in, and the week's digest, on the pages (RES-1). */
@LinliTest
class OutlookPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    @Autowired
    OccupancyWeeks weeks;

    private Cast.Stage stage;
    private UUID empty;

    @BeforeEach
    void anEmptyHome() {
        days.liveUntil("2026-11-27T09:00");
        stage = cast.stage();
        empty = households
                .settle(
                        stage.id(),
                        List.of(home("101", Occupancy.DECORATED_EMPTY), home("102", Occupancy.OCCUPIED)),
                        stage.butler().asActor())
                .get(0);
        days.liveUntil("2026-12-01T09:00");
    }

    private static NewHome home(String room, Occupancy state) {
        return new NewHome(new HomeNumber("1", "1", room), 1, null, state, LocalDate.of(2025, 1, 1), List.of());
    }

    private String form() {
        return "households/" + empty + "/outlook";
    }

    @Test
    void whatTheOwnerSaidStandsInTheTableItsFiltersAndItsFile() throws Exception {
        assertThat(page("occupancy", stage.butler())).contains(form(), "登记预计入住");
        assertThat(page("occupancy", stage.engineeringSupervisor())).doesNotContain(form());
        assertThat(done(form(), "expectedOn", "2026-12-20", "reason", "等孩子放寒假再搬"))
                .endsWith("/households/" + empty);
        assertThat(page("occupancy?expected=SOON", stage.butler())).contains(">1-1-101<", "2026-12-20", "等孩子放寒假再搬");
        assertThat(page("occupancy?expected=UNKNOWN", stage.butler())).doesNotContain("<tbody");
        assertThat(page("occupancy/export?format=csv&expected=SOON", stage.butler()))
                .contains("预计入住", "2026-12-20", "等孩子放寒假再搬")
                .doesNotContain("1-1-102");
        assertThat(page(form(), stage.frontDesk()))
                .contains("2026-12-20", stage.butler().getName());
        days.liveUntil("2026-12-21T09:00");
        assertThat(page("occupancy?expected=PASSED", stage.butler())).contains(">1-1-101<", "已过期");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        assertThat(refused(form(), "expectedOn", "next year", "reason", "还在谈装修"))
                .contains("next year", "还在谈装修");
        assertThat(refused(form(), "expectedOn", "2026-11-30", "reason", "还在谈装修"))
                .contains("请选今天或以后的一天");
        assertThat(refused(form(), "expectedOn", "", "reason", " ")).contains("请写为什么还没入住");
    }

    @Test
    void theDigestIsReadByTheDepartmentsAndCheckedByCustomerService() throws Exception {
        String digest =
                "occupancy-weeks/" + weeks.latest(stage.id(), 0, 1).get(0).id();
        assertThat(page("occupancy-weeks", stage.butler())).contains("2026-11-30", "1 / 2", "待核对", digest);
        assertThat(page(digest, stage.butler()))
                .contains("2026-11-23 至 2026-11-29", "最迟 2026-12-02")
                .doesNotContain("/confirmation");
        assertThat(page(digest, stage.customerServiceLead())).contains("/confirmation");
        assertThat(send(stage.butler(), digest + "/confirmation", "note", "").getStatus())
                .isEqualTo(403);
        assertThat(send(stage.customerServiceLead(), digest + "/confirmation", "note", "长".repeat(501))
                        .getContentAsString())
                .contains("长长长", "500");
        assertThat(send(stage.customerServiceLead(), digest + "/confirmation", "note", "2 户改为装修中")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(digest, stage.butler()))
                .contains(stage.customerServiceLead().getName(), "2 户改为装修中");
        assertThat(send(stage.frontDesk(), digest + "/confirmation", "note", "").getContentAsString())
                .contains("这一周已经有人核对过");
    }

    @Test
    void anotherEstateFindsNothing() throws Exception {
        Cast.Stage other = cast.stage();
        String digest =
                "occupancy-weeks/" + weeks.latest(stage.id(), 0, 1).get(0).id();
        for (String path : List.of(form(), digest)) {
            assertThat(mvc.perform(get(other.path(path)).with(As.staff(other.butler())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        String digest =
                "occupancy-weeks/" + weeks.latest(stage.id(), 0, 1).get(0).id();
        for (String path : List.of("occupancy-weeks", digest, form(), "occupancy?expected=UNKNOWN")) {
            MockHttpServletResponse answer = mvc.perform(get(stage.path(path))
                            .cookie(new Cookie("linli-language", "en"))
                            .with(As.staff(stage.customerServiceLead())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString())
                    .as(path)
                    .containsPattern("ccupancy|xpected move-in")
                    .doesNotContain("??", "入住", "核对");
        }
    }

    private String page(String path, StaffMember who) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(stage.path(path)).with(As.staff(who)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(StaffMember who, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(who)).with(csrf())).andReturn().getResponse();
    }

    private String done(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = send(stage.butler(), path, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = send(stage.butler(), path, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
