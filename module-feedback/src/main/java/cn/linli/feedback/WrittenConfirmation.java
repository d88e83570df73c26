package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * The owner's written confirmation of a major matter, kept as a file (FEE-10).
 */
@Embeddable
public record WrittenConfirmation(
        @Column(name = "confirmed_file") UUID file,
        @Column(name = "confirmed_at") Instant at,
        @Column(name = "confirmed_by") UUID by) {}
