package cn.linli.callbacks.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.Mending;
import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.Repair;
import cn.linli.callbacks.RepairKind;
import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.journal.Journal;
import cn.linli.kernel.journal.JournalEntry;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A month is drawn once and can be drawn again, nobody reads ahead, and what came out stays (QUA-2). */
@LinliTest
class RechecksTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Mending mending;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Rechecks rechecks;

    @Autowired
    Comparisons comparisons;

    @Autowired
    RecheckLists lists;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Stage stage;
    private Actor quality;
    private Actor butler;

    /** Eight callbacks in November. */
    @BeforeEach
    void aMonthThatIsOver() {
        days.beginOn("2026-11-24T09:00");
        stage = cast.stage();
        quality = stage.qualityInspector().asActor();
        butler = stage.butler().asActor();
        UUID home = mending.home(stage, "1201");
        for (int n = 0; n < 8; n++) {
            Repair repair = mending.done(stage, home, RepairKind.ORDINARY, "W-" + n);
            callbacks.ask(stage.id(), repair.getId(), Mending.content(Channel.TELEPHONE), null, butler);
        }
        mending.done(stage, home, RepairKind.ORDINARY, "not asked");
        days.liveUntil("2026-12-01T09:00");
    }

    @Test
    void aMonthIsDrawnOnceAndDrawingItAgainGivesTheSame() {
        Recheck recheck = drawn(5);
        assertThat(rechecks.cases(recheck))
                .hasSize(5)
                .extracting(RecheckCase::getRepairId)
                .doesNotHaveDuplicates();
        assertThat(recheck.getFrameSize())
                .as("whoever was not asked is not asked again")
                .isEqualTo(8);
        assertThat(rechecks.isSameAgain(recheck)).isTrue();
        assertThatThrownBy(() -> drawn(5)).hasMessage("recheck.drawn");
        transactions.executeWithoutResult(any -> jdbc.sql("update recheck set seed = seed + 1 where id = ?")
                .param(recheck.getId())
                .update());
        assertThat(rechecks.isSameAgain(reread(recheck)))
                .as("from another seed, others")
                .isFalse();
    }

    @Test
    void ofFewerThanWantedAllAreDrawnAndOfNoneNothing() {
        assertThat(rechecks.cases(drawn(50))).hasSize(8);
        assertThatThrownBy(() -> rechecks.draw(stage.id(), YearMonth.of(2026, 10), 5, quality))
                .hasMessage("recheck.nothing");
        assertThatThrownBy(() -> rechecks.draw(stage.id(), YearMonth.of(2026, 12), 5, quality))
                .hasMessage("recheck.notOver");
        assertThatThrownBy(() -> rechecks.draw(stage.id(), YearMonth.of(2026, 10), 0, quality))
                .hasMessage("recheck.size");
        assertThatThrownBy(() -> rechecks.draw(stage.id(), YearMonth.of(2026, 10), 51, quality))
                .hasMessage("recheck.size");
    }

    @Test
    void whatTheEstateHeardIsHiddenUntilQualityHasAsked() {
        Recheck recheck = drawn(2);
        RecheckCase first = rechecks.cases(recheck).get(0);
        assertThat(comparisons.of(recheck).pairs()).allMatch(pair -> pair.first() == null);
        assertThat(rechecks.isToAsk(stage.id(), first.getRepairId())).isTrue();
        answer(recheck, first, 5, 4, 3, true);
        assertThat(rechecks.isToAsk(stage.id(), first.getRepairId())).isFalse();
        assertThat(comparisons.of(recheck).pairs().get(0).difference()).isEqualTo(new Difference(0, 0, 2, false));
        assertThat(comparisons.of(recheck).pairs().get(1).first()).isNull();
    }

    @Test
    void theEstateSeesItOnceItIsClosedAndThenItStays() {
        Recheck recheck = drawn(3);
        List<RecheckCase> cases = rechecks.cases(recheck);
        assertThatThrownBy(() -> rechecks.of(stage.id(), recheck.getId(), false))
                .isInstanceOf(NotFound.class);
        assertThat(lists.of(stage.id(), false)).isEmpty();
        answer(recheck, cases.get(0), 5, 4, 5, true);
        answer(recheck, cases.get(1), 5, 4, 5, false);
        assertThatThrownBy(() -> rechecks.close(stage.id(), recheck.getId(), quality))
                .hasMessage("recheck.toAsk");
        rechecks.miss(stage.id(), recheck.getId(), cases.get(2).getId());
        rechecks.letGo(stage.id(), recheck.getId(), cases.get(2).getId(), "三次没有联系上", quality);
        rechecks.close(stage.id(), recheck.getId(), quality);
        assertThat(rechecks.of(stage.id(), recheck.getId(), false).isClosed()).isTrue();
        assertThat(lists.of(stage.id(), false)).singleElement().satisfies(row -> {
            assertThat(row.answered()).isEqualTo(2);
            assertThat(row.letGo()).isEqualTo(1);
            assertThat(row.different()).isEqualTo(1);
            assertThat(row.large()).isEqualTo(1);
            assertThat(row.toAsk()).isZero();
        });
        assertThat(comparisons.of(recheck).callers()).singleElement().satisfies(caller -> {
            assertThat(caller.name()).isEqualTo("王管家");
            assertThat(caller.same().part()).isEqualTo(1);
            assertThat(caller.same().whole()).isEqualTo(2);
            assertThat(caller.large()).isEqualTo(1);
            assertThat(caller.mean()).isEqualByComparingTo("0");
        });
        assertThatThrownBy(() -> rechecks.close(stage.id(), recheck.getId(), quality))
                .hasMessage("recheck.closed");
        assertThatThrownBy(() -> answer(recheck, cases.get(2), 5, 5, 5, true)).hasMessage("recheck.closed");
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        any -> jdbc.sql("update recheck_case set quality = 1 where id = ?")
                                .param(cases.get(0).getId())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(any -> jdbc.sql("update recheck set seed = 1 where id = ?")
                                .param(recheck.getId())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOwnerAnswersOnceAndNobodyRechecksThemselves() {
        Recheck recheck = drawn(2);
        RecheckCase one = rechecks.cases(recheck).get(0);
        assertThatThrownBy(() -> rechecks.answer(stage.id(), recheck.getId(), one.getId(), word(5, 5, 5, true), butler))
                .hasMessage("recheck.own");
        answer(recheck, one, 5, 5, 5, true);
        assertThatThrownBy(() -> answer(recheck, one, 4, 4, 4, true)).hasMessage("recheck.case.settled");
        assertThatThrownBy(() -> rechecks.miss(stage.id(), recheck.getId(), one.getId()))
                .hasMessage("recheck.case.settled");
        assertThatThrownBy(() -> rechecks.letGo(stage.id(), recheck.getId(), one.getId(), "搬走了", quality))
                .hasMessage("recheck.case.settled");
        Stage other = cast.stage();
        assertThatThrownBy(() -> rechecks.miss(other.id(), recheck.getId(), one.getId()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everyStepLeavesOneLineAndTheCompanySeesAllEstates() {
        Recheck recheck = drawn(1);
        RecheckCase one = rechecks.cases(recheck).get(0);
        rechecks.miss(stage.id(), recheck.getId(), one.getId());
        answer(recheck, one, 5, 4, 5, true);
        rechecks.close(stage.id(), recheck.getId(), quality);
        assertThat(journal.about(Recheck.SUBJECT, recheck.getId()))
                .extracting(JournalEntry::action)
                .containsExactly("recheck.drawn", "recheck.missed", "recheck.answered", "recheck.closed");
        List<UUID> seen = new ArrayList<>();
        lists.of(null, true).forEach(row -> seen.add(row.id()));
        assertThat(seen).contains(recheck.getId());
    }

    private Recheck drawn(int size) {
        UUID id = rechecks.draw(stage.id(), NOVEMBER, size, quality);
        return rechecks.of(stage.id(), id, true);
    }

    private Recheck reread(Recheck recheck) {
        return rechecks.of(stage.id(), recheck.getId(), true);
    }

    private void answer(Recheck recheck, RecheckCase one, int attitude, int punctuality, int score, boolean fixed) {
        rechecks.answer(stage.id(), recheck.getId(), one.getId(), word(attitude, punctuality, score, fixed), quality);
    }

    private static OwnersWord word(int attitude, int punctuality, int score, boolean fixed) {
        return new OwnersWord(Channel.TELEPHONE, "张伟", attitude, punctuality, score, fixed, fixed ? null : "还在滴");
    }
}
