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

/** A household moves in, as the people of an estate see to it on their pages (RES-2, RES-3). */
@LinliTest
class MoveInPagesTest {

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
    void aHome() {
        days.liveUntil("2026-11-23T09:00");
        stage = cast.stage();
        home = households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("1", "1", "101"),
                                1,
                                null,
                                Occupancy.DECORATING,
                                LocalDate.of(2026, 6, 1),
                                List.of())),
                        stage.butler().asActor())
                .get(0);
    }

    private String form() {
        return "households/" + home + "/move-in";
    }

    private String planned() throws Exception {
        String there = done(form(), stage.butler(), "on", "2026-11-24");
        return there.substring(there.indexOf("move-ins"));
    }

    @Test
    void theStepsGoToTheirPeople() throws Exception {
        assertThat(page("households/" + home, stage.butler())).contains(form());
        String below = planned();
        assertThat(page("move-ins", stage.foreman())).contains("1-1-101", "0 / 8", "2026-11-24");
        assertThat(page(below, stage.butler())).contains("steps/REMINDER").doesNotContain("steps/FLOOR", "steps/MONTH");
        assertThat(page(below, stage.foreman())).contains("steps/FLOOR").doesNotContain("steps/REMINDER");
        assertThat(page(below + "/steps/reminder", stage.butler())).contains("2.1");
        assertThat(refused(below + "/steps/REMINDER", stage.butler(), "on", "2026-11-23", "word", " "))
                .contains("请写一句做了什么");
        done(below + "/steps/REMINDER", stage.butler(), "on", "2026-11-23", "word", "已提醒，周二搬");
        assertThat(page(below, stage.butler())).contains("已提醒，周二搬", "按时完成");
        done(below + "/date", stage.butler(), "on", "2026-12-01", "reason", "家具晚到");
        assertThat(page(below, stage.butler())).contains("2026-12-01");
        done(below + "/cancellation", stage.butler(), "reason", "房子又卖了");
        assertThat(page(below, stage.butler())).contains("房子又卖了").doesNotContain("/cancellation");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        assertThat(refused(form(), stage.butler(), "on", "morgen")).contains("morgen");
        String below = planned();
        assertThat(refused(below + "/problems", stage.butler(), "words", "墙砖空鼓"))
                .contains("墙砖空鼓", "请");
        assertThat(refused(below + "/date", stage.butler(), "on", "2026-11-24", "reason", "晚"))
                .contains("请选择另一个日期");
        assertThat(refused(below + "/cancellation", stage.butler(), "reason", " "))
                .contains("请写明原因");
    }

    @Test
    void anotherEstateFindsNothing() throws Exception {
        String below = planned();
        Cast.Stage other = cast.stage();
        for (String path : List.of(form(), below, below + "/steps/REMINDER")) {
            assertThat(mvc.perform(get(other.path(path)).with(As.staff(other.butler())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mvc.perform(get(stage.path(below + "/steps/dance")).with(As.staff(stage.butler())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePagesSpeakBothLanguages() throws Exception {
        String form = form();
        assertThat(english(form)).contains("moving in");
        String below = planned();
        for (String path : List.of("move-ins", below, below + "/steps/REMINDER")) {
            assertThat(english(path)).as(path).doesNotContain("??", "入住", "电话提醒");
        }
    }

    private String english(String path) throws Exception {
        return mvc.perform(get(stage.path(path))
                        .cookie(new Cookie("linli-language", "en"))
                        .with(As.staff(stage.projectManager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path, StaffMember who) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(stage.path(path)).with(As.staff(who)))
                .andReturn()
                .getResponse();
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
