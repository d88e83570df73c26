package cn.linli.residents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register.
 *
 * @param home the home's label, {@code 3-1-1201}
 */
public record Contact(
        UUID id,
        UUID estate,
        @Nullable UUID household,
        @Nullable String home,
        Instant at,
        Instant enteredAt,
        Channel channel,
        Direction direction,
        @Nullable UUID staffId,
        String staffName,
        @Nullable String reached,
        String said,
        @Nullable String promised,
        String sourceType,
        String sourceId,
        String sourceLabel,
        @Nullable String sourceLink) {}
