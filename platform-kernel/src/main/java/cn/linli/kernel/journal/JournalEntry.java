package cn.linli.kernel.journal;

import cn.linli.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: one thing that somebody did, with all it changed.
 */
public record JournalEntry(
        UUID id,
        Instant at,
        Actor.Kind actorKind,
        @Nullable UUID actorId,
        String actorName,
        String action,
        @Nullable UUID estate,
        String subjectType,
        String subjectId,
        List<Change> changes) {}
