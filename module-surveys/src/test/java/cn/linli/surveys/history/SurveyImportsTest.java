package cn.linli.surveys.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Share;
import cn.linli.kernel.calendar.HalfYear;
import cn.linli.kernel.duty.Duties;
import cn.linli.surveys.Launching;
import cn.linli.surveys.Questionnaire;
import cn.linli.surveys.SurveyAction;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyState;
import cn.linli.surveys.remarks.RemarkLists;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company brings its history: each row is checked, nothing is taken unasked, and what is taken is never one drawn here. */
@LinliTest
class SurveyImportsTest {

    private static final HalfYear PAST = HalfYear.of("2036H1").orElseThrow();
    private static final String TITLES = "楼栋,单元,房号,管理人员的服务态度,保安服务,车场管理,清洁服务,绿化养护,公共设施维修,维修及时率,施工现场监管,接管验收,10,意见\n";

    @TempDir
    Path folder;

    @Autowired
    Cast cast;

    @Autowired
    Launching launching;

    @Autowired
    SurveyImports imports;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    RemarkLists remarks;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private Actor lead;
    private Questionnaire asked;

    @BeforeEach
    void inTheSecondHalfOf2036() {
        clock.setTo("2036-11-02T09:00");
        stage = cast.stage();
        lead = stage.customerServiceLead().asActor();
        asked = launching.questionnaire(stage);
    }

    @Test
    void whatIsTakenIsAClosedRoundThatSaysThatItWasImported() throws IOException {
        UUID file = upload(20, "3,1,1201,5,4,3,2,1,满意,较满意,,没有体验,４,多种树\n", "3,1,1202,1,1,1,1,1,1,1,1,1,1,\n");
        assertThat(count("select count(*) from survey_round where estate_id = ?", stage.id()))
                .as("nothing yet")
                .isZero();

        UUID id = imports.confirm(stage.id(), file, lead);
        SurveyRound round = rounds.of(stage.id(), id);
        assertThat(round.isImported()).isTrue();
        assertThat(round.state()).isEqualTo(SurveyState.CLOSED);
        assertThat(round.getHalfYear()).isEqualTo("2036H1");
        assertThat(round.returned()).isEqualTo(Share.of(2, 20));
        assertThat(round.getDrawn()).isNull();
        assertThat(duties.about(stage.id(), round.subject()))
                .as("it owes nothing")
                .isEmpty();
        assertThat(jdbc.sql("select s.building || '-' || s.unit || ' ' || coalesce(s.comment, '') || ' '"
                                + " || string_agg(coalesce(a.score::text, '-'), '' order by coalesce(i.position + r.position * 100, 9999))"
                                + " from survey_sheet s join survey_answer a on a.sheet_id = s.id"
                                + " left join survey_item i on i.id = a.item_id left join survey_area r on r.id = i.area_id"
                                + " where s.round_id = ? group by s.id order by 1 desc")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("3-1 多种树 5432154--4", "3-1  1111111111");
        assertThat(count(
                        "select count(*) from survey_answer a join survey_sheet s on s.id = a.sheet_id"
                                + " where a.item_id = '" + asked.getId() + "' and s.round_id = ?",
                        id))
                .as("the overall item bears the questionnaire's id")
                .isEqualTo(2);
        assertThat(count("select count(*) from survey_import_row where import_id = ?", file))
                .as("rooms are not kept beside answers")
                .isZero();
        assertThat(imports.of(stage.id(), file).round()).isEqualTo(id);
        assertThat(imports.of(stage.id(), file).good()).isEqualTo(2);
    }

    /** SUR-8: none is lost, of earlier rounds neither. */
    @Test
    void itsCommentsStandInTheRegisterAndCanBeSorted() throws IOException {
        UUID file = upload(
                20,
                "3,1,1201,5,4,3,2,1,5,4,,4,4,多种树\n",
                "3,1,1202,1,1,1,1,1,1,1,1,1,1,\n",
                "3,1,1203,1,1,1,1,1,1,1,1,1,1,电梯慢\n");
        assertThat(count("select count(*) from contact where estate_id = ?", stage.id()))
                .as("a file that nobody took says nothing")
                .isZero();
        UUID round = imports.confirm(stage.id(), file, lead);
        assertThat(jdbc.sql("select said from contact where estate_id = ? and source_id = ? order by said")
                        .param(stage.id())
                        .param(round.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("多种树", "电梯慢");
        assertThat(remarks.page(stage.id(), round, RemarkLists.UNCODED, 0, 10))
                .extracting(RemarkLists.Row::words)
                .containsExactlyInAnyOrder("多种树", "电梯慢");
        assertThat(rounds.of(stage.id(), round).isPossible(SurveyAction.CODE)).isTrue();
    }

    @Test
    void eachBadRowIsToldWithColumnAndReasonAndIsNotTaken() throws IOException {
        UUID file = upload(
                20,
                "3,1,1,5,5,5,5,5,5,5,5,5,5,\n",
                ",1,1,5,6,5,5,5,5,5,5,5,5,\n",
                "3,1,1,,,,,,,,,,,\n",
                "这个楼栋的名字长得放不下去了真的太长,1,1,5,5,5,5,5,5,5,5,5,很好,\n");
        SurveyImport read = imports.of(stage.id(), file);
        assertThat(read.good()).isEqualTo(1);
        assertThat(read.bad()).isEqualTo(3);
        List<PastRow> bad = imports.badRows(stage.id(), file, 0, 10);
        assertThat(bad).extracting(PastRow::number).containsExactly(3, 4, 5);
        assertThat(bad.get(0).problems())
                .extracting(Problem::column, Problem::code)
                .containsExactly(
                        tuple("building", "survey.import.building"),
                        tuple(asked.items().get(1).getId().toString(), "survey.import.score"));
        assertThat(bad.get(0).problems().get(1).arguments()).containsExactly("6");
        assertThat(bad.get(1).problems()).extracting(Problem::code).containsExactly("survey.import.nothing");
        assertThat(bad.get(2).problems())
                .extracting(Problem::code)
                .contains("survey.import.place", "survey.import.score");
        UUID round = imports.confirm(stage.id(), file, lead);
        assertThat(count("select count(*) from survey_sheet where round_id = ?", round))
                .isEqualTo(1);
    }

    @Test
    void aFileIsTakenOrPutAsideOnceAndNeverTwice() throws IOException {
        UUID file = upload(5, "3,1,1,5,5,5,5,5,5,5,5,5,5,\n");
        imports.letGo(stage.id(), file);
        refused(() -> imports.confirm(stage.id(), file, lead), "survey.import.notNow");
        refused(
                () -> {
                    imports.letGo(stage.id(), file);
                    return file;
                },
                "survey.import.notNow");
        UUID again = upload(5, "3,1,1,5,5,5,5,5,5,5,5,5,5,\n");
        imports.confirm(stage.id(), again, lead);
        refused(() -> imports.confirm(stage.id(), again, lead), "survey.import.notNow");
        UUID third = upload(5, "3,1,1,5,5,5,5,5,5,5,5,5,5,\n");
        refused(() -> imports.confirm(stage.id(), third, lead), "survey.halfYear.taken");
    }

    @Test
    void whatWasBroughtWronglyCanBeWithdrawnUntilItIsCounted() throws IOException {
        UUID first = imports.confirm(stage.id(), upload(5, "3,1,1,5,5,5,5,5,5,5,5,5,5,\n"), lead);
        rounds.withdraw(stage.id(), first, "拿错了文件", stage.qualityInspector().asActor());
        UUID second = imports.confirm(stage.id(), upload(5, "3,1,1,4,4,4,4,4,4,4,4,4,4,\n"), lead);
        rounds.count(stage.id(), second, lead);
        assertThat(rounds.of(stage.id(), second).isPossible(SurveyAction.WITHDRAW))
                .isFalse();
    }

    @Test
    void aFileThatCannotBeIsRefusedWithASentence() throws IOException {
        refused(
                () -> upload(1, "3,1,1,5,5,5,5,5,5,5,5,5,5,\n", "3,1,2,5,5,5,5,5,5,5,5,5,5,\n"),
                "survey.import.moreThanIssued");
        refused(() -> upload(0, "3,1,1,5,5,5,5,5,5,5,5,5,5,\n"), "survey.import.issued");
        refused(() -> bring(PAST, 5, "楼栋,单元\n3,1\n"), "sheet.header.missing");
        refused(() -> bring(PAST, 5, TITLES), "sheet.file.empty");
        refused(
                () -> bring(HalfYear.of("2036H2").orElseThrow(), 5, TITLES + "3,1,1,5,5,5,5,5,5,5,5,5,5,\n"),
                "survey.halfYear.running");
        UUID allBad = upload(5, ",1,1,5,5,5,5,5,5,5,5,5,5,\n");
        refused(() -> imports.confirm(stage.id(), allBad, lead), "survey.import.nothingToTake");
    }

    private UUID upload(int issued, String... rows) throws IOException {
        return bring(PAST, issued, TITLES + String.join("", rows));
    }

    private UUID bring(HalfYear half, int issued, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), content);
        return imports.upload(
                stage.id(), "以前.csv", file, new PastRound(half, "以前的调查", asked.getId(), 85, issued), lead);
    }

    private interface Act {
        Object run() throws IOException;
    }

    private static void refused(Act act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }

    private int count(String question, UUID about) {
        return jdbc.sql(question).param(about).query(Integer.class).single();
    }
}
