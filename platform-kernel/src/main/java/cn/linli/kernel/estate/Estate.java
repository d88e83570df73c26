package cn.linli.kernel.estate;

import cn.linli.kernel.Ids;
import cn.linli.kernel.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * A residential estate that the company looks after. Its code stands in every address of its pages.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Estate {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}");

    /** Words that stand where an estate's code would: {@code /p/verify} asks about papers of all estates. */
    private static final Set<String> TAKEN = Set.of("verify");

    @Id
    private UUID id;

    private String code;
    private String name;
    private String nameEn;
    private @Nullable String city;
    private ZoneId zone;
    private LocalDate firstOccupiedOn;

    @Embedded
    private ServiceHours serviceHours;

    private String telephone;

    @Version
    private @Nullable Long version;

    public Estate(String code, Details details) {
        if (!CODE.matcher(code).matches()) {
            throw Refused.because("estate.code.malformed").at("code");
        }
        if (TAKEN.contains(code)) {
            throw Refused.because("estate.code.reserved", code).at("code");
        }
        this.id = Ids.next();
        this.code = code;
        amend(details);
    }

    /** Changes everything but the code, which stands in addresses and on posters. */
    public final void amend(Details details) {
        this.name = details.name();
        this.nameEn = details.nameEn();
        this.city = details.city();
        this.zone = details.zone();
        this.firstOccupiedOn = details.firstOccupiedOn();
        this.serviceHours = details.serviceHours();
        this.telephone = details.telephone();
    }

    public String nameIn(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? nameEn : name;
    }

    /** Today's date where the estate lies. */
    public LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The local date of an instant where the estate lies. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The end (24:00) of a local date, as the instant from which on something due that day is late. */
    public Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * When the office is open, local time.
     */
    @jakarta.persistence.Embeddable
    public record ServiceHours(LocalTime serviceFrom, LocalTime serviceUntil) {

        public ServiceHours {
            if (!serviceFrom.isBefore(serviceUntil)) {
                throw Refused.because("estate.serviceHours.backwards").at("serviceUntil");
            }
        }
    }

    /**
     * What the office may change about an estate.
     */
    public record Details(
            String name,
            String nameEn,
            @Nullable String city,
            ZoneId zone,
            LocalDate firstOccupiedOn,
            ServiceHours serviceHours,
            String telephone) {}
}
