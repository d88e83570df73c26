package cn.linli.residents.butlers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One home where the former butler introduces the new one.
 *
 * @param made none while nobody has been there
 */
public record ButlerVisit(
        UUID id,
        UUID change,
        UUID household,
        String home,
        @Nullable Made made) {

    public boolean isMade() {
        return made != null;
    }

    /** The day on which both were there, what was said, and who entered it. */
    public record Made(LocalDate on, String word, String name) {}

    /** How many of how many homes. */
    public record Progress(int made, int all) {

        public boolean isComplete() {
            return made == all;
        }
    }
}
