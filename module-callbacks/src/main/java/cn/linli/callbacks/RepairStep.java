package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import cn.linli.residents.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a repair; added, never changed.
 *
 * @param way by which the owner was tried
 */
public record RepairStep(Kind kind, @Nullable Channel way, String words, String by, Instant at) {

    /** What it was. */
    public enum Kind {
        /** It was learned of. */
        TAKEN,
        /** It became another kind. */
        CLASSIFIED,
        /** A heavy rain has passed. */
        RAINED,
        /** Nobody was there. */
        MISSED,
        REFUSED,
        FIXED,
        NOT_FIXED
    }

    /** Whether the program did it by itself; its name is then a word of the page. */
    public boolean isOwnWork() {
        return Actor.SYSTEM.name().equals(by);
    }
}
