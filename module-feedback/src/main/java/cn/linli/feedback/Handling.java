package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matter was handled: by whom, with which outcome and result, and advice where it was out of scope.
 */
@Embeddable
public record Handling(
        @Column(name = "handled_at") Instant at,
        @Column(name = "handled_by") @Nullable UUID by,
        @Column(name = "handled_name") String name,

        @Column(name = "handled_outcome") @Enumerated(EnumType.STRING)
        Outcome outcome,

        @Column(name = "handled_result") String result,
        @Column(name = "handled_advice") @Nullable String advice) {}
