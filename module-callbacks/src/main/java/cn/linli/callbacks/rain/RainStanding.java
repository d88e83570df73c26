package cn.linli.callbacks.rain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source has said of a city.
 *
 * @param until the last day that it has told of
 * @param missing the first day of which it did not tell although it was asked
 */
public record RainStanding(
        @Nullable LocalDate until, @Nullable LocalDate missing) {}
