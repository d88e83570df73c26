package cn.linli.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.staff.Role;
import cn.linli.residents.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of repair asks for, as the procedure has it. */
class RepairRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // kind, clause, owed by, percent, done at, late from (both local)
        "ORDINARY,  CAL-1, BUTLER,                 70,  2026-11-24T09:00, 2026-11-26T00:00",
        "ORDINARY,  CAL-1, BUTLER,                 70,  2026-11-24T23:59, 2026-11-26T00:00",
        "REDONE,    CAL-2, ENGINEERING_SUPERVISOR, 100, 2026-11-24T09:00, 2026-11-28T00:00",
        "LEAK,      CAL-3, BUTLER,                 100, 2026-11-24T09:00, 2026-11-28T00:00",
        "CONCEALED, CAL-4, BUTLER,                 100, 2026-11-24T00:00, 2026-11-28T00:00",
        "ORDINARY,  CAL-1, BUTLER,                 70,  2028-02-28T12:00, 2028-03-01T00:00",
    })
    void eachKindHasItsClause(RepairKind kind, String clause, Role owedBy, int percent, String since, String lateFrom) {
        CallbackStandard standard = kind.getStandard();
        assertThat(standard.code()).isEqualTo(clause);
        assertThat(standard.role()).isEqualTo(owedBy);
        assertThat(standard.target().value()).isEqualTo(percent);
        assertThat(standard.allowance()).isNotNull();
        assertThat(standard.allowance().dueAfter(local(since), SHANGHAI)).isEqualTo(local(lateFrom));
    }

    private static Instant local(String time) {
        return java.time.LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, true, true",
        "REDONE, false, true",
        "LEAK, false, true",
        "CONCEALED, true, true",
    })
    void whereAVisitIsDemandedACallDoesNotCount(RepairKind kind, boolean call, boolean visit) {
        assertThat(kind.getWays().contains(Channel.TELEPHONE)).isEqualTo(call);
        assertThat(kind.getWays().contains(Channel.HOME_VISIT)).isEqualTo(visit);
    }

    @ParameterizedTest
    @CsvSource({
        "厨房水龙头坏了, ORDINARY, PLUMBING_ELECTRIC",
        "卫生间天花板漏水, CONCEALED, MASONRY",
        "厕所下水堵了, CONCEALED, DRAINS",
        "隐蔽管线更换, CONCEALED, OTHER",
        "主卧窗台渗水, LEAK, MASONRY",
        "外墙漏雨, LEAK, MASONRY",
        "楼板渗水到客厅, LEAK, MASONRY",
        "入户门锁打不开, ORDINARY, FITTINGS",
        "The bathroom ceiling has a leak, CONCEALED, OTHER",
        "Window leaks in the rain, LEAK, FITTINGS",
    })
    void theWordsOfARepairSayOfWhatKindItIsUntilAPersonDoes(String words, RepairKind kind, Trade trade) {
        assertThat(KindWords.kindOf(words)).isEqualTo(kind);
        assertThat(KindWords.tradeOf(words)).isEqualTo(trade);
    }

    @Test
    void aScoreIsChosenAndWhatIsNotFixedIsSaid() {
        assertThatThrownBy(() -> new OwnersWord(Channel.TELEPHONE, "张伟", 0, 5, 5, true, null))
                .hasMessage("callback.score.range");
        assertThatThrownBy(() -> new OwnersWord(Channel.TELEPHONE, "张伟", 5, 6, 5, true, null))
                .hasMessage("callback.score.range");
        assertThatThrownBy(() -> new OwnersWord(Channel.TELEPHONE, " ", 5, 5, 5, true, null))
                .hasMessage("callback.reached.needed");
        assertThatThrownBy(() -> new OwnersWord(Channel.TELEPHONE, "张伟", 5, 5, 1, false, " "))
                .hasMessage("callback.said.whatIsWrong");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T10:00, 60, rainstorm.backwards",
        "2026-11-24T10:00, 2026-12-02T10:00, 60, rainstorm.tooLong",
        "2026-11-24T10:00, 2026-11-24T20:00, 0, rainstorm.millimetres",
        "2026-11-24T10:00, 2026-11-24T20:00, 2000.5, rainstorm.millimetres",
    })
    void aRainHasABeginningAnEndAndAnAmount(String from, String until, BigDecimal amount, String refusal) {
        assertThatThrownBy(() -> new Rainfall(local(from), local(until), amount, "气象台"))
                .hasMessage(refusal);
    }
}
