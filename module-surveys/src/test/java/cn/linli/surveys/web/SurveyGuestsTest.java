package cn.linli.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.sight.Sight;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.kernel.staff.Standing;
import cn.linli.surveys.Launch;
import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyLists;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.Surveys;
import cn.linli.testing.As;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import cn.linli.web.TodayItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** SUR-1: an outside firm's surveyor sees the homes and answers of this survey, nothing else, and only until it is closed. */
@LinliTest
class SurveyGuestsTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/e/[^\"]*)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Outside outside;

    @Autowired
    Launching launching;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyLists lists;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    SurveyorToday today;

    @Autowired
    Posts posts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Stage own;
    private Stage other;
    private StaffMember surveyor;
    private UUID survey;
    private UUID round;
    private UUID foreign;

    @BeforeEach
    void oneSurveyNamesTheSurveyorAndAnotherDoesNot() {
        clock.setTo("2035-11-02T09:00");
        own = cast.stage();
        other = cast.stage();
        surveyor = outside.surveyor("钱调查");
        survey = launch(own, "明鉴调查", Set.of(surveyor.getId()));
        launch(other, "别家调查", Set.of(outside.surveyor("冯调查").getId()));
        round = round(own);
        foreign = round(other);
    }

    @Test
    void theStartPageListsTheOpenRoundsAndTheyOpen() throws Exception {
        assertThat(startPage())
                .singleElement()
                .satisfies(item -> assertThat(item.link()).isEqualTo(own.path("surveys/" + round)))
                .satisfies(item ->
                        assertThat(item.estateName()).isEqualTo(own.estate().getName()));
        assertThat(page("/surveys")).contains(own.path("surveys/" + round)).doesNotContain(foreign.toString());
        assertThat(page("/surveys?q=" + other.estate().getCode())).doesNotContain(round.toString());
        assertThat(page(own.path("surveys/" + round)))
                .contains("2035年调查", "明鉴调查")
                .doesNotContain("<span>导入</span>");
    }

    @Test
    void noLinkOfWhatTheySeeLeadsNowhere() throws Exception {
        for (String address : List.of("/surveys", own.path("surveys/" + round))) {
            String page = page(address);
            assertThat(page).as(address).doesNotContain("role=\"search\" action=\"/e/");
            LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1))
                    .distinct()
                    .forEach(link -> assertThat(status(link))
                            .as(address + " leads to " + link)
                            .isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/surveys",
                "/surveys/import",
                "/tickets",
                "/households",
                "/search",
                "/forums",
                "/documents",
                "/files/0190a5f0-0000-7000-8000-000000000000",
                "/surveys/0190a5f0-0000-7000-8000-000000000000",
                "/surveys/..",
                "/approvals"
            })
    void everyOtherAddressOfTheEstateIsNotFound(String below) {
        assertThat(status("/e/" + own.estate().getCode() + below)).isIn(404, 400);
    }

    @Test
    void anotherEstateAndAnotherFirmsRoundAreNotFound() {
        assertThat(status(other.path("surveys/" + foreign))).isEqualTo(404);
        assertThat(status(other.path("surveys/" + round))).isEqualTo(404);
        assertThat(status(own.path("surveys/" + foreign))).isEqualTo(404);
        assertThat(status("/quality/surveys")).isEqualTo(403);
        assertThat(status("/quality/surveys/" + survey)).isEqualTo(403);
        assertThat(status("/quality/questionnaires")).isEqualTo(403);
    }

    @Test
    void fromTheMomentOfClosingTheySeeNothingOfIt() throws Exception {
        String address = own.path("surveys/" + round);
        assertThat(status(address)).isEqualTo(200);
        stand(
                "drawn_at = :now, drawn_name = 'x', issue_date = '2035-11-02', return_by = '2035-11-12', rate = 15, frame_size = 1");
        assertThat(status(address)).as("drawn").isEqualTo(200);
        stand("issued_at = :now, issued_name = 'x'");
        assertThat(status(address)).as("issued").isEqualTo(200);
        assertThat(status(address + "/closing")).as("they may close it").isEqualTo(200);
        stand("closed_at = :now, closed_name = 'x', forms_issued = 1, forms_returned = 1");
        assertThat(status(address)).as("closed").isEqualTo(404);
        assertThat(status(address + "/closing")).isEqualTo(404);
        assertThat(send(address + "/closing")).isEqualTo(404);
        assertThat(startPage()).isEmpty();
        assertThat(page("/surveys")).doesNotContain(round.toString());
    }

    @Test
    void whatIsWithdrawnIsGoneAndSoIsWhoeverIsNamedNoMore() {
        String address = own.path("surveys/" + round);
        surveys.entrust(survey, "明鉴调查", Set.of(outside.surveyor("郑调查").getId()));
        assertThat(status(address)).as("another surveyor now").isEqualTo(404);
        surveys.entrust(survey, "明鉴调查", Set.of(surveyor.getId()));
        assertThat(status(address)).isEqualTo(200);
        rounds.withdraw(own.id(), round, "问卷有误", own.qualityInspector().asActor());
        assertThat(status(address)).isEqualTo(404);
    }

    @Test
    void whoIsNoSurveyorAnyMoreSeesNothing() {
        posts.end(posts.ofMember(surveyor.getId()).get(0).getId(), LocalDate.of(2035, 11, 2));
        assertThat(status(own.path("surveys/" + round))).isEqualTo(404);
    }

    @Test
    void whatIsNotTheirsStaysForbiddenInsideTheRound() {
        assertThat(send(own.path("surveys/" + round + "/count"))).isEqualTo(403);
        assertThat(send(own.path("surveys/" + round + "/withdrawal"))).isEqualTo(403);
        assertThat(send(own.path("surveys/" + round + "/issue")))
                .as("theirs, and refused because nothing is drawn")
                .isEqualTo(422);
    }

    /** A butler who also works for the firm elsewhere does not lead the survey of the own estate. */
    @Test
    void thePostOfASurveyorCountsOnlyWhereTheSurveyLetsThemIn() {
        posts.appoint(surveyor.getId(), Role.BUTLER, other.id(), LocalDate.of(2020, 1, 1), List.of());
        assertThat(status(other.path("surveys/" + foreign))).isEqualTo(200);
        assertThat(send(other.path("surveys/" + foreign + "/issue"))).isEqualTo(403);
    }

    /** As a request of theirs finds it: no estate is in sight. */
    private List<TodayItem> startPage() {
        Standing person =
                posts.standing(surveyor.getId(), LocalDate.of(2035, 11, 2)).orElseThrow();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try (Sight.Frame frame = Sight.nothing().open()) {
            return today.today(person);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private UUID launch(Stage stage, String firm, Set<UUID> people) {
        return surveys.launch(
                HalfYear.of("2035H2").orElseThrow(),
                new Launch("2035年调查", launching.questionnaire(stage).getId(), true, 85, firm, people),
                List.of(stage.id()),
                stage.qualityInspector().asActor());
    }

    private UUID round(Stage stage) {
        return lists.page(stage.id(), null, 1).get(0).id();
    }

    private void stand(String step) {
        jdbc.sql("update survey_round set " + step + " where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", round)
                .update();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(String address) {
        return answer(address).getStatus();
    }

    private MockHttpServletResponse answer(String address) {
        try {
            return mvc.perform(get(address).with(As.staff(surveyor)))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            throw new AssertionError(address, failure);
        }
    }

    private int send(String address) {
        try {
            return mvc.perform(post(address).with(As.staff(surveyor)).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failure) {
            throw new AssertionError(address, failure);
        }
    }
}
