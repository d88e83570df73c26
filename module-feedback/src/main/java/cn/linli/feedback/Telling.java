package cn.linli.feedback;

import cn.linli.residents.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner was told the result: how, who was reached, and what the owner said to it.
 */
@Embeddable
public record Telling(
        @Column(name = "told_at") Instant at,
        @Column(name = "told_by") @Nullable UUID by,
        @Column(name = "told_name") String name,

        @Column(name = "told_channel") @Enumerated(EnumType.STRING)
        Channel channel,

        @Column(name = "told_reached") String reached,
        @Column(name = "told_words") @Nullable String words) {}
