package cn.linli.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.LinliApplication;
import cn.linli.app.DemoPerson;
import cn.linli.app.ToldDemo;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.duty.DutySheet;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole demo, told once: that it can be told at all proves that every façade takes what eighteen months bring. */
@SpringBootTest(
        classes = LinliApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=true")
@ContextConfiguration(initializers = ToldDemo.class)
@ActiveProfiles({"test", "demo"})
class DemoTest {

    @Autowired
    private DemoClock clock;

    @Autowired
    private DemoTravel travel;

    @Autowired
    private DemoCast cast;

    @Autowired
    private Staff staff;

    @Autowired
    private Posts posts;

    @Autowired
    private Estates estates;

    @Autowired
    private DutySheet duties;

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Test
    void theVisitorComesInOnAMondayMorning() {
        assertThat(jdbc.sql("select told_at at time zone 'Asia/Shanghai' from app_demo_story")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo("2026-11-23T09:05:00");
    }

    @Test
    void threeEstatesHaveHomesAndTicketsInEveryMonth() {
        assertThat(estates.all()).extracting(Estate::getCode).containsExactly("cuihu", "jinxiu", "siji");
        assertThat(count("select count(*) from household")).isEqualTo(1_200);
        assertThat(count("select count(*) from ticket")).isBetween(900, 1_300);
        assertThat(count("select count(distinct date_trunc('month', registered_at)) from ticket"))
                .isEqualTo(19);
        assertThat(count("select count(distinct words) from ticket")).isGreaterThan(60);
    }

    /** Told again, on whatever machine, the story is the same to the word; a story that was meant to change brings a new print. */
    @Test
    void theStoryIsAlwaysTheSame() {
        assertThat(jdbc.sql("""
                        select md5(string_agg(line, E'\\n' order by line collate "C")) from (
                          select concat_ws('|', 'ticket', number, place, words, topic, kind, severity, registered_at at time zone 'UTC',
                                           handled_result, told_at at time zone 'UTC', closed_at at time zone 'UTC', closed_how, round) as line
                          from ticket where registered_at < timestamptz '2026-11-23 00:00+08'
                          union all
                          select concat_ws('|', 'rating', t.number, r.round, r.attitude, r.timeliness, r.result, r.words)
                          from ticket_rating r join ticket t on t.id = r.ticket_id where r.rated_at < timestamptz '2026-11-23 00:00+08'
                          union all
                          select concat_ws('|', 'check', t.number, c.seed, c.drawn_from, c.in_order, c.finding)
                          from ticket_spot_check c join ticket t on t.id = c.ticket_id where c.drawn_at < timestamptz '2026-11-23 00:00+08'
                          union all
                          select concat_ws('|', 'home', building, unit, room, occupancy, occupancy_since, area) from household
                          where building <> '9'
                          union all
                          select concat_ws('|', 'person', name, relation, phone, birthday, moved_in_on, moved_out_on)
                          from household_person where phone is null or phone not in ('13812345678', '13912345678')
                        ) told""").query(String.class).single()).isEqualTo("e0140f25b2c09ef68abb188bb16b9e78");
    }

    /** What owners answered, who was asked and what came of it; the numbers of comments are drawn by chance, and so nobody's. */
    @Test
    void theSurveysAreAlwaysTheSame() {
        assertThat(jdbc.sql("""
                        select md5(string_agg(line, E'\\n' order by line collate "C")) from (
                          select concat_ws('|', 'round', e.code, r.half_year, r.frame_size, r.rate, r.forms_issued, r.forms_returned, r.short_because,
                                           r.closed_at at time zone 'UTC', r.posted_at at time zone 'UTC', r.filed_at at time zone 'UTC') as line
                          from survey_round r join estate e on e.id = r.estate_id
                          union all
                          select concat_ws('|', 'form', e.code, r.half_year, f.serial, f.home, f.handed_way, f.excluded_because,
                                           f.answered_on, f.answered_channel)
                          from survey_form f join survey_round r on r.id = f.round_id join estate e on e.id = f.estate_id
                          union all
                          select concat_ws('|', 'tally', e.code, r.half_year, t.building, coalesce(i.words_zh, '-'),
                                           coalesce(t.score::text, '-'), coalesce(t.overall::text, '-'), t.n)
                          from survey_tally t join survey_round r on r.id = t.round_id join estate e on e.id = t.estate_id
                               left join survey_item i on i.id = t.item_id
                          union all
                          select concat_ws('|', 'remark', e.code, r.half_year, m.words, m.topic)
                          from survey_remark m join survey_round r on r.id = m.round_id join estate e on e.id = m.estate_id
                          union all
                          select concat_ws('|', 'measure', e.code, r.half_year, m.number, m.concern, m.measure, m.person_name, m.due, m.round,
                                           m.done_at at time zone 'UTC', m.verified_at at time zone 'UTC')
                          from survey_measure m join survey_round r on r.id = m.round_id join estate e on e.id = m.estate_id
                        ) told""").query(String.class).single()).isEqualTo("cfff6d908acc27a8965647e41e87f833");
    }

    @Test
    void everyEstateHasASurveyInEachHalfYearAndOfTheLastEachStandsElsewhere() {
        assertThat(surveyed("r.imported_at is null"))
                .hasSize(12)
                .contains("cuihu 2025H1", "siji 2025H2", "jinxiu 2026H1", "siji 2026H2");
        assertThat(surveyed("r.imported_at is not null"))
                .containsExactly("cuihu 2024H2", "jinxiu 2024H2", "siji 2024H2");
        assertThat(surveyed("r.half_year = '2026H2' and r.issued_at is null")).containsExactly("cuihu 2026H2");
        assertThat(surveyed("r.issued_at is not null and r.closed_at is null")).containsExactly("jinxiu 2026H2");
        assertThat(surveyed("r.half_year = '2026H2' and r.counted_at is not null and r.posted_at is null"))
                .containsExactly("siji 2026H2");
        assertThat(surveyed("r.delivered_at is not null and r.filed_at is null"))
                .containsExactly("cuihu 2026H1");
    }

    @Test
    void whereTooFewAnsweredTheReasonStandsAndTheClauseIsKeptLate() {
        assertThat(
                        surveyed(
                                "r.short_because is not null and r.forms_returned < 0.75 * r.forms_issued and exists (select from duty d"
                                        + " where d.standard = 'SUR-6' and d.subject_id = r.id::text and d.fulfilled_at >= d.due)"))
                .containsExactly("siji 2025H2");
    }

    @Test
    void twoPapersWaitToBeKeyedAndACommentBecameATicket() {
        assertThat(
                        count(
                                "select (select count(*) from survey_form f join survey_round r on r.id = f.round_id"
                                        + " where r.closed_at is null and f.answered_channel = 'PAPER')"
                                        + " - (select count(*) from survey_paper p join survey_round r on r.id = p.round_id where r.closed_at is null)"))
                .isEqualTo(2);
        assertThat(count("select count(*) from survey_remark where ticket_id is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from survey_measure where verified_at is not null"))
                .isPositive();
    }

    @Test
    void everybodyAtAnEstateHasSomethingToDo() {
        assertThat(cast.list())
                .filteredOn(person -> !person.estate().isEmpty())
                .allSatisfy(person -> assertThat(duties.dueFrom(standing(person), 50))
                        .as(person.name())
                        .isNotEmpty());
    }

    @Test
    void aProjectManagerIsAskedForApproval() {
        assertThat(estates.all())
                .allSatisfy(estate -> assertThat(approvals.pending(estate.getId(), List.of(Role.PROJECT_MANAGER)))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void theNextDayIsLivedAndWhatNobodyHandledClimbs() {
        LocalDate before = LocalDate.now(clock);

        DemoJourney journey = travel.go(DemoTravel.Stride.DAY);

        assertThat(LocalDate.now(clock)).isEqualTo(before.plusDays(1));
        assertThat(journey.days()).isEqualTo(1);
        assertThat(journey.climbs()).isPositive();
        assertThat(journey.shown()).isNotEmpty();
    }

    /** What the story did stands in the journal, and each deed has a word for whoever reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyDeedOfTheStoryHasAWordInTheJournal(String language) {
        List<String> deeds = jdbc.sql("select distinct action from journal where action not like '%.created'"
                        + " and action not like '%.changed' and action not like '%.removed'")
                .query(String.class)
                .list();
        assertThat(deeds)
                .hasSizeGreaterThan(20)
                .allSatisfy(deed -> assertThat(messages.getMessage(
                                "journal.action." + deed, null, "", Locale.forLanguageTag(language)))
                        .as(deed)
                        .isNotEmpty());
    }

    private Standing standing(DemoPerson person) {
        return posts.standing(
                        staff.bySignInName(person.signInName()).orElseThrow().getId(), LocalDate.now(clock))
                .orElseThrow();
    }

    private List<String> surveyed(String which) {
        return jdbc.sql(
                        "select e.code || ' ' || r.half_year from survey_round r join estate e on e.id = r.estate_id where "
                                + which + " order by 1")
                .query(String.class)
                .list();
    }

    private int count(String question) {
        return jdbc.sql(question).query(Integer.class).single();
    }
}
