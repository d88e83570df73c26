package cn.linli.residents.care;

import cn.linli.residents.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done about a discontent; added, never changed.
 *
 * @param way by which the owner was contacted, or tried
 */
public record DiscontentStep(Kind kind, @Nullable Channel way, String words, String by, Instant at) {

    /** What it was. */
    public enum Kind {
        BEGUN,
        /** Nobody was reached. */
        MISSED,
        /** Reached, and not content. */
        CONTACTED,
        /** Reached, and content. */
        CONTENT,
        /** Somebody else did not agree, and it goes on. */
        STAYED,
        REGROUPED,
        LET_GO,
        GONE
    }
}
