package cn.linli.residents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home in a list, with everybody who is there.
 */
public record HouseholdRow(
        UUID id,
        HomeNumber number,
        Occupancy occupancy,
        LocalDate since,
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        List<PersonFile> people) {

    public String label() {
        return number.label();
    }
}
