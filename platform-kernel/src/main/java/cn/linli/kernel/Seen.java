package cn.linli.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Which version of a record a form was filled in over: what somebody else has changed since then is not written over by
 * whoever has not seen it.
 */
public final class Seen {

    private static final ThreadLocal<@Nullable Long> VERSION = new ThreadLocal<>();

    private Seen() {}

    /** A form that showed this version is being posted on this thread. */
    public static void begin(long version) {
        VERSION.set(version);
    }

    public static void end() {
        VERSION.remove();
    }

    /** Refuses if the posted form showed another version than the one that stands now; asked before anything is changed. */
    public static void requireStill(@Nullable Long version) {
        Long seen = VERSION.get();
        if (seen != null && !seen.equals(version)) {
            throw new OptimisticLockingFailureException("seen " + seen + ", stands " + version);
        }
    }
}
