package cn.linli.kernel.staff;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import cn.linli.kernel.journal.Secret;
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
 * Somebody who works for the company and signs in.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StaffMember {

    @Id
    private UUID id;

    private String name;
    private String signInName;

    @Secret
    private String passwordHash;

    private int credentials;
    private @Nullable String telephone;
    private @Nullable String email;
    private String language;
    private @Nullable Instant disabledAt;
    private @Nullable UUID disabledBy;

    @Version
    private @Nullable Long version;

    StaffMember(Particulars particulars, String signInName, String passwordHash) {
        this.id = Ids.next();
        this.signInName = signInName.strip();
        this.passwordHash = passwordHash;
        amend(particulars);
    }

    final void amend(Particulars particulars) {
        this.name = particulars.name();
        this.telephone = particulars.telephone();
        this.email = particulars.email();
        this.language = particulars.language();
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
        this.credentials++;
    }

    /** Ends every session of this person. */
    void disable(Actor by, Instant at) {
        if (by.is(id)) {
            throw Refused.because("staff.notYourself");
        }
        this.disabledAt = at;
        this.disabledBy = by.id();
        this.credentials++;
    }

    void enable() {
        this.disabledAt = null;
        this.disabledBy = null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Actor asActor() {
        return Actor.staff(id, name);
    }

    /**
     * What may change about a person.
     *
     * @param language {@code zh} or {@code en}, for messages that find the person outside the browser
     */
    public record Particulars(
            String name,
            @Nullable String telephone,
            @Nullable String email,
            String language) {}
}
