package cn.linli.residents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact to enter into the register.
 *
 * @param reached who was spoken with
 * @param promised what was promised, if anything was
 * @param sourceType what made the contact, such as {@code ticket}
 * @param sourceLabel the source in words, such as {@code 工单 240117}
 * @param sourceLink address of the source's page
 */
public record ContactEntry(
        UUID estate,
        @Nullable UUID household,
        Instant at,
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
