package cn.linli.app.acts;

import cn.linli.callbacks.Callbacks;
import cn.linli.callbacks.NewRepair;
import cn.linli.callbacks.OwnersWord;
import cn.linli.callbacks.Rainfall;
import cn.linli.callbacks.Rainstorms;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairSource;
import cn.linli.callbacks.Repairs;
import cn.linli.callbacks.Trade;
import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.testing.Cast.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Brings repairs and rainstorms where they shall stand, as the room's own façades do it. */
@RequiredArgsConstructor
public final class RepairScenes {

    private final Repairs repairs;
    private final Callbacks callbacks;
    private final Rainstorms rainstorms;
    private final AutowireCapableBeanFactory beans;
    private final Clock clock;

    public UUID in(RepairSituation situation, Stage stage) {
        Actor lead = stage.customerServiceLead().asActor();
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        UUID repair = switch (situation) {
            case LEAK_IN_DRY_WEATHER, LEAK_AFTER_RAIN -> taken(stage, RepairKind.LEAK, null, yesterday);
            case REDONE_ONE -> taken(stage, RepairKind.REDONE, null, yesterday);
            case BUTLERS_OWN -> taken(stage, RepairKind.ORDINARY, stage.butler().getId(), yesterday);
            default -> taken(stage, RepairKind.ORDINARY, null, yesterday);
        };
        switch (situation) {
            case MISSED_ONE -> callbacks.miss(stage.id(), repair, Channel.TELEPHONE, "没人接", lead);
            case LEAK_AFTER_RAIN -> rain(stage, RainSituation.CONFIRMED);
            case ASKED_ONE ->
                callbacks.ask(
                        stage.id(), repair, new OwnersWord(Channel.TELEPHONE, "张伟", 5, 5, 5, true, null), null, lead);
            case REFUSED_ONE -> callbacks.refuse(stage.id(), repair, Channel.TELEPHONE, "不用再打", lead);
            default -> {}
        }
        return repair;
    }

    private UUID taken(Stage stage, RepairKind kind, @Nullable UUID worker, Instant done) {
        return repairs.take(
                        stage.id(),
                        new NewRepair(
                                RepairSource.HAND,
                                UUID.randomUUID().toString(),
                                kind,
                                Trade.OTHER,
                                beans.createBean(OtherActs.class).home(stage),
                                "水龙头漏水",
                                worker,
                                "李师傅",
                                done,
                                null,
                                null,
                                null),
                        stage.frontDesk().asActor())
                .getId();
    }

    public UUID rain(Stage stage, RainSituation situation) {
        Instant now = clock.instant();
        UUID rain = rainstorms
                .record(
                        List.of(stage.id()),
                        new Rainfall(
                                now.minus(Duration.ofHours(8)),
                                now,
                                BigDecimal.valueOf(60),
                                "雨量站 " + UUID.randomUUID()),
                        stage.butler().asActor())
                .get(0)
                .getId();
        Actor supervisor = stage.supervisor().asActor();
        switch (situation) {
            case PROPOSED -> {}
            case CONFIRMED -> rainstorms.confirm(stage.id(), rain, supervisor);
            case REFUSED -> rainstorms.refuse(stage.id(), rain, "只下了阵雨", supervisor);
        }
        return rain;
    }
}
