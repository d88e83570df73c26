package cn.linli.surveys.counting;

import cn.linli.surveys.LocalWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param change of the rate since the last half-year; none where that had no such line, or too few answers to show
 * @param low why an area is marked; none for what is not low, and for all that is no area
 */
public record Row(
        UUID id,
        LocalWords words,
        Figure figure,
        @Nullable Change change,
        @Nullable Low low) {

    /** Why an area is low. */
    public enum Low {
        BELOW_TARGET,
        /** One of the lowest three, though not below the target. */
        LOWEST_THREE
    }
}
