package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What the person who had the matter and the person's superior made of it together (FEE-10).
 */
@Embeddable
public record Analysis(
        @Column(name = "analysed_at") Instant at,
        @Column(name = "analysed_by") UUID by,
        @Column(name = "analysed_with") UUID with,
        @Column(name = "analysed_words") String words) {}
