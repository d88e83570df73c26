package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonDetails;
import cn.linli.residents.Relation;
import cn.linli.testing.Cast.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Repairs that are done at homes of an estate, and owners who say what they think of them. */
@Component
@RequiredArgsConstructor
public class Mending {

    private final Repairs repairs;
    private final Households households;
    private final Clock clock;

    /** Home 3-1-{room}, in which 张伟 lives. */
    public UUID home(Stage stage, String room) {
        return households
                .settle(
                        stage.id(),
                        List.of(new NewHome(
                                new HomeNumber("3", "1", room),
                                12,
                                null,
                                Occupancy.OCCUPIED,
                                LocalDate.of(2020, 1, 1),
                                List.of(PersonDetails.of("张伟", Relation.OWNER, "13812341234")))),
                        Stage.actor(stage.butler()))
                .get(0);
    }

    /** Done just now by a worker from outside. */
    public Repair done(Stage stage, UUID home, RepairKind kind, String number) {
        return done(stage, home, kind, number, null);
    }

    /** Done just now by a colleague. */
    public Repair done(Stage stage, UUID home, RepairKind kind, String number, @Nullable UUID worker) {
        return repairs.take(
                stage.id(),
                new NewRepair(
                        RepairSource.SYSTEM,
                        number,
                        kind,
                        Trade.PLUMBING_ELECTRIC,
                        home,
                        "厨房水龙头漏水",
                        worker,
                        "李师傅",
                        clock.instant(),
                        null,
                        null,
                        null),
                Actor.SYSTEM);
    }

    public static OwnersWord content(Channel way) {
        return new OwnersWord(way, "张伟", 5, 4, 5, true, "修得很快");
    }

    public static OwnersWord notFixed(Channel way) {
        return new OwnersWord(way, "张伟", 4, 3, 1, false, "还在滴水");
    }
}
