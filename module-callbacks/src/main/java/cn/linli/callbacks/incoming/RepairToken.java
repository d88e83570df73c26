package cn.linli.callbacks.incoming;

import cn.linli.callbacks.Hand;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.journal.Derived;
import cn.linli.kernel.journal.Secret;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * Lets one program send repairs to one estate until it is withdrawn. The token itself is kept nowhere: its SHA-256 is.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class RepairToken {

    static final String SUBJECT = "repair-token";

    public static final int LONGEST_NAME = 60;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID estateId;

    /** As the estate calls the program. */
    @Column(updatable = false)
    private String name;

    @Secret
    @Column(updatable = false)
    private String digest;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "issued_by", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "issued_name", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "issued_at", updatable = false))
    private Hand issued;

    /** To the minute. */
    @Derived
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "name", column = @Column(name = "withdrawn_name"))
    @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
    private @Nullable Hand withdrawn;

    RepairToken(UUID estate, String name, String token, Actor by, Instant at) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refused.because("callback.token.name", LONGEST_NAME).at("name");
        }
        this.id = Ids.next();
        this.estateId = estate;
        this.name = plain;
        this.digest = Sha256.of(token);
        this.issued = Hand.of(by, at);
    }

    void withdraw(Actor by, Instant at) {
        Refused.unless(withdrawn == null, "callback.token.withdrawn");
        this.withdrawn = Hand.of(by, at);
    }
}
