package cn.linli.kernel.duty;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A later date beside the first one, and who granted it.
 */
@Embeddable
public record Extension(
        Instant dueBefore,
        Instant dueAfter,
        @Nullable UUID grantedBy,
        String grantedName,
        Instant grantedAt,
        String reason) {}
