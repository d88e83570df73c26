package cn.linli.residents.importing;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.Occupancy;
import cn.linli.residents.PersonFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A home as it is known before the import, with the people who are there and everybody's version. */
record KnownHome(
        UUID id,
        HomeNumber number,
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        Occupancy occupancy,
        LocalDate since,
        long version,
        List<PersonFile> people,
        Map<UUID, Long> personVersions) {}
