package cn.linli.app.demo;

import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import cn.linli.residents.unoccupied.EmptyCall;
import cn.linli.residents.unoccupied.EmptyHomes.Door;
import cn.linli.residents.unoccupied.EmptyState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Each month the owners of empty homes are asked, a few at a time; now and then one is forgotten until the month after. In the visitor's
 * month some are still to be asked.
 */
@RequiredArgsConstructor
final class DemoEmptyHomes {

    private static final List<String> REASONS =
            List.of("等孩子放寒假再搬。", "买来给父母养老，还没定。", "想先出租，在找中介。", "在外地工作，过年回来再说。", "装修公司还没选好。");
    private static final int AT_ONCE = 4;
    private static final List<Integer> DAYS = List.of(6, 12, 18, 25);

    private final DemoCareDesk desk;
    private final DemoStage stage;
    private final DemoPlace place;
    private final LocalDate today;
    private final Random random;

    void plan(LocalDate first) {
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(today); month = month.plusMonths(1)) {
            for (EmptyState state : EmptyState.values()) {
                Actor by = state == EmptyState.NOT_DECORATED
                        ? place.crew().frontDesk()
                        : place.crew().lead();
                for (int day : DAYS) {
                    LocalDateTime at = month.atDay(day).atTime(15, 5 + random.nextInt(50));
                    boolean forgotten = day == 25 && random.nextInt(100) < 10;
                    if (!forgotten
                            && at.toLocalDate().isAfter(first)
                            && at.toLocalDate().isBefore(today)) {
                        boolean all = day == 25;
                        long seed = random.nextLong();
                        stage.at(at, by, () -> ask(state, at, all, by, new Random(seed)));
                    }
                }
            }
        }
    }

    private void ask(EmptyState state, LocalDateTime at, boolean all, Actor by, Random fate) {
        YearMonth month = YearMonth.from(at);
        for (Door door : desk.emptyHomes().remaining(place.id(), month, state, null, all ? 500 : AT_ONCE)) {
            if (!all && fate.nextInt(100) < 15) {
                desk.calls().miss(place.id(), door.id(), Channel.TELEPHONE, by);
            } else {
                desk.calls().reach(place.id(), door.id(), Channel.TELEPHONE, said(state, at.toLocalDate(), fate), by);
            }
        }
    }

    private static EmptyCall.Said said(EmptyState state, LocalDate on, Random fate) {
        @Nullable LocalDate expected = fate.nextInt(3) == 0 ? on.plusDays(20L + fate.nextInt(120)) : null;
        boolean told = state.isReported();
        return new EmptyCall.Said(
                "业主",
                REASONS.get(fate.nextInt(REASONS.size())),
                expected,
                told,
                told,
                told ? "开窗通风，抄了水电表，门锁完好。" : null);
    }
}
