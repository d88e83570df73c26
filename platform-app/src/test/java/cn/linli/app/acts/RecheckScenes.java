package cn.linli.app.acts;

import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.recheck.Recheck;
import cn.linli.callbacks.recheck.RecheckCase;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings re-checks where they shall stand: each of a month of its own, because a month is drawn once. */
@RequiredArgsConstructor
public final class RecheckScenes {

    private static final int MIDDLE = 15;

    private final Rechecks rechecks;
    private final AutowireCapableBeanFactory beans;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A re-check and the one owner of it. */
    public record Made(UUID recheck, UUID one) {}

    /** An owner was asked in the month. */
    public YearMonth month(Stage stage) {
        long before = jdbc.sql("select count(*) from repair where estate_id = ? and asked_way = 'MESSAGING'")
                .param(stage.id())
                .query(Long.class)
                .single();
        YearMonth month = YearMonth.from(stage.estate().today(clock)).minusMonths(1 + before);
        UUID repair = beans.createBean(RepairScenes.class).in(RepairSituation.ORDINARY_ONE, stage);
        Instant asked =
                month.atDay(MIDDLE).atStartOfDay(stage.estate().getZone()).toInstant();
        jdbc.sql(
                        "update repair set asked_at = :at, asked_by = :by, asked_name = '王管家', asked_way = 'MESSAGING', reached = '张伟',"
                                + " attitude = 5, punctuality = 5, quality = 5, fixed = true where id = :id")
                .param("at", asked.atOffset(ZoneOffset.UTC))
                .param("by", stage.butler().getId())
                .param("id", repair)
                .update();
        return month;
    }

    public Made in(RecheckSituation situation, Stage stage) {
        Actor quality = stage.qualityInspector().asActor();
        UUID recheck = rechecks.draw(stage.id(), month(stage), Recheck.MOST, quality);
        RecheckCase one = rechecks.cases(rechecks.of(stage.id(), recheck, true)).get(0);
        OwnersWord word = new OwnersWord(Channel.TELEPHONE, "张伟", 4, 4, 4, true, null);
        switch (situation) {
            case DRAWN -> {}
            case MISSED -> rechecks.miss(stage.id(), recheck, one.getId());
            case ANSWERED -> rechecks.answer(stage.id(), recheck, one.getId(), word, quality);
            case LET_GO -> rechecks.letGo(stage.id(), recheck, one.getId(), "搬走了", quality);
            case CLOSED -> {
                rechecks.answer(stage.id(), recheck, one.getId(), word, quality);
                rechecks.close(stage.id(), recheck, quality);
            }
        }
        return new Made(recheck, one.getId());
    }
}
