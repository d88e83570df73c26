package cn.linli.surveys.answers;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.answers.Collecting.Home;
import cn.linli.surveys.answers.Collecting.Out;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An anonymous survey keeps who has answered and what was answered apart: asked of the tables themselves. */
@LinliTest
class AnonymityTest {

    private static final int ALL = 50;
    private static final int BY_LINK = 45;

    /** Of fifty values in an order of chance it is passed once in a hundred thousand times. */
    private static final double STRIKING = 0.6;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Collecting collecting;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    Coupons coupons;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient program;

    @Autowired
    TableOwner owner;

    private Stage stage;
    private Out out;
    private JdbcClient jdbc;

    @BeforeEach
    void everyHomeAnswersOneAfterTheOther() {
        days.liveUntil("2026-11-02T09:00");
        jdbc = owner.jdbc();
        stage = cast.stage();
        out = collecting.out(stage, true, ALL / 2);
        for (int home = 0; home < BY_LINK; home++) {
            collecting.answer(stage, out, home, 1 + home % 5, String.valueOf(home));
        }
        int[] onPaper = IntStream.range(BY_LINK, ALL).toArray();
        List<String> codes = collecting.print(stage, out, onPaper);
        for (int n = 0; n < onPaper.length; n++) {
            coupons.register(
                    stage.id(), out.round(), String.valueOf(out.home(onPaper[n]).serial()), actor(stage.frontDesk()));
            papers.key(
                    stage.id(),
                    out.round(),
                    codes.get(n),
                    null,
                    collecting.filled(stage, out, 2, String.valueOf(onPaper[n])),
                    actor(stage.frontDesk()));
        }
        papers.checked(collecting.round(stage, out))
                .forEach(one -> papers.keyAgain(
                        stage.id(),
                        out.round(),
                        one.id(),
                        collecting.filled(
                                stage,
                                out,
                                2,
                                jdbc.sql("select comment from survey_keying where paper_id = ?")
                                        .param(one.id())
                                        .query(String.class)
                                        .single()),
                        actor(stage.butler())));
    }

    @Test
    void noColumnOfTheAnswersSaysWhoseOrWhen() {
        assertThat(columns("survey_sheet"))
                .containsExactlyInAnyOrder(
                        "id", "estate_id", "round_id", "building", "unit", "channel", "comment", "form_id");
        assertThat(columns("survey_answer")).containsExactlyInAnyOrder("estate_id", "sheet_id", "item_id", "score");
        assertThat(jdbc.sql("select count(*) from survey_sheet where round_id = ? and form_id is not null")
                        .param(out.round())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from survey_paper where round_id = ? and form_id is not null")
                        .param(out.round())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from survey_keying k join survey_paper p on p.id = k.paper_id"
                                + " where p.round_id = ? and k.keyed_at is not null")
                        .param(out.round())
                        .query(Integer.class)
                        .single())
                .isZero();
        // The time stands in no id either: they are of the kind that is drawn.
        assertThat(strings("select substr(id::text, 15, 1) from survey_sheet where round_id = ?"))
                .containsOnly("4");
        assertThat(strings("select data_type from information_schema.columns where table_name = 'survey_form'"
                        + " and column_name = 'answered_on' and ?::uuid is not null"))
                .containsExactly("date");
    }

    @Test
    void afterClosingNeitherPlaceNorTransactionNorIdLeadsFromAHomeToItsSheet() {
        Set<String> before = Set.copyOf(strings("select id::text from survey_sheet where round_id = ?"));
        Set<String> wrote = Set.copyOf(strings("select xmin::text from survey_form where round_id = ?"));

        rounds.close(stage.id(), out.round(), "", actor(stage.projectManager()));

        assertThat(strings("select id::text from survey_sheet where round_id = ?"))
                .hasSize(ALL)
                .doesNotContainAnyElementsOf(before);
        List<String> transactions = strings("select distinct xmin::text from survey_sheet where round_id = ?");
        assertThat(transactions).hasSize(1).doesNotContainAnyElementsOf(wrote);
        assertThat(strings("select distinct a.xmin::text from survey_answer a join survey_sheet s on s.id = a.sheet_id"
                        + " where s.round_id = ?"))
                .isEqualTo(transactions);
        assertThat(strings("select distinct k.xmin::text from survey_keying k join survey_paper p on p.id = k.paper_id"
                        + " where p.round_id = ?"))
                .isEqualTo(transactions);
        assertThat(strings("select distinct xmin::text from survey_sheet_code where round_id = ?"))
                .isEqualTo(transactions);
        assertThat(order("ctid")).satisfies(AnonymityTest::isOfChance);
        assertThat(order("id")).satisfies(AnonymityTest::isOfChance);
        assertThat(strings("select s.comment from survey_answer a join survey_sheet s on s.id = a.sheet_id"
                                + " where s.round_id = ? group by s.id, s.comment order by min(a.ctid)")
                        .stream()
                        .map(Integer::valueOf)
                        .toList())
                .satisfies(AnonymityTest::isOfChance);
    }

    @Test
    void noSheetSaysOfWhichUnitItsHomeIs() {
        rounds.close(stage.id(), out.round(), "", actor(stage.projectManager()));
        assertThat(strings("select distinct unit from survey_sheet where round_id = ?"))
                .containsExactly("");
        assertThat(strings("select distinct unit from survey_paper where round_id = ?"))
                .containsExactly("");
    }

    @Test
    void closingChangesNothingOfWhatWasAnswered() {
        List<String> said = everythingSaid();
        rounds.close(stage.id(), out.round(), "", actor(stage.projectManager()));
        List<String> now = everythingSaid();
        assertThat(now).containsAll(said).hasSize(ALL);
        assertThat(strings("select channel from survey_sheet where round_id = ? and channel = 'PAPER'"))
                .hasSize(ALL - BY_LINK);
    }

    @Test
    void theJournalHoldsNoHomeBesideAnAnswer() {
        rounds.close(stage.id(), out.round(), "", actor(stage.projectManager()));
        String journal = String.join(
                "\n",
                strings("select concat_ws(' ', subject_id, actor_id, actor_name, changes) from journal"
                        + " where estate_id = (select estate_id from survey_round where id = ?)"));
        for (Home home : out.homes()) {
            assertThat(journal).doesNotContain(home.form().toString(), home.token());
        }
        for (String sheet : strings("select id::text from survey_sheet where round_id = ?")) {
            assertThat(journal).doesNotContain(sheet);
        }
        for (String paper : strings("select id::text from survey_paper where round_id = ?")) {
            assertThat(journal).doesNotContain(paper);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update survey_answer set score = 5",
                "delete from survey_answer",
                "update survey_sheet set comment = null",
                "delete from survey_sheet",
                "update survey_keying set keyed_name = 'x'",
                "delete from survey_paper",
                "delete from survey_unkeyed",
                "update survey_reminder set homes = 1"
            })
    void theProgramItselfMayChangeNoneOfIt(String statement) {
        assertThatThrownBy(() -> program.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nothingIsWrittenAnewWhileTheRoundIsOpenNorASecondTime() {
        String settle = "select settle_survey_sheets(?)";
        assertThatThrownBy(() -> jdbc.sql(settle).param(out.round()).query().singleValue())
                .hasMessageContaining("is not being closed");
        rounds.close(stage.id(), out.round(), "", actor(stage.projectManager()));
        assertThatThrownBy(() -> jdbc.sql(settle).param(out.round()).query().singleValue())
                .isInstanceOf(DataAccessException.class);
    }

    private List<Integer> order(String by) {
        return strings("select comment from survey_sheet where round_id = ? order by " + by).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The comments are the homes' numbers: Spearman's rank correlation between them and their places. */
    private static void isOfChance(List<? extends Integer> homes) {
        int n = homes.size();
        double squares = 0;
        for (int place = 0; place < n; place++) {
            int distance = homes.get(place) - place;
            squares += (double) distance * distance;
        }
        assertThat(1 - 6 * squares / (n * ((double) n * n - 1))).isBetween(-STRIKING, STRIKING);
    }

    private List<String> everythingSaid() {
        return strings(
                "select s.comment || s.building || s.unit || s.channel || string_agg(a.item_id || ':' || a.score, ','"
                        + " order by a.item_id) from survey_sheet s join survey_answer a on a.sheet_id = s.id"
                        + " where s.round_id = ? group by s.id order by 1");
    }

    private List<String> columns(String table) {
        return jdbc.sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).param(out.round()).query(String.class).list();
    }
}
