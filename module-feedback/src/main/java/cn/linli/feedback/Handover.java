package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Offered to somebody, who has not accepted yet.
 */
@Embeddable
public record Handover(
        @Column(name = "handover_to") UUID to,
        @Column(name = "handover_by") UUID by,
        @Column(name = "handover_at") Instant at,
        @Column(name = "handover_note") String note) {}
