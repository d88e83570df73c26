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

/** Whom to ask about empty homes, and what they said, on the pages (RES-4). */
@LinliTest
class EmptyHomePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Households households;

    private Cast.Stage stage;
    private UUID bare;

    @BeforeEach
    void twoEmptyHomes() {
        days.liveUntil("2026-11-27T09:00");
        stage = cast.stage();
        bare = households
                .settle(
                        stage.id(),
                        List.of(home("101", Occupancy.NOT_DECORATED), home("102", Occupancy.DECORATED_EMPTY)),
                        stage.butler().asActor())
                .get(0);
        days.liveUntil("2026-12-01T09:00");
    }

    private static NewHome home(String room, Occupancy state) {
        return new NewHome(
                new HomeNumber("1", "1", room),
                1,
                null,
                state,
                LocalDate.of(2025, 1, 1),
                List.of(PersonDetails.of("张伟", Relation.OWNER, "13812345678")));
    }

    private String form() {
        return "households/" + bare + "/empty-call";
    }

    @Test
    void theFrontDeskSeesWhomToCallAndWhatWasSaidStays() throws Exception {
        assertThat(page("empty-homes", stage.frontDesk())).contains("1-1-101", "138****5678", form(), "0 / 1");
        assertThat(page("empty-homes", stage.butler())).contains("1-1-102").doesNotContain("1-1-101<");
        assertThat(page("empty-homes?of=all&state=NOT_DECORATED", stage.butler()))
                .contains("1-1-101");
        assertThat(page(form(), stage.frontDesk())).contains("张伟", "已告知要交的费用");
        done(form() + "/misses", "way", "TELEPHONE");
        assertThat(page("empty-homes", stage.frontDesk())).contains("试过 1 天没联系上", "没有联系上");
        done(
                form(),
                "way",
                "TELEPHONE",
                "reached",
                "张伟",
                "reason",
                "还在谈装修",
                "expectedOn",
                "2027-03-01",
                "billTold",
                "true",
                "homeTold",
                "true",
                "did",
                "开窗通风");
        assertThat(page("empty-homes", stage.frontDesk()))
                .contains("张伟：还在谈装修", "2027-03-01", "开窗通风", "这个月没有要问的房屋", "1 / 1");
    }

    @Test
    void whatIsTypedWronglyComesBackWithASentenceBesideIt() throws Exception {
        assertThat(refused(form(), "way", "TELEPHONE", "reached", "张伟", "reason", "还在谈装修", "expectedOn", "morgen"))
                .contains("还在谈装修", "morgen");
        assertThat(refused(form(), "way", "TELEPHONE", "reached", "张伟", "reason", "还在谈装修", "did", "开窗通风"))
                .contains("未装修的要告知费用", "开窗通风");
        assertThat(refused(form(), "way", "LETTER", "reached", "张伟", "reason", "还在谈装修"))
                .contains("请选电话、上门或来访");
        assertThat(refused(form() + "/misses", "way", "PIGEON")).contains("请选电话、上门或来访");
        households.changeOccupancy(
                stage.id(),
                bare,
                Occupancy.OCCUPIED,
                LocalDate.of(2026, 12, 1),
                "业主入住",
                stage.butler().asActor());
        assertThat(refused(form(), "way", "TELEPHONE", "reached", "张伟", "reason", "还在谈装修"))
                .contains("这一户不是未装修或已装修空置");
        assertThat(refused(form(), "way", "TELEPHONE", "reached", "张伟", "reason", "还在谈装修", "expectedOn", "morgen"))
                .contains("summary");
        assertThat(send(stage.engineeringSupervisor(), form() + "/misses", "way", "TELEPHONE")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void anotherEstateFindsNothing() throws Exception {
        Cast.Stage other = cast.stage();
        assertThat(mvc.perform(get(other.path(form())).with(As.staff(other.butler())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        for (String path : List.of("empty-homes", form())) {
            MockHttpServletResponse answer = mvc.perform(get(stage.path(path))
                            .cookie(new Cookie("linli-language", "en"))
                            .with(As.staff(stage.frontDesk())))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString())
                    .as(path)
                    .containsIgnoringCase("empty home")
                    .doesNotContain("??", "入住", "装修");
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
        MockHttpServletResponse answer = send(stage.frontDesk(), path, fields);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String refused(String path, String... fields) throws Exception {
        MockHttpServletResponse answer = send(stage.frontDesk(), path, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }
}
