package cn.linli.surveys.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.surveys.Hand;
import cn.linli.surveys.SurveyRound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of one measure: SUR-11 and SUR-13, with nothing around them. */
class MeasureRulesTest {

    private static final Actor ENGINEER = Actor.staff(UUID.randomUUID(), "周工");
    private static final Actor LEAD = Actor.staff(UUID.randomUUID(), "陈客服");
    private static final Actor MANAGER = Actor.staff(UUID.randomUUID(), "孙经理");
    private static final Actor QUALITY = Actor.staff(UUID.randomUUID(), "何质管");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    @Test
    void eachActBelongsToItsStatesAndNoneToAVerifiedMeasure() {
        Map<MeasureState, Set<String>> possible = new EnumMap<>(MeasureState.class);
        for (MeasureState state : MeasureState.values()) {
            possible.put(
                    state,
                    Stream.of(MeasureAction.values())
                            .filter(action -> action.isPossibleIn(state))
                            .map(Enum::name)
                            .collect(Collectors.toSet()));
        }
        assertThat(possible)
                .containsEntry(MeasureState.OPEN, Set.of("REPLAN", "PROGRESS", "FINISH", "VERIFY"))
                .containsEntry(MeasureState.DONE, Set.of("VERIFY"))
                .containsEntry(MeasureState.VERIFIED, Set.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, survey.measure.due.over", "2026-12-01,", "2027-01-31,"})
    void aMeasureIsPlannedForTodayOrLater(LocalDate due, @Nullable String refusal) {
        if (refusal == null) {
            assertThat(measure(due).state()).isEqualTo(MeasureState.OPEN);
        } else {
            assertRefused(() -> measure(due), refusal, "due");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-19, survey.measure.due.earlier", "2026-12-20,", "2027-01-31,"})
    void aDateOnlyMovesLaterAndTheFirstOneAndThePromisedOneStay(LocalDate due, @Nullable String refusal) {
        SurveyMeasure measure = measure(DUE);
        measure.promise();
        MeasurePlan plan = new MeasurePlan("另派两人", ENGINEER.staffId(), "周工", due);
        if (refusal == null) {
            measure.replan(plan);
            assertThat(measure.getDue()).isEqualTo(due);
        } else {
            assertRefused(() -> measure.replan(plan), refusal, "due");
        }
        assertThat(measure.getFirstDue()).isEqualTo(DUE);
        assertThat(measure.getPromisedFor()).isEqualTo(DUE);
    }

    @Test
    void itsPersonReportsItDoneOrTheManagerInTheirPlace() {
        SurveyMeasure measure = measure(DUE);
        assertThatThrownBy(() -> measure.finish("做了", LEAD, false, NOW)).hasMessage("survey.measure.notYours");
        assertRefused(() -> measure.finish(" ", ENGINEER, false, NOW), "survey.measure.done.words", "words");
        measure.finish("做了", ENGINEER, false, NOW);
        assertThat(measure.state()).isEqualTo(MeasureState.DONE);
        SurveyMeasure other = measure(DUE);
        other.finish("做了", MANAGER, true, NOW);
        assertThat(other.getDone()).isNotNull();
    }

    @Test
    void onlyAPromiseIsVerifiedAndNeverByWhoeverDidIt() {
        SurveyMeasure measure = measure(DUE);
        measure.finish("做了", MANAGER, true, NOW);
        assertThatThrownBy(() -> measure.requireVerifier(Finding.CONTENT, TODAY, QUALITY))
                .hasMessage("survey.verification.noPromise");
        measure.promise();
        assertThatThrownBy(() -> measure.requireVerifier(Finding.CONTENT, TODAY, ENGINEER))
                .hasMessage("survey.verification.ownWork");
        assertThatThrownBy(() -> measure.requireVerifier(Finding.CONTENT, TODAY, MANAGER))
                .hasMessage("survey.verification.ownWork");
        assertThatThrownBy(() -> measure.requireVerifier(Finding.NOT_DONE, DUE.plusDays(1), QUALITY))
                .hasMessage("survey.verification.isDone");
        measure.requireVerifier(Finding.CONTENT, TODAY, QUALITY);
        measure.verify(QUALITY, NOW);
        assertThat(measure.state()).isEqualTo(MeasureState.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTENT, 2026-12-21, survey.verification.notDone",
        "NOT_CONTENT, 2026-12-21, survey.verification.notDone",
        "NOT_REACHED, 2026-12-21, survey.verification.notDone",
        "NOT_DONE, 2026-12-20, survey.verification.notYet",
        "NOT_DONE, 2026-12-21,"
    })
    void whatIsNotReportedDoneCanOnlyBeFoundNotDoneOnceItsDayIsOver(
            Finding finding, LocalDate today, @Nullable String refusal) {
        SurveyMeasure measure = measure(DUE);
        measure.promise();
        if (refusal == null) {
            assertThatCode(() -> measure.requireVerifier(finding, today, QUALITY))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> measure.requireVerifier(finding, today, QUALITY))
                    .hasMessage(refusal);
        }
    }

    @Test
    void whatIsDoneAgainBeginsANewRoundWithPersonAndDate() {
        SurveyMeasure measure = measure(DUE);
        measure.finish("做了", ENGINEER, false, NOW);
        MeasurePlan past = new MeasurePlan("再做", LEAD.staffId(), "陈客服", TODAY.minusDays(1));
        assertRefused(() -> measure.beginAnew(past, TODAY), "survey.measure.due.over", "due");
        measure.beginAnew(new MeasurePlan("再做", LEAD.staffId(), "陈客服", TODAY.plusDays(5)), TODAY);
        assertThat(measure.state()).isEqualTo(MeasureState.OPEN);
        assertThat(measure.getRound()).isEqualTo(2);
        assertThat(measure.getPersonName()).isEqualTo("陈客服");
        assertThat(measure.getDoneWords()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void anOwnerIsAskedWithTheirOwnVoice(Channel way) {
        boolean spoken =
                Set.of(Channel.TELEPHONE, Channel.HOME_VISIT, Channel.VISIT).contains(way);
        if (spoken) {
            assertThat(asked(way).reached()).isEqualTo("张伟");
        } else {
            assertRefused(() -> asked(way), "survey.verification.way", "way");
        }
    }

    @Test
    void aFindingComesWithItsOwnerAndWhatIsDoneAgainWithItsPlan() {
        MeasurePlan plan = new MeasurePlan("再做", ENGINEER.staffId(), "周工", DUE);
        assertRefused(
                () -> new Verification(Finding.CONTENT, "看了", List.of(), null, null),
                "survey.verification.asked",
                "reached");
        assertRefused(
                () -> new Verification(Finding.NOT_CONTENT, "看了", List.of(), asked(Channel.VISIT), null),
                "survey.verification.anew",
                "due");
        assertRefused(
                () -> new Verification(Finding.NOT_DONE, " ", List.of(), null, plan),
                "survey.verification.found",
                "found");
        assertThatCode(() -> new Verification(Finding.NOT_DONE, "没有做", List.of(), null, plan))
                .doesNotThrowAnyException();
    }

    @Test
    void aMeasureAnswersALowAreaOrASubjectAndNotBoth() {
        assertRefused(() -> new MeasureAbout(null, null, "脏"), "survey.measure.about", "about");
        assertRefused(() -> new MeasureAbout(UUID.randomUUID(), "PARKING", "脏"), "survey.measure.about", "about");
        assertRefused(() -> new MeasureAbout(null, "PARKING", " "), "survey.measure.concern", "concern");
    }

    private static Verification.Asked asked(Channel way) {
        return new Verification.Asked(way, "张伟", null, "1-1-101", "好多了");
    }

    private static SurveyMeasure measure(LocalDate due) {
        SurveyRound round = mock(SurveyRound.class);
        when(round.getEstateId()).thenReturn(UUID.randomUUID());
        when(round.getId()).thenReturn(UUID.randomUUID());
        return new SurveyMeasure(
                round,
                1,
                new MeasureAbout(UUID.randomUUID(), null, "楼道不干净"),
                new MeasurePlan("每周三次", ENGINEER.staffId(), "周工", due),
                TODAY,
                Hand.of(LEAD, NOW));
    }

    private static void assertRefused(Runnable act, String sentence, String field) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.getCode()).isEqualTo(sentence);
            assertThat(refusal.getField()).isEqualTo(field);
        });
    }
}
