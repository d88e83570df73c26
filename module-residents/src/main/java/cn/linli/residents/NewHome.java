package cn.linli.residents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home to register, with the people in it.
 *
 * @param since since when the home is in that state and the people are there
 */
public record NewHome(
        HomeNumber number,
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        Occupancy occupancy,
        LocalDate since,
        List<PersonDetails> people) {}
