package cn.linli.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ticket is closed: when, by whom, and how.
 */
@Embeddable
public record Closure(
        @Column(name = "closed_at") Instant at,
        @Column(name = "closed_by") @Nullable UUID by,
        @Column(name = "closed_name") String name,

        @Column(name = "closed_how") @Enumerated(EnumType.STRING)
        How how,

        @Column(name = "closed_reason") @Nullable String reason) {

    public enum How {
        /** 正常关闭 */
        ANSWERED,
        /** 业主确认 */
        CONFIRMED_BY_OWNER,
        /** 经项目经理批准强制关闭 */
        FORCED
    }
}
