package cn.linli.residents.importing;

import cn.linli.residents.Occupancy;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a home was like before an import changed it. */
record HomeBefore(
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        Occupancy occupancy,
        LocalDate since,
        boolean occupancyChanged) {

    static HomeBefore of(KnownHome known, HomePlan plan) {
        return new HomeBefore(
                known.floor(), known.area(), known.occupancy(), known.since(), known.occupancy() != plan.occupancy());
    }
}
