package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * The project manager (or, beside, the customer-service lead) was at the door (FEE-6).
 */
@Embeddable
public record Visit(
        @Column(name = "visited_at") Instant at,
        @Column(name = "visited_by") UUID by,
        @Column(name = "visited_name") String name,
        @Column(name = "visited_words") String words) {}
