package cn.linli.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion was taken down. */
public record TicketRegistered(
        UUID ticket,
        UUID estate,
        TicketKind kind,
        String topic,
        @Nullable UUID household,
        Instant at) {}
