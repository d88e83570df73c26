package cn.linli.kernel.approval;

import cn.linli.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request was answered. Published inside the transaction of the answer: what a plain {@code @EventListener} changes is
 * committed with it, and a listener that refuses undoes the answer.
 */
public record ApprovalDecided(
        UUID estate,
        UUID id,
        String subjectType,
        String subjectId,
        String matter,
        Verdict verdict,
        Actor by,
        @Nullable String note,
        Instant at) {}
