package cn.linli.residents.vacancy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is expected to live in an empty home, and why nobody does yet, as the owner said last.
 */
@Entity
@Table(name = "household_outlook")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Outlook {

    private static final int LONGEST_REASON = 200;
    private static final int YEARS_AHEAD = 10;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID estateId;
    private UUID householdId;
    private @Nullable LocalDate expectedOn;
    private String reason;
    private Instant recordedAt;
    private @Nullable UUID byId;
    private String byName;

    /** Nothing is said yet. */
    Outlook(UUID estateId, UUID householdId, Actor by, Instant at) {
        this.id = Ids.next();
        this.estateId = estateId;
        this.householdId = householdId;
        this.reason = "";
        this.recordedAt = at;
        this.byName = by.name();
    }

    /**
     * @param day none where the owner does not know
     * @param today of the estate; nobody is expected on a day that has passed
     */
    Outlook become(@Nullable LocalDate day, String why, LocalDate today, Actor by, Instant at) {
        if (day != null && day.isBefore(today)) {
            throw Refused.because("outlook.passed").at("expectedOn");
        }
        if (day != null && day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refused.because("outlook.far", YEARS_AHEAD).at("expectedOn");
        }
        if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw Refused.because("outlook.reason", LONGEST_REASON).at("reason");
        }
        this.expectedOn = day;
        this.reason = why.strip();
        this.recordedAt = at;
        this.byId = by.id();
        this.byName = by.name();
        return this;
    }
}
