package cn.linli.surveys.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an estimate may claim, where the formulas alone would claim too much. */
class EstimateRulesTest {

    @Test
    void aFullCountKnowsNoError() {
        Estimate rate = rate(new Stratum(5, 5, Sums.ofItem(5, 4)), new Stratum(1, 1, Sums.ofItem(1, 1)));
        assertThat(rate.value()).isEqualTo(5.0 / 6);
        assertThat(rate.interval()).isEqualTo(Interval.point(5.0 / 6));
    }

    @Test
    void aBuildingOfOneHomeAddsNoErrorAndOneAnswerOfManyHomesDoes() {
        Stratum many = new Stratum(40, 10, Sums.ofItem(10, 8));
        Estimate alone = rate(many, new Stratum(1, 1, Sums.ofItem(1, 0)));
        Estimate ofMany = rate(many, new Stratum(20, 1, Sums.ofItem(1, 0)));
        assertThat(alone.error()).as("4.6188 of 41 homes").isCloseTo(0.112654, within(1e-6));
        assertThat(ofMany.error()).as("11.3764 of 60 homes").isCloseTo(0.189607, within(1e-6));
    }

    @Test
    void aBuildingWithoutAnswersHasNoPartInTheEstimate() {
        Stratum asked = new Stratum(40, 10, Sums.ofItem(10, 8));
        assertThat(rate(asked, new Stratum(30, 0, Sums.NONE))).isEqualTo(rate(asked));
    }

    @Test
    void everySheetWeighsAsManyHomesAsStandBehindIt() {
        Estimate rate = rate(new Stratum(90, 9, Sums.ofItem(9, 9)), new Stratum(10, 5, Sums.ofItem(5, 0)));
        assertThat(rate.value()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void nobodyHasExperiencedIt() {
        assertThat(new Sample(List.of(new Stratum(40, 10, Sums.NONE))).rate()).isEmpty();
        assertThat(new Sample(List.of()).mean()).isEmpty();
    }

    @Test
    void allOfFewIsNotTakenForCertainty() {
        Estimate rate = rate(new Stratum(40, 5, Sums.ofItem(5, 5)));
        assertThat(rate.interval()).isNotNull();
        assertThat(rate.interval().low()).as("0.025 ^ (1/5)").isCloseTo(0.4781762, within(1e-7));
        assertThat(rate.interval().high()).isEqualTo(1);
        Interval none = rate(new Stratum(40, 5, Sums.ofItem(5, 0))).interval();
        assertThat(none).isNotNull();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(1 - 0.4781762, within(1e-7));
        Sums fives = new Sums(5, 5, 25, 5, 25, 125);
        assertThat(new Sample(List.of(new Stratum(40, 5, fives)))
                        .mean()
                        .orElseThrow()
                        .interval())
                .as("five times the same score says nothing about its error")
                .isNull();
    }

    @Test
    void oneAnswerInEachBuildingIsTooFewForAnInterval() {
        assertThat(rate(new Stratum(9, 1, Sums.ofItem(1, 1)), new Stratum(9, 1, Sums.ofItem(1, 0)))
                        .interval())
                .isNull();
    }

    @Test
    void moreAnswersThanHomesCannotBe() {
        assertThatThrownBy(() -> new Stratum(4, 5, Sums.NONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stratum(9, 5, Sums.ofItem(6, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Newcombe (1998), table II: 56 of 70 against 48 of 80, from the two score intervals. */
    @Test
    void theIntervalOfAChangeIsTheOneThatWasPublished() {
        Estimate now = new Estimate(56.0 / 70, 0, 69, new Interval(0.69176, 0.87690));
        Estimate before = new Estimate(48.0 / 80, 0, 79, new Interval(0.49046, 0.70037));
        Change change = Change.between(before, now).orElseThrow();
        assertThat(change.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(change.interval().low()).isCloseTo(0.0524, within(0.0002));
        assertThat(change.interval().high()).isCloseTo(0.3339, within(0.0002));
        assertThat(change.isMoreThanChance()).isTrue();
    }

    @Test
    void aChangeWithoutIntervalsIsNeverMoreThanChance() {
        Estimate sure = new Estimate(0.5, 0, 0, null);
        assertThat(Change.between(sure, new Estimate(1, 0, 9, Interval.point(1)))
                        .orElseThrow()
                        .isMoreThanChance())
                .isFalse();
        assertThat(Change.between(null, sure)).isEmpty();
        Estimate counted = new Estimate(0.8, 0, 9, Interval.point(0.8));
        assertThat(Change.between(counted, new Estimate(0.7, 0, 9, Interval.point(0.7)))
                        .orElseThrow()
                        .isMoreThanChance())
                .as("two full counts differ as they differ")
                .isTrue();
    }

    @Test
    void whatDoesNotMoveGoesWithNothing() {
        assertThat(Tie.of(List.of(new Tie.Pair(4, 4, 3), new Tie.Pair(4, 2, 3))))
                .isEmpty();
        assertThat(Tie.of(List.of())).isEmpty();
        assertThat(Tie.of(List.of(new Tie.Pair(2, 1, 3), new Tie.Pair(5, 4, 3))).orElseThrow())
                .isEqualTo(1);
        assertThat(Tie.of(List.of(new Tie.Pair(2, 4, 3), new Tie.Pair(5, 1, 3))).orElseThrow())
                .isEqualTo(-1);
    }

    @Test
    void noGroupOfFewIsShownNorCanBeHadBySubtraction() {
        assertThat(Hiding.hidden(Map.of("1", 20L, "2", 5L, "3", 0L))).isEmpty();
        assertThat(Hiding.hidden(Map.of("1", 20L, "2", 4L, "3", 8L))).containsExactlyInAnyOrder("2", "3");
        assertThat(Hiding.hidden(Map.of("1", 20L, "2", 1L, "3", 2L, "4", 8L)))
                .as("one and two are three together")
                .containsExactlyInAnyOrder("2", "3", "4");
        assertThat(Hiding.hidden(Map.of("1", 20L, "2", 3L, "3", 2L))).containsExactlyInAnyOrder("2", "3");
        assertThat(Hiding.hidden(Map.of("1", 20L, "2", 3L))).containsExactlyInAnyOrder("1", "2");
        assertThat(Hiding.hidden(Map.of("1", 3L))).containsExactly("1");
    }

    private static Estimate rate(Stratum... strata) {
        return new Sample(List.of(strata)).rate().orElseThrow();
    }
}
