package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.duty.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A heavy rain at an estate. It is proposed by whoever recorded it and tests leaks only once a supervisor has confirmed it.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Rainstorm {

    public static final String SUBJECT = "rainstorm";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    @Column(updatable = false)
    private Instant beganAt;

    @Column(updatable = false)
    private Instant endedAt;

    @Column(updatable = false)
    private BigDecimal millimetres;

    @Column(updatable = false)
    private String source;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "recorded_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "recorded_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "recorded_at", updatable = false))
    private Hand recorded;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "confirmed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "confirmed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "confirmed_at"))
    private @Nullable Hand confirmed;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "refused_by"))
    @AttributeOverride(name = "name", column = @Column(name = "refused_name"))
    @AttributeOverride(name = "at", column = @Column(name = "refused_at"))
    private @Nullable Hand refused;

    private @Nullable String refusedBecause;

    Rainstorm(UUID estate, Rainfall fall, Actor by, Instant now) {
        if (fall.endedAt().isAfter(now)) {
            throw Refused.because("rainstorm.notOver").at("endedAt");
        }
        this.id = Ids.next();
        this.estateId = estate;
        this.beganAt = fall.beganAt();
        this.endedAt = fall.endedAt();
        this.millimetres = fall.millimetres();
        this.source = fall.source();
        this.recorded = Hand.of(by, now);
    }

    public Subject subject() {
        return Subject.of(SUBJECT, id);
    }

    public boolean isProposed() {
        return confirmed == null && refused == null;
    }

    void confirm(Actor by, Instant at) {
        requireProposed();
        this.confirmed = Hand.of(by, at);
    }

    void refuse(String reason, Actor by, Instant at) {
        requireProposed();
        this.refusedBecause = Repair.words(reason);
        this.refused = Hand.of(by, at);
    }

    private void requireProposed() {
        Refused.unless(isProposed(), "rainstorm.decided");
    }
}
