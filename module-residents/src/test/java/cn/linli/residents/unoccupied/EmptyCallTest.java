package cn.linli.residents.unoccupied;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import cn.linli.residents.Occupancy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call about an empty home must say, by the state of the home. */
class EmptyCallTest {

    @ParameterizedTest(name = "{0}: {1}, {2}, bill {3}, home {4}, did {5}: {6}")
    @CsvSource(nullValues = "-", textBlock = """
                    NOT_DECORATED,   张伟, 还没想好, true,  true,  开窗通风, -
                    NOT_DECORATED,   '',   还没想好, true,  true,  开窗通风, reached
                    NOT_DECORATED,   张伟, ' ',      true,  true,  开窗通风, reason
                    NOT_DECORATED,   张伟, 还没想好, false, true,  开窗通风, billTold
                    NOT_DECORATED,   张伟, 还没想好, true,  false, 开窗通风, homeTold
                    NOT_DECORATED,   张伟, 还没想好, true,  true,  -,        did
                    DECORATED_EMPTY, 张伟, 等放寒假, false, false, -,        -
                    DECORATED_EMPTY, 张伟, '',       false, false, -,        reason
                    """)
    void anUndecoratedHomeIsReportedAndEveryCallAsksWhy(
            EmptyState state,
            String reached,
            String reason,
            boolean bill,
            boolean home,
            @Nullable String did,
            @Nullable String wrong) {
        EmptyCall.Said said = new EmptyCall.Said(reached, reason, null, bill, home, did);
        if (wrong == null) {
            assertThatCode(() -> said.require(state)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> said.require(state)).isInstanceOfSatisfying(Refused.class, no -> {
                assertThat(no.getField()).isEqualTo(wrong);
                assertThat(no.getCode()).isEqualTo("emptyCall.needed." + wrong);
            });
        }
    }

    @Test
    void onlyTwoStatesAreAskedAbout() {
        assertThat(EmptyState.of(Occupancy.NOT_DECORATED)).contains(EmptyState.NOT_DECORATED);
        assertThat(EmptyState.of(Occupancy.DECORATED_EMPTY)).contains(EmptyState.DECORATED_EMPTY);
        for (Occupancy other :
                new Occupancy[] {Occupancy.NOT_HANDED_OVER, Occupancy.DECORATING, Occupancy.OCCUPIED, Occupancy.LET}) {
            assertThat(EmptyState.of(other)).isEmpty();
        }
    }
}
