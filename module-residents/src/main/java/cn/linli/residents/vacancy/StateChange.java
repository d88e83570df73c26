package cn.linli.residents.vacancy;

import cn.linli.residents.Occupancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home that came from one state into another.
 */
public record StateChange(
        UUID household,
        String home,
        Occupancy before,
        Occupancy after,
        LocalDate since,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {}
