package cn.linli.kernel.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a duty was done: when, by whom, shown by which record.
 */
@Embeddable
public record Fulfilment(
        @Column(name = "fulfilled_at") Instant at,
        @Column(name = "fulfilled_by") @Nullable UUID by,
        @Column(name = "fulfilled_name") String name,
        @Column(name = "fulfilled_record") String shownBy) {}
