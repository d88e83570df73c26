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
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
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

/** A butler's week of home talks on the pages of an estate (RES-8). */
@LinliTest
class HomeTalkPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    private Cast.Stage stage;
    private UUID home;

    @BeforeEach
    void aWeek() {
        days.liveUntil("2026-11-29T09:00");
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(home("101"), home("102"), home("103")),
                        stage.butler().asActor())
                .get(0);
        days.liveUntil("2026-12-01T09:00");
    }

    private static NewHome home(String room) {
        return new NewHome(
                new HomeNumber("1", "1", room),
                1,
                null,
                Occupancy.OCCUPIED,
                LocalDate.of(2025, 1, 1),
                List.of(PersonDetails.of("张伟", Relation.OWNER, "13812345678")));
    }

    private String form() {
        return "households/" + home + "/talk";
    }

    @Test
    void theButlerSeesWhereToGoAndTheOfficeReadsWhatWasSaid() throws Exception {
        assertThat(page("home-talks", stage.butler()))
                .contains("本周 2026-11-30 至 2026-12-06", "0 / 2", "1-1-101", "还没有上过门", "138****5678", form());
        assertThat(page(form(), stage.butler())).contains("张伟", "2026-12-01");
        String there = done(
                form(), "on", "2026-12-01", "reached", "张伟", "asked", "住得怎么样", "said", "楼道灯常亮", "promised", "周五换感应灯");
        String below = there.substring(there.indexOf("home-talks"));
        assertThat(page(below, stage.projectManager())).contains("楼道灯常亮", "周五换感应灯", "王管家");
        assertThat(page("home-talks", stage.butler())).contains("1 / 2", "上次上门 2026-12-01");
        assertThat(page("home-talks", stage.customerServiceLead()))
                .contains("1 / 2", "楼道灯常亮", "butler=" + stage.butler().getId())
                .doesNotContain("id=\"doors\"");
        assertThat(page("home-talks?butler=" + stage.butler().getId(), stage.supervisor()))
                .contains("id=\"doors\"");
        days.liveUntil("2026-12-08T09:00");
        assertThat(page("home-talks", stage.butler())).contains("没谈够，已过期", "0 / 2");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        assertThat(refused(form(), "on", "morgen", "reached", "张伟", "asked", "问", "said", "楼道灯常亮"))
                .contains("楼道灯常亮", "morgen");
        assertThat(refused(form(), "on", "2026-12-02", "reached", "张伟", "asked", "问", "said", "楼道灯常亮"))
                .contains("请选择今天或之前 13 天内的一天");
        assertThat(refused(form(), "on", "2026-12-01", "reached", "张伟", "asked", "问", "said", " "))
                .contains("请写业主怎么说");
    }

    @Test
    void anotherEstateFindsNothing() throws Exception {
        Cast.Stage other = cast.stage();
        for (String path : List.of(form(), "home-talks/" + UUID.randomUUID())) {
            assertThat(mvc.perform(get(other.path(path)).with(As.staff(other.butler())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void thePagesSpeakBothLanguages() throws Exception {
        for (String path : List.of("home-talks", form())) {
            MockHttpServletResponse answer = mvc.perform(get(stage.path(path))
                            .cookie(new Cookie("linli-language", "en"))
                            .with(As.staff(stage.butler())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString())
                    .as(path)
                    .contains("ome talk")
                    .doesNotContain("??", "恳谈");
        }
    }

    private String page(String path, StaffMember who) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(stage.path(path)).with(As.staff(who)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(stage.path(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(As.staff(stage.butler())).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String done(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = send(path, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
