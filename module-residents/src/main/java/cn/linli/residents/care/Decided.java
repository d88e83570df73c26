package cn.linli.residents.care;

import cn.linli.kernel.approval.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to a proposed group, when, and why not.
 *
 * @param reason given with every no
 */
@Embeddable
public record Decided(
        @Column(name = "decided_at") Instant decidedAt,
        @Column(name = "decided_by") UUID decidedBy,
        @Column(name = "decided_name") String decidedName,
        @Enumerated(EnumType.STRING) Verdict verdict,
        @Nullable String reason) {}
