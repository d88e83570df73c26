package cn.linli.kernel.approval;

import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its answer, as lists show it.
 *
 * @param askedBy the author's id where the author is a staff member: this person cannot answer
 */
public record PendingApproval(
        UUID id,
        UUID estate,
        String subjectType,
        String subjectId,
        String matter,
        Role role,
        @Nullable UUID askedBy,
        String askedByName,
        Instant askedAt) {}
