package cn.linli.kernel.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a request was answered: by whom, when, how, and in the case of a no why.
 */
@Embeddable
public record Decision(
        @Column(name = "decided_by") UUID by,
        @Column(name = "decided_by_name") String byName,
        @Column(name = "decided_at") Instant at,

        @Enumerated(EnumType.STRING) @Column(name = "verdict")
        Verdict verdict,

        @Column(name = "note") @Nullable String note) {}
