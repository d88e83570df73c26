package cn.linli.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Percent;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A round goes one way, from the launch to the file, and each step has its place. */
class SurveyWayTest {

    private static final Actor LEAD = Actor.staff(UUID.randomUUID(), "陈静");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final Percent ENOUGH = Percent.of(75);

    @ParameterizedTest
    @EnumSource(
            value = SurveyState.class,
            names = {"WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void eachStepLeadsToTheNextState(SurveyState state) {
        assertThat(in(state).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(SurveyState.class)
    void aStepOutOfItsPlaceIsRefusedByName(SurveyState state) {
        Map<SurveyAction, Runnable> steps = new EnumMap<>(SurveyAction.class);
        steps.put(SurveyAction.DRAW, () -> drawn(in(state)));
        steps.put(SurveyAction.ISSUE, () -> in(state).issue(LEAD, NOW));
        steps.put(SurveyAction.CLOSE, () -> closed(in(state)));
        steps.put(SurveyAction.COUNT, () -> in(state).count(LEAD, NOW));
        steps.put(SurveyAction.DELIVER, () -> in(state).deliver(LEAD, NOW));
        steps.put(SurveyAction.FILE, () -> in(state).file(LEAD, NOW));
        steps.put(SurveyAction.WITHDRAW, () -> in(state).withdraw("问卷有误", LEAD, NOW));
        steps.forEach((action, step) -> {
            if (!action.isPossibleIn(state)) {
                assertThatThrownBy(step::run, action + " in " + state)
                        .isInstanceOf(Refused.class)
                        .hasMessage("survey.notNow." + action);
            }
        });
    }

    @ParameterizedTest(name = "{0} of {1} back on {2}: {3}")
    @CsvSource({
        "75, 100, 2026-11-12, closed",
        "75, 100, 2026-11-21, closed",
        "74, 100, 2026-11-20, survey.close.tooEarly",
        "74, 100, 2026-11-21, survey.close.reason",
        "0, 100, 2026-11-21, survey.close.reason",
        "3, 4, 2026-11-12, closed",
        "2, 3, 2026-11-20, survey.close.tooEarly",
        "0, 0, 2026-11-20, survey.close.tooEarly"
    })
    void fewerThanTheClauseAsksAreWaitedForAndThenExplained(int back, int issued, LocalDate today, String outcome) {
        SurveyRound round = in(SurveyState.ISSUED);
        Runnable closing = () -> round.close(Share.of(back, issued), ENOUGH, today, " ", LEAD, NOW);
        if ("closed".equals(outcome)) {
            closing.run();
            assertThat(round.state()).isEqualTo(SurveyState.CLOSED);
            assertThat(round.getShortBecause()).isNull();
        } else {
            assertThatThrownBy(closing::run).isInstanceOf(Refused.class).hasMessage(outcome);
            assertThat(round.state()).isEqualTo(SurveyState.ISSUED);
        }
    }

    @Test
    void whyTooFewCameBackStaysWithTheRound() {
        SurveyRound round = in(SurveyState.ISSUED);
        round.close(Share.of(60, 100), ENOUGH, LAST.plusDays(1), " 春节返乡 ", LEAD, NOW);
        assertThat(round.getShortBecause()).isEqualTo("春节返乡");
        assertThat(round.returned()).isEqualTo(Share.of(60, 100));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "LAUNCHED, 2026-11-10, false",
        "DRAWN, 2026-11-10, true",
        "ISSUED, 2026-11-20, true",
        "ISSUED, 2026-11-21, false",
        "CLOSED, 2026-11-15, false"
    })
    void anAnswerIsTakenUntilTheEndOfTheLastDay(SurveyState state, LocalDate today, boolean taken) {
        assertThat(in(state).takesAnswersOn(today)).isEqualTo(taken);
    }

    @Test
    void aFrameWithoutHomesIsNotDrawn() {
        assertThatThrownBy(() -> in(SurveyState.LAUNCHED).draw(0, SurveyRate.of(30), ISSUED, LAST, LEAD, NOW))
                .isInstanceOf(Refused.class)
                .hasMessage("survey.frame.empty");
    }

    private static SurveyRound in(SurveyState state) {
        SurveyRound round = new SurveyRound();
        if (state == SurveyState.WITHDRAWN) {
            round.withdraw("问卷有误", LEAD, NOW);
            return round;
        }
        Runnable[] steps = {
            () -> drawn(round),
            () -> round.issue(LEAD, NOW),
            () -> closed(round),
            () -> round.count(LEAD, NOW),
            () -> {
                round.answeredBy(UUID.randomUUID());
                round.post(LEAD, NOW);
            },
            () -> round.deliver(LEAD, NOW),
            () -> round.file(LEAD, NOW)
        };
        for (int step = 0; step < state.ordinal(); step++) {
            steps[step].run();
        }
        return round;
    }

    private static void drawn(SurveyRound round) {
        round.draw(200, SurveyRate.of(15), ISSUED, LAST, LEAD, NOW);
    }

    private static void closed(SurveyRound round) {
        round.close(Share.of(80, 100), ENOUGH, LAST, "", LEAD, NOW);
    }
}
