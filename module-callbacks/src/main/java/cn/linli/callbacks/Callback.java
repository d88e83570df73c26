package cn.linli.callbacks;

import cn.linli.residents.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner was reached: how, when, by whom, and what the owner said of attitude, punctuality and quality, each from 1 to 5 (CAL-5).
 *
 * @param reached who was spoken with
 * @param fixed whether the owner says that it is repaired
 */
@Embeddable
public record Callback(
        @Column(name = "asked_at") Instant at,
        @Column(name = "asked_by") UUID by,
        @Column(name = "asked_name") String name,

        @Column(name = "asked_way") @Enumerated(EnumType.STRING)
        Channel way,

        String reached,
        int attitude,
        int punctuality,
        int quality,
        boolean fixed,
        @Nullable String said) {}
