package cn.linli.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter was handled; for a repair this is the moment it was done. */
public record TicketHandled(
        UUID ticket,
        UUID estate,
        TicketKind kind,
        String topic,
        @Nullable UUID household,
        @Nullable UUID by,
        Outcome outcome,
        int round,
        Instant at) {}
