package cn.linli.surveys.draw;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.surveys.Launching;
import cn.linli.surveys.SurveyRounds;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.Days;
import cn.linli.testing.LinliTest;
import cn.linli.testing.TableOwner;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the draws of a company take and what they need, for whoever asks with {@code -Dlinli.draw.estates=8000}: 1,250 homes
 * an estate, so that 8,000 of them have 10,000,000.
 */
@LinliTest
@EnabledIfSystemProperty(named = "linli.draw.estates", matches = "[0-9]+")
class DrawAtScaleTest {

    private static final int HOMES = 1_250;

    @Autowired
    Cast cast;

    @Autowired
    Days days;

    @Autowired
    Launching launching;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    Draws draws;

    @Autowired
    TableOwner owner;

    @Test
    void everyEstateOfACompanyIsDrawnOneAfterTheOther() {
        days.liveUntil("2026-11-23T10:00");
        List<Stage> stages = new ArrayList<>();
        List<UUID> launched = new ArrayList<>();
        for (int n = 0; n < Integer.getInteger("linli.draw.estates"); n++) {
            Stage stage = cast.stage();
            settle(stage.id());
            stages.add(stage);
            launched.add(launching.launched(stage, "2026H2"));
        }
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        for (int n = 0; n < stages.size(); n++) {
            draws.draw(stages.get(n).id(), launched.get(n), actor(stages.get(n).projectManager()));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = pools.stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%,d homes in %,d estates drawn in %.1f s (%.1f ms an estate), heap at most %d MB%n",
                (long) HOMES * stages.size(), stages.size(), seconds, 1000 * seconds / stages.size(), peak >> 20);
        assertThat(rounds.of(stages.get(0).id(), launched.get(0)).getFrameSize())
                .isEqualTo(HOMES);
        assertThat(draws.again(stages.get(0).id(), launched.get(0)).isSame()).isTrue();
    }

    /** Ten buildings of five units of twenty-five homes. */
    private void settle(UUID estate) {
        owner.jdbc()
                .sql("insert into household_building (id, estate_id, code, name, sort_key, version)"
                        + " select gen_random_uuid(), :estate, b::text, b || '栋', lpad(b::text, 6, '0'), 0"
                        + " from generate_series(1, 10) b")
                .param("estate", estate)
                .update();
        owner.jdbc()
                .sql(
                        "insert into household (id, estate_id, building, unit, room, sort_key, occupancy, occupancy_since, version)"
                                + " select gen_random_uuid(), :estate, b::text, u::text, (100 + r)::text, lpad(b::text, 6, '0') || '-'"
                                + " || lpad(u::text, 6, '0') || '-' || lpad((100 + r)::text, 6, '0'), 'OCCUPIED', '2025-01-01', 0"
                                + " from generate_series(1, 10) b, generate_series(1, 5) u, generate_series(1, 25) r")
                .param("estate", estate)
                .update();
    }
}
