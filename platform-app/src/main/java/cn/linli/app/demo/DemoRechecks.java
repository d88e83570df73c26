package cn.linli.app.demo;

import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.recheck.Recheck;
import cn.linli.callbacks.recheck.RecheckCase;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Quality asks five owners of last month again: one hears what the estate heard, one does not, and the others are the visitor's to ask. */
@RequiredArgsConstructor
class DemoRechecks {

    private static final int DRAWN = 5;

    private final Rechecks rechecks;
    private final DemoStage stage;
    private final DemoPlace place;
    private final Actor quality;
    private final LocalDate today;

    void plan() {
        stage.at(today.minusDays(4).atTime(9, 30), quality, this::draw);
    }

    private void draw() {
        var id = rechecks.draw(place.id(), YearMonth.from(today).minusMonths(1), DRAWN, quality);
        Recheck recheck = rechecks.of(place.id(), id, true);
        List<RecheckCase> cases = rechecks.cases(recheck);
        stage.at(today.minusDays(4).atTime(10, 5), quality, () -> answer(recheck, cases.get(0), 5, "师傅不错。"));
        stage.at(today.minusDays(3).atTime(15, 20), quality, () -> answer(recheck, cases.get(1), 3, "修得一般，地上没擦。"));
        stage.at(
                today.minusDays(3).atTime(15, 40),
                quality,
                () -> rechecks.miss(place.id(), id, cases.get(2).getId()));
    }

    private void answer(Recheck recheck, RecheckCase one, int score, String said) {
        OwnersWord word = new OwnersWord(Channel.TELEPHONE, "业主", score, score, score, true, said);
        rechecks.answer(place.id(), recheck.getId(), one.getId(), word, quality);
    }
}
