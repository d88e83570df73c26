package cn.linli.residents.care;

import cn.linli.residents.OwnerGroup;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact said content: when, who heard it, and into which group the household is proposed to go.
 */
@Embeddable
public record Contentment(
        @Column(name = "content_at") Instant contentAt,
        @Column(name = "content_by") UUID contentBy,
        @Column(name = "content_name") String contentName,

        @Column(name = "content_group") @Enumerated(EnumType.STRING)
        OwnerGroup contentGroup) {}
