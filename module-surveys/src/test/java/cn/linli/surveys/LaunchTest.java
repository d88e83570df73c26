package cn.linli.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.duty.StandardNumber;
import cn.linli.kernel.duty.Standards;
import cn.linli.kernel.duty.Subject;
import cn.linli.kernel.notice.BellNotice;
import cn.linli.kernel.notice.Notices;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** SUR-1, SUR-2: quality launches for one estate, several or all, and sees which of them lack their survey. */
@LinliTest
class LaunchTest {

    private static final HalfYear HALF = HalfYear.of("2034H2").orElseThrow();

    @Autowired
    Cast cast;

    @Autowired
    Launching launching;

    @Autowired
    Surveys surveys;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    SurveysOfCompany company;

    @Autowired
    SurveyLists lists;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    Duties duties;

    @Autowired
    Standards standards;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Stage one;
    private Stage two;

    @BeforeEach
    void twoEstatesInNovember() {
        clock.setTo("2034-11-02T09:00");
        one = cast.stage();
        two = cast.stage("Asia/Urumqi");
    }

    @Test
    void eachEstateReceivesItAndOwesTheHandOutByItsOwnCalendarAndNumbers() {
        standards.override(SurveyStandard.SUR_3, StandardNumber.ALLOWANCE, two.id(), 5, actor(two), "偏远");
        UUID survey = launch(List.of(one.id(), two.id()));

        assertThat(company.rounds(survey, "", null, "", 10))
                .extracting(round -> round.estate().id())
                .containsExactlyInAnyOrder(one.id(), two.id());
        SurveyRound round = round(one);
        assertThat(round.state()).isEqualTo(SurveyState.LAUNCHED);
        assertThat(round.getHalfYear()).isEqualTo("2034H2");
        assertThat(round.getLaunched().by()).isEqualTo(one.qualityInspector().getId());
        assertThat(duty(one).getDue()).isEqualTo("2034-11-05T16:00:00Z");
        assertThat(duty(two).getDue()).isEqualTo("2034-11-07T18:00:00Z");
        assertThat(duty(one).stateAt(Instant.parse("2034-11-05T16:00:00Z"))).isEqualTo(Duty.State.OVERDUE);
    }

    @Test
    void customerServiceAndTheProjectManagerAreToldAndNobodyElse() {
        launch(List.of(one.id()));
        assertThat(notices.latest(one.customerServiceLead().getId(), 5))
                .extracting(BellNotice::messageKey)
                .containsExactly("survey.notice.launched");
        assertThat(notices.latest(one.projectManager().getId(), 5))
                .singleElement()
                .satisfies(notice -> assertThat(notice.link())
                        .isEqualTo(one.path("surveys/" + round(one).getId())));
        assertThat(notices.latest(one.butler().getId(), 5)).isEmpty();
        assertThat(notices.latest(two.projectManager().getId(), 5)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice_delivery d join notice n on n.id = d.notice_id"
                                + " where n.estate_id = ? and d.channel = 'MAIL'")
                        .param(one.id())
                        .query(Integer.class)
                        .single())
                .as("mails")
                .isEqualTo(2);
    }

    @Test
    void anEstateThatHasOneAlreadyIsNamedAndNobodyReceivesAnything() {
        launch(List.of(one.id()));
        int before = company.coverage(HALF).launched();
        assertThatThrownBy(() -> launch(List.of(two.id(), one.id()))).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.getCode()).isEqualTo("survey.halfYear.taken");
            assertThat(refusal.getArguments()[0]).isEqualTo(one.estate().getName());
        });
        assertThat(company.coverage(HALF).launched()).isEqualTo(before);
        assertThat(company.lacking(HALF, two.estate().getCode(), "", 10)).hasSize(1);
    }

    @Test
    void aWithdrawnRoundMakesPlaceForAnother() {
        launch(List.of(one.id()));
        rounds.withdraw(one.id(), round(one).getId(), "问卷有误", actor(one));
        assertThat(company.lacking(HALF)).contains(one.id());
        UUID again = launch(List.of(one.id()));
        assertThat(company.launches(HALF))
                .filteredOn(line -> line.id().equals(again))
                .singleElement()
                .satisfies(line -> assertThat(line.rounds()).containsEntry(SurveyState.LAUNCHED, 1));
    }

    @Test
    void whichEstatesLackTheirsIsCountedAndFoundByName() {
        SurveysOfCompany.Coverage before = company.coverage(HALF);
        assertThat(company.lacking(HALF, one.estate().getName(), "", 10))
                .extracting(SurveysOfCompany.Place::id)
                .contains(one.id());
        launch(List.of(one.id()));
        assertThat(company.coverage(HALF))
                .isEqualTo(new SurveysOfCompany.Coverage(before.estates(), before.launched() + 1, before.closed()));
        assertThat(company.lacking(HALF, one.estate().getCode(), "", 10)).isEmpty();
    }

    @Test
    void estatesAreFoundByCodeOrFullNameAndNotByWhatSeveralShare() {
        jdbc.sql("update estate set name_en = 'Twin Garden' where id in (:ids)")
                .param("ids", List.of(one.id(), two.id()))
                .update();
        String code = one.estate().getCode();
        String name = two.estate().getName();
        assertThat(company.named(List.of(code, name, "Twin Garden", "没有这个小区")))
                .containsOnlyKeys(code, name)
                .containsEntry(code, one.id());
    }

    @Test
    void aHalfYearThatIsOverAndADraftAreRefused() {
        assertThatThrownBy(() -> surveys.launch(HALF.previous(), what(), List.of(one.id()), actor(one)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("survey.halfYear.over");
        UUID draft = questionnaires.beginWithDefault(actor(one));
        Launch early = new Launch("调查", draft, true, 85, null, Set.of());
        assertThatThrownBy(() -> surveys.launch(HALF, early, List.of(one.id()), actor(one)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("survey.questionnaire.draft");
        assertThatThrownBy(() -> launch(List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("survey.estates.none");
    }

    /** The whole company at once: no statement for each estate, and nothing stays behind in the database of the other tests. */
    @Test
    @Transactional
    void eightThousandEstatesReceiveItTogether() {
        found(8_000);
        List<UUID> all = company.lacking(HALF);
        long begin = System.nanoTime();
        UUID survey = launch(all);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(all).hasSizeGreaterThan(8_000);
        assertThat(company.states(survey)).isEqualTo(Map.of(SurveyState.LAUNCHED, all.size()));
        assertThat(count(
                        "select count(*) from survey_course c join survey_round r on r.id = c.round_id where r.survey_id = ?",
                        survey))
                .isEqualTo(all.size());
        assertThat(count(
                        "select count(*) from duty d join survey_round r on d.subject_id = r.id::text"
                                + " and d.estate_id = r.estate_id where d.standard = 'SUR-3' and r.survey_id = ?",
                        survey))
                .isEqualTo(all.size());
        assertThat(count(
                        "select count(*) from notice n join survey_round r on r.estate_id = n.estate_id"
                                + " where n.message_key = 'survey.notice.launched' and r.survey_id = ?",
                        survey))
                .as("each estate's customer service and project manager")
                .isGreaterThanOrEqualTo(16_000);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    private void found(int number) {
        jdbc.sql(
                        "insert into estate (id, code, name, name_en, city, zone, first_occupied_on, service_from, service_until,"
                                + " telephone, version) select gen_random_uuid(), 'lake-' || n, '湖畔' || n || '号', 'Lake ' || n, '无锡',"
                                + " 'Asia/Shanghai', '2019-06-01', '08:30', '18:00', '0510-5555 0000', 0 from generate_series(1, :number) n")
                .param("number", number)
                .update();
        for (String role : List.of("CUSTOMER_SERVICE_LEAD", "PROJECT_MANAGER")) {
            jdbc.sql(
                            "with people as (insert into staff_member (id, name, sign_in_name, password_hash, credentials, email, language,"
                                    + " version) select gen_random_uuid(), '某某', :role || e.code, 'x', 0, e.code || '@linli.test', 'zh', 0"
                                    + " from estate e where e.code like 'lake-%' returning id, sign_in_name)"
                                    + " insert into staff_post (id, member_id, role, estate_id, since, version)"
                                    + " select gen_random_uuid(), p.id, :role, e.id, '2020-01-01', 0"
                                    + " from people p join estate e on p.sign_in_name = :role || e.code")
                    .param("role", role)
                    .update();
        }
    }

    private int count(String question, UUID about) {
        return jdbc.sql(question).param(about).query(Integer.class).single();
    }

    private UUID launch(List<UUID> estates) {
        return surveys.launch(HALF, what(), estates, actor(one));
    }

    private Launch what() {
        return new Launch("2034年下半年调查", launching.questionnaire(one).getId(), true, 85, null, Set.of());
    }

    private SurveyRound round(Stage stage) {
        UUID id = lists.page(stage.id(), null, 20).stream()
                .filter(row -> row.state() != SurveyState.WITHDRAWN)
                .findFirst()
                .orElseThrow()
                .id();
        return rounds.of(stage.id(), id);
    }

    private Duty duty(Stage stage) {
        return duties.latest(
                        SurveyStandard.SUR_3,
                        stage.id(),
                        Subject.of(SurveyRound.SUBJECT, round(stage).getId()))
                .orElseThrow();
    }

    private static Actor actor(Stage stage) {
        return stage.qualityInspector().asActor();
    }
}
