package cn.linli.residents.vacancy;

import cn.linli.residents.HomeNumber;
import cn.linli.residents.Occupancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home with the state it is in, since when, and who recorded it last.
 *
 * @param reason none for the state in which the home was registered
 * @param expectedOn when somebody will live there; none where that is not known, or where somebody does
 * @param outlook what the owner said about it
 */
public record HomeState(
        UUID id,
        HomeNumber number,
        @Nullable Integer floor,
        Occupancy occupancy,
        LocalDate since,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason,
        @Nullable LocalDate expectedOn,
        @Nullable String outlook) {

    public boolean isPassedOn(LocalDate today) {
        return expectedOn != null && expectedOn.isBefore(today);
    }

    public String label() {
        return number.label();
    }
}
