package cn.linli.surveys.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How answers came is not told of a building from which so few came that everybody there knows whose they are. */
class RoundReturnsTest {

    @Test
    void aSmallBuildingHidesItsChannelsAndSoDoesTheNextSmallest() {
        RoundReturns returns = RoundReturns.of(List.of(
                new BuildingReturns("1", 10, 3, 1, 1, 0),
                new BuildingReturns("2", 20, 8, 4, 5, 1),
                new BuildingReturns("3", 20, 6, 1, 1, 0)));
        assertThat(returns.hidden()).containsExactlyInAnyOrder("1", "3");
        assertThat(returns.whole()).isEqualTo(new BuildingReturns("", 50, 17, 6, 7, 1));
        assertThat(returns.share().part()).isEqualTo(23);
        assertThat(returns.waiting()).isZero();
    }

    @Test
    void twoSmallBuildingsHideEachOther() {
        assertThat(RoundReturns.of(List.of(
                                new BuildingReturns("1", 10, 4, 0, 0, 0),
                                new BuildingReturns("2", 10, 1, 0, 0, 0),
                                new BuildingReturns("3", 20, 6, 1, 1, 0)))
                        .hidden())
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void whereNothingCameAndWhereEnoughCameNothingIsHidden() {
        assertThat(RoundReturns.of(List.of(
                                new BuildingReturns("1", 10, 0, 0, 0, 0), new BuildingReturns("2", 10, 3, 2, 3, 0)))
                        .hidden())
                .isEmpty();
    }

    @Test
    void papersThatCameAndAreNeitherKeyedNorExcusedAreWaiting() {
        RoundReturns returns = RoundReturns.of(
                List.of(new BuildingReturns("1", 10, 0, 2, 5, 1), new BuildingReturns("2", 10, 0, 1, 1, 0)));
        assertThat(returns.waiting()).isEqualTo(2);
        assertThat(returns.waitsIn("1")).isTrue();
        assertThat(returns.waitsIn("2")).isFalse();
        assertThat(returns.waitsIn("3")).isFalse();
    }
}
