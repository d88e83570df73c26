package cn.linli.kernel.approval;

import cn.linli.kernel.Actor;
import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for an approval. Published inside the transaction that asks. */
public record ApprovalAsked(
        UUID estate,
        UUID id,
        String subjectType,
        String subjectId,
        String matter,
        Role approver,
        Actor by,
        Instant at) {}
