package cn.linli.surveys.counting;

import static cn.linli.surveys.counting.Answering.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.linli.kernel.calendar.HalfYear;
import cn.linli.surveys.Launching;
import cn.linli.surveys.LowArea;
import cn.linli.surveys.LowAreas;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.Surveys;
import cn.linli.surveys.counting.Answering.Given;
import cn.linli.surveys.counting.Answering.Sheet;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SUR-7 and SUR-12 on a real database: what was answered is added up once, and nothing that could name somebody is shown. */
@LinliTest
class CountingTest {

    @Autowired
    Cast cast;

    @Autowired
    Clock clock;

    @Autowired
    Launching launching;

    @Autowired
    Answering answering;

    @Autowired
    SurveyResults results;

    @Autowired
    LowAreas lowAreas;

    @Autowired
    EstatesOfSurvey estates;

    @Autowired
    AnswerRows rows;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private HalfYear last;
    private HalfYear now;

    @BeforeEach
    void anEstate() {
        stage = cast.stage();
        last = HalfYear.of(LocalDate.now(clock));
        now = last.next();
    }

    @Test
    void eachBuildingWeighsAsManyHomesAsItHas() {
        ResultTable table = table(answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 90, times(9, Sheet.of(5, 4))),
                Given.of("2", 10, times(5, Sheet.of(2, 3)))));
        Figure overall = table.overall().figure();
        assertThat(overall.valid()).isEqualTo(14);
        assertThat(overall.satisfied()).isEqualTo(9);
        assertThat(rate(table.overall()))
                .as("90 of 100 homes, and not 9 of 14 sheets")
                .isCloseTo(0.9, within(1e-12));
        assertThat(overall.scores()).containsExactly(0, 5, 0, 0, 9);
        assertThat(table.coverage()).isEqualTo(new ResultTable.Coverage(100, 100, 14, List.of(), List.of(), false));
        Row item = table.items().get(0);
        assertThat(rate(item)).isCloseTo(0.9, within(1e-12));
        assertThat(Objects.requireNonNull(item.figure().mean()).value()).isCloseTo(3.9, within(1e-12));
        assertThat(item.figure().tie())
                .as("whoever is content with it is content with all")
                .isEqualTo(1);
        assertThat(rate(table.all())).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void theTallyIsTheSameEstimateAsTheSheets() {
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of(
                        "1",
                        40,
                        Sheet.of(5, 4, 2, 5),
                        Sheet.of(4, 5, 0, 4),
                        Sheet.of(2, 2, 1, 3),
                        Sheet.of(4, 3, 4, 4),
                        Sheet.of(3, 4, 4, 0)),
                Given.of(
                        "2",
                        25,
                        Sheet.of(5, 5, 5, 5),
                        Sheet.of(1, 2, 3, 4),
                        Sheet.of(4, 4, 0, 5),
                        Sheet.of(5, 3, 4, 4),
                        Sheet.of(4, 4, 4, 4),
                        Sheet.of(3, 3, 2, 3)));
        ResultTable table = table(round);
        // The area of security and parking: y ÷ x over its two items, sheet by sheet as R's svyratio takes them.
        Row area = table.areas().get(1).row();
        Sample sample = new Sample(List.of(
                new Stratum(40, 5, sums(new int[][] {{1, 2}, {1, 1}, {0, 2}, {2, 2}, {1, 1}})),
                new Stratum(25, 6, sums(new int[][] {{2, 2}, {1, 2}, {1, 1}, {2, 2}, {2, 2}, {0, 2}}))));
        Estimate expected = sample.rate().orElseThrow();
        Estimate found = Objects.requireNonNull(area.figure().rate());
        assertThat(found.value()).isCloseTo(expected.value(), within(1e-12));
        assertThat(found.error()).isCloseTo(expected.error(), within(1e-12));
        assertThat(found.interval()).isEqualTo(expected.interval());
        assertThat(area.figure().none()).isEqualTo(3);
    }

    private static Sums sums(int[][] sheets) {
        long[] s = new long[6];
        for (int[] sheet : sheets) {
            long y = sheet[0];
            long x = sheet[1];
            s[0]++;
            s[1] += x;
            s[2] += y;
            s[3] += x * x;
            s[4] += x * y;
            s[5] += y * y;
        }
        return new Sums(s[0], s[1], s[2], s[3], s[4], s[5]);
    }

    @Test
    void buildingsWithOneAnswerAndWithNoneAreSaid() {
        ResultTable table = table(answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 40, times(8, Sheet.of(4, 4))),
                Given.of("2", 30),
                Given.of("3", 20, Sheet.of(2, 2)),
                Given.of("10", 1, Sheet.of(5, 5))));
        assertThat(table.coverage()).isEqualTo(new ResultTable.Coverage(91, 61, 10, List.of("2"), List.of("3"), false));
    }

    @Test
    void aFullCountHasNoError() {
        ResultTable table = table(answering.closed(
                stage, now.code(), null, Given.of("1", 5, times(5, Sheet.of(4, 4))), Given.of("2", 1, Sheet.of(2, 2))));
        assertThat(table.coverage().full()).isTrue();
        assertThat(Objects.requireNonNull(table.overall().figure().rate()).interval())
                .isEqualTo(Interval.point(5.0 / 6));
    }

    @Test
    void fewerThanFiveSheetsShowNothing() {
        SurveyRound round = answering.closed(stage, now.code(), "春节返乡", Given.of("1", 40, times(4, Sheet.of(4, 4))));
        ResultTable table = table(round);
        assertThat(table.isShown()).isFalse();
        assertThat(table.overall().figure().isShown()).isFalse();
        assertThat(table.items()).noneMatch(item -> item.figure().isShown());
        assertThat(table.low()).isEmpty();
        assertThatThrownBy(() -> rows.each(table, List.of(), row -> {})).hasMessageContaining("surveys.results.few");
    }

    @Test
    void anItemThatFewHaveExperiencedCountsInNoAreaSoThatNobodyCanSubtractIt() {
        List<Sheet> sheets = new ArrayList<>(List.of(times(8, Sheet.of(4, 4, 4, 0, 4))));
        sheets.add(Sheet.of(4, 4, 4, 1, 4));
        ResultTable table = table(answering.closed(stage, now.code(), null, new Given("1", 40, sheets)));
        assertThat(table.unseen())
                .singleElement()
                .satisfies(item -> assertThat(item.words().zh()).isEqualTo("车场管理"));
        assertThat(table.areas().get(1).row().figure().valid())
                .as("security alone")
                .isEqualTo(9);
        assertThat(table.all().figure().valid()).isEqualTo(9 * 8);
        assertThat(rate(table.all())).isEqualTo(1);
    }

    @Test
    void aBuildingOfFewIsHiddenWithTheNextSmallest() {
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 90, times(12, Sheet.of(4, 4))),
                Given.of("2", 40, times(3, Sheet.of(1, 1))),
                Given.of("3", 40, times(6, Sheet.of(5, 5))),
                Given.of("4", 20));
        List<BuildingRow> buildings = results.buildings(round);
        assertThat(buildings).extracting(BuildingRow::building).containsExactly("1", "2", "3", "4");
        assertThat(buildings).extracting(BuildingRow::isHidden).containsExactly(false, true, true, false);
        assertThat(buildings.get(1).areas().values()).allMatch(BuildingRow.Cell::hidden);
        assertThat(buildings.get(2).areas().values())
                .allMatch(BuildingRow.Cell::hidden)
                .allMatch(cell -> cell.valid() == 0);
        assertThat(buildings.get(0).areas().values()).noneMatch(BuildingRow.Cell::hidden);
        assertThat(Objects.requireNonNull(buildings.get(0).overall()).value()).isEqualTo(1);
    }

    @Test
    void aCellOfFewIsHiddenThoughItsBuildingIsShown() {
        // Nobody of building 2 but three have experienced the last area.
        List<Sheet> second = new ArrayList<>(List.of(times(6, Sheet.of(4, 4, 4, 4, 4, 4, 4, 4, 0))));
        second.addAll(List.of(times(3, Sheet.of(4, 4))));
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 90, times(12, Sheet.of(4, 4))),
                new Given("2", 60, second),
                Given.of("3", 60, times(10, Sheet.of(4, 4))));
        ResultTable table = table(round);
        UUID last = table.areas().get(table.areas().size() - 1).row().id();
        assertThat(results.buildings(round)).extracting(BuildingRow::isHidden).containsOnly(false);
        assertThat(results.buildings(round))
                .extracting(row -> Objects.requireNonNull(row.areas().get(last)).hidden())
                .containsExactly(false, true, true);
    }

    @Test
    void areasBelowTheTargetAndTheLowestThreeAreLow() {
        // The target is 85 %; the areas are: manners / security, parking / cleaning, greenery / facilities, repairs /
        // sites, handover.
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 100, times(9, Sheet.of(4, 5, 5, 5, 2, 2, 4, 4, 5, 5))),
                Given.of("2", 100, times(6, Sheet.of(4, 5, 5, 5, 5, 5, 5, 5, 5, 5))),
                Given.of("3", 100, times(6, Sheet.of(4, 5, 3, 5, 5, 5, 5, 4, 5, 5))));
        ResultTable table = table(round);
        assertThat(table.low()).extracting(row -> row.words().zh()).containsExactly("环境", "秩序维护");
        assertThat(table.low()).extracting(Row::low).containsExactly(Row.Low.BELOW_TARGET, Row.Low.BELOW_TARGET);
        assertThat(lowAreas.of(round)).as("the table is not settled yet").isEmpty();
        answering.counted(round);
        SurveyRound counted = rounds.of(stage.id(), round.getId());
        assertThat(lowAreas.of(counted)).extracting(area -> area.name().zh()).containsExactly("环境", "秩序维护");
        LowArea lowest = lowAreas.of(counted).get(0);
        assertThat(lowest.satisfied()).isEqualTo(24);
        assertThat(lowest.valid()).isEqualTo(42);
        assertThat(lowest.belowTarget()).isTrue();
    }

    @Test
    void aChangeIsToldFromChance() {
        answering.closed(
                stage,
                last.code(),
                null,
                Given.of("1", 200, times(40, Sheet.of(2, 2))),
                Given.of("2", 200, times(40, Sheet.of(4, 4))));
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 200, times(40, Sheet.of(4, 4))),
                Given.of("2", 200, times(40, Sheet.of(4, 4))));
        ResultTable table = table(round);
        assertThat(table.before()).isEqualTo(last.code());
        Change change = Objects.requireNonNull(table.items().get(3).change());
        assertThat(change.difference())
                .as("asked by another version of the questionnaire, in the same words")
                .isEqualTo(0.5);
        assertThat(change.isMoreThanChance()).isTrue();
        assertThat(results.trend(table)).extracting(TrendPoint::halfYear).containsExactly(last.code(), now.code());
        BuildingRow second = results.buildings(round).get(1);
        assertThat(Objects.requireNonNull(second.change()).isMoreThanChance()).isFalse();
    }

    @Test
    void whatWasCountedCannotChange() {
        SurveyRound round = answering.closed(stage, now.code(), null, Given.of("1", 40, times(6, Sheet.of(4, 4))));
        for (String table : List.of("survey_tally", "survey_sums", "survey_figure", "survey_building")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where round_id = :round")
                            .param("round", round.getId())
                            .update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nothingIsShownWhileAnswersComeIn() {
        UUID id = launching.launched(stage, now.code());
        assertThat(results.table(rounds.of(stage.id(), id))).isEmpty();
    }

    @Test
    void everySheetIsARowWithoutItsBuilding() {
        SurveyRound round = answering.closed(
                stage,
                now.code(),
                null,
                Given.of("1", 40, times(5, Sheet.of(4, 5, 0, 2))),
                Given.of("2", 40, Sheet.of(1, 1)));
        ResultTable table = table(round);
        List<UUID> asked = new ArrayList<>(table.items().stream().map(Row::id).toList());
        asked.add(table.overall().id());
        List<List<?>> read = new ArrayList<>();
        rows.each(table, asked, row -> read.add(new ArrayList<>(row)));
        assertThat(read).hasSize(6);
        assertThat(read)
                .filteredOn(row -> Integer.valueOf(5).equals(row.get(0)))
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.get(1)).isNull();
                    assertThat(row.get(2)).isEqualTo(2);
                    assertThat(row.get(row.size() - 1)).isEqualTo(4);
                });
    }

    @Test
    void estatesStandSideBySideTheLeastContentFirst() {
        SurveyRound round = answering.closed(stage, now.code(), null, Given.of("1", 40, times(6, Sheet.of(2, 4))));
        EstatesOfSurvey.Line line =
                estates.of(surveys.of(round.getSurveyId()), null, 10).get(0);
        assertThat(line.code()).isEqualTo(stage.estate().getCode());
        assertThat(Objects.requireNonNull(Objects.requireNonNull(line.overall()).rate())
                        .value())
                .isZero();
        assertThat(line.area(table(round).areas().get(0).row().id())).isNotNull();
        assertThat(EstatesOfSurvey.Mark.parse(line.mark().toString())).contains(line.mark());
        assertThat(estates.of(surveys.of(round.getSurveyId()), line.mark(), 10)).isEmpty();
        assertThat(EstatesOfSurvey.Mark.parse("1_' or 1=1")).isEmpty();
        assertThat(EstatesOfSurvey.Mark.parse("0.8333333333333334_test-1")).isPresent();
        assertThat(estates.closed(surveys.of(round.getSurveyId())).part()).isEqualTo(1);
    }

    private ResultTable table(SurveyRound round) {
        return results.table(round).orElseThrow();
    }

    private static double rate(Row row) {
        return Objects.requireNonNull(row.figure().rate()).value();
    }
}
