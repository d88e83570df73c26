package cn.linli.residents;

import cn.linli.kernel.Actor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state that a home is or was in: since when, and who recorded it why.
 *
 * @param reason none for the state in which the home was registered
 */
@Embeddable
public record OccupancyPhase(
        @Enumerated(EnumType.STRING) Occupancy occupancy,
        LocalDate since,
        Instant recordedAt,
        @Nullable UUID byId,
        String byName,
        @Nullable String reason) {

    static OccupancyPhase of(Occupancy occupancy, LocalDate since, Instant at, Actor by, @Nullable String reason) {
        return new OccupancyPhase(occupancy, since, at, by.id(), by.name(), reason);
    }
}
