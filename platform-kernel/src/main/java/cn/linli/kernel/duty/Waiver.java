package cn.linli.kernel.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a duty was let go: when, by whom, why. It is counted.
 */
@Embeddable
public record Waiver(
        @Column(name = "waived_at") Instant at,
        @Column(name = "waived_by") @Nullable UUID by,
        @Column(name = "waived_reason") String reason) {}
