package cn.linli.surveys.draw;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Journal;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.HomesInUse;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyCourse;
import cn.linli.surveys.SurveyMove;
import cn.linli.surveys.SurveyRound;
import cn.linli.surveys.SurveyRounds;
import cn.linli.surveys.SurveyState;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SUR-4 and SUR-5: how many homes, which, and how anybody finds out whether it was so. */
@LinliTest
class DrawTest {

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    Households households;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    SurveyCourse course;

    @Autowired
    Draws draws;

    @Autowired
    FormLists forms;

    @Autowired
    HandOuts handOuts;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    private Stage stage;
    private Actor lead;
    private UUID round;

    /** First occupied on 2019-06-01, so an old estate: 15 %. 20, 20 and 10 homes that are eligible, 6 that are not. */
    @BeforeEach
    void aLaunchedSurvey() {
        days.liveUntil("2026-11-23T10:00");
        stage = cast.stage();
        lead = actor(stage.customerServiceLead());
        launching.homes(stage, "1", 20);
        settle("2", "1", 8, Occupancy.DECORATING);
        settle("2", "2", 12, Occupancy.LET);
        settle("3", "", 10, Occupancy.OCCUPIED);
        settle("4", "", 2, Occupancy.NOT_HANDED_OVER);
        settle("5", "", 2, Occupancy.NOT_DECORATED);
        settle("6", "", 2, Occupancy.DECORATED_EMPTY);
        round = launching.launched(stage, "2026H2");
    }

    private void settle(String building, String unit, int number, Occupancy occupancy) {
        households.settle(
                stage.id(),
                IntStream.rangeClosed(1, number)
                        .mapToObj(n -> new NewHome(
                                new HomeNumber(building, unit, String.valueOf(100 + n)),
                                1,
                                null,
                                occupancy,
                                LocalDate.of(2025, 1, 1),
                                List.of()))
                        .toList(),
                lead);
    }

    @Test
    void fifteenPercentOfTheHomesLivedInOrDecoratedAreDrawnRoundedUpAndSpread() {
        assertThat(draws.draw(stage.id(), round, lead)).isEqualTo(8);

        SurveyRound drawn = rounds.of(stage.id(), round);
        assertThat(drawn.state()).isEqualTo(SurveyState.DRAWN);
        assertThat(drawn.getFrameSize()).isEqualTo(50);
        assertThat(drawn.quota()).isEqualTo(8);
        assertThat(drawn.getReturnBy()).isEqualTo(LocalDate.of(2026, 12, 3));
        Draw draw = draws.of(stage.id(), round).get(0);
        assertThat(draw.strata())
                .extracting(DrawStratum::label, DrawStratum::homes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1-1", 20),
                        org.assertj.core.groups.Tuple.tuple("2-1", 8),
                        org.assertj.core.groups.Tuple.tuple("2-2", 12),
                        org.assertj.core.groups.Tuple.tuple("3", 10));
        // 3.2, 3.2 (1.28 and 1.92) and 1.6.
        assertThat(draw.strata()).extracting(DrawStratum::drawn).containsExactly(3, 1, 2, 2);
        List<SurveyForm> all = forms.all(stage.id(), round);
        assertThat(all).extracting(SurveyForm::serial).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(all).extracting(SurveyForm::position).isSorted().doesNotHaveDuplicates();
        assertThat(journal.about(SurveyRound.SUBJECT, round))
                .extracting(entry -> entry.action())
                .contains("survey.drawn");
    }

    @Test
    void aDrawIsMadeOnceAndAHomeThatMovesInLaterIsNotInTheFrame() {
        draws.draw(stage.id(), round, lead);
        String listing = draws.listing(stage.id(), round);

        settle("9", "", 30, Occupancy.OCCUPIED);

        assertThatThrownBy(() -> draws.draw(stage.id(), round, lead)).hasMessage("survey.notNow.DRAW");
        assertThat(draws.listing(stage.id(), round)).isEqualTo(listing).hasLineCount(50);
    }

    @Test
    void anEstateWhereNobodyLivesCannotBeAsked() {
        Stage empty = cast.stage();
        UUID there = launching.launched(empty, "2026H2");

        assertThatThrownBy(() -> draws.draw(empty.id(), there, actor(empty.projectManager())))
                .hasMessage("survey.frame.empty");
        assertThat(rounds.of(empty.id(), there).state()).isEqualTo(SurveyState.LAUNCHED);
    }

    @Test
    void theDrawMadeAgainGivesTheSameHomesAlsoAfterMoreWereDrawn() {
        draws.draw(stage.id(), round, lead);
        draws.more(stage.id(), round, "2", "1", 3, "两户长期不在", lead);
        draws.more(stage.id(), round, "2", "1", 4, "再补四户", lead);

        DrawnAgain again = draws.again(stage.id(), round);

        assertThat(again.isSame()).isTrue();
        assertThat(again.draws()).hasSize(3);
        assertThat(again.frameHash())
                .isEqualTo(draws.of(stage.id(), round).get(2).frameHash());
        assertThat(forms.all(stage.id(), round)).hasSize(15);
        assertThat(draws.strata(stage.id(), round))
                .filteredOn(one -> one.label().equals("2-1"))
                .containsExactly(new DrawStratum("2", "1", 8, 8));
        assertThat(course.of(rounds.of(stage.id(), round)))
                .filteredOn(line -> line.move() == SurveyMove.DRAWN_MORE)
                .extracting(SurveyCourse.Line::words)
                .containsExactly("2-1 +3 · 两户长期不在", "2-1 +4 · 再补四户");
    }

    @Test
    void moreThanAUnitHasLeftOrWithoutAReasonIsNotDrawn() {
        draws.draw(stage.id(), round, lead);

        assertThatThrownBy(() -> draws.more(stage.id(), round, "2", "1", 8, "多抽", lead))
                .hasMessage("survey.more.number")
                .extracting(refusal -> ((Refused) refusal).getField())
                .isEqualTo("number");
        assertThatThrownBy(() -> draws.more(stage.id(), round, "2", "1", 0, "多抽", lead))
                .hasMessage("survey.more.number");
        assertThatThrownBy(() -> draws.more(stage.id(), round, "2", "1", 1, "  ", lead))
                .hasMessage("survey.more.reason");
        assertThat(forms.all(stage.id(), round)).hasSize(8);
    }

    /** Even the owner of the tables cannot exchange a home without its being seen. */
    @Test
    void aHomeThatWasExchangedAndAFrameThatWasTouchedAreFoundOut() {
        draws.draw(stage.id(), round, lead);
        SurveyForm first = forms.all(stage.id(), round).get(0);
        int other = IntStream.rangeClosed(1, 20)
                .filter(place -> forms.all(stage.id(), round).stream().noneMatch(form -> form.position() == place))
                .findFirst()
                .orElseThrow();
        owner.jdbc()
                .sql("update survey_form f set position = :other, household_id = s.household_id,"
                        + " home = '1-1-' || s.room from survey_frame s where f.id = :form and s.round_id = f.round_id"
                        + " and s.position = :other")
                .param("other", other)
                .param("form", first.id())
                .update();

        DrawnAgain.Finding found = draws.again(stage.id(), round).draws().get(0);

        assertThat(found.isSame()).isFalse();
        assertThat(found.sameFrame()).isTrue();
        assertThat(found.missing()).containsExactly(first.home());
        assertThat(found.other()).hasSize(1).doesNotContain(first.home());

        owner.jdbc()
                .sql("update survey_frame set occupancy = 'LET' where round_id = :round and position = 50")
                .param("round", round)
                .update();
        assertThat(draws.again(stage.id(), round).draws().get(0).sameFrame()).isFalse();
    }

    @Test
    void theProgramItselfHasNoRightToChangeWhatWasDrawn() {
        draws.draw(stage.id(), round, lead);
        for (String change : List.of(
                "update survey_draw set seed = 1",
                "delete from survey_frame",
                "update survey_frame set room = '1'",
                "delete from survey_form",
                "update survey_form set household_id = gen_random_uuid()",
                "update survey_form set token_hash = 'x'",
                "update survey_draw_stratum set drawn = 0")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .describedAs(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void issuingIsRefusedWithHowManyAreMissingUntilEveryDrawnHomeHasItsFormOrAReason() {
        draws.draw(stage.id(), round, lead);
        List<UUID> all =
                forms.all(stage.id(), round).stream().map(SurveyForm::id).toList();
        handOuts.handOut(stage.id(), round, all.subList(0, 5), HandOut.Way.DOOR, lead);

        assertThatThrownBy(() -> rounds.issue(stage.id(), round, lead))
                .hasMessage("survey.issue.short")
                .extracting(refusal -> ((Refused) refusal).getArguments())
                .isEqualTo(new Object[] {8, 5, 3});

        handOuts.handOut(stage.id(), round, all.subList(5, 7), HandOut.Way.LETTER_BOX, lead);
        handOuts.exclude(stage.id(), round, all.get(7), "房屋已拆除", lead);
        assertThatThrownBy(() -> rounds.issue(stage.id(), round, lead)).hasMessage("survey.issue.short");

        draws.more(stage.id(), round, "3", "", 2, "一户已拆除", lead);
        UUID added = forms.all(stage.id(), round).stream()
                .filter(SurveyForm::isOpen)
                .findFirst()
                .orElseThrow()
                .id();
        handOuts.handOut(stage.id(), round, List.of(added), HandOut.Way.DOOR, lead);
        // The quota is reached, but one drawn home was passed over.
        assertThatThrownBy(() -> rounds.issue(stage.id(), round, lead)).hasMessage("survey.issue.open");

        UUID last = forms.all(stage.id(), round).stream()
                .filter(SurveyForm::isOpen)
                .findFirst()
                .orElseThrow()
                .id();
        handOuts.handOut(stage.id(), round, List.of(last), HandOut.Way.DOOR, lead);
        rounds.issue(stage.id(), round, lead);
        assertThat(rounds.of(stage.id(), round).state()).isEqualTo(SurveyState.ISSUED);
    }

    @Test
    void aHomeInTheFrameIsNotTakenAwayWhenAnImportIsUndone(@Autowired HomesInUse inUse) {
        draws.draw(stage.id(), round, lead);
        UUID drawn = forms.all(stage.id(), round).get(0).household();

        assertThat(inUse.amongst(stage.id(), List.of(drawn, UUID.randomUUID()))).containsExactly(drawn);
    }
}
