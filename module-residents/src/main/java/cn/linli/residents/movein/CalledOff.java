package cn.linli.residents.movein;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That nobody moves in after all: when it was said, by whom, and why.
 */
@Embeddable
public record CalledOff(
        @Column(name = "off_at") Instant offAt,
        @Column(name = "off_by") UUID offBy,
        @Column(name = "off_name") String offName,
        @Column(name = "off_because") String offBecause) {}
