package cn.linli.residents.greetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That messages were given to the outbox: when, by whom, and how many.
 */
@Embeddable
public record Sending(
        @Column(name = "sent_at") Instant sentAt,
        @Column(name = "sent_by") UUID sentBy,
        @Column(name = "sent_name") String sentName,
        @Column(name = "sent_to") Integer sentTo) {}
