package cn.linli.kernel.sight;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The estates whose rows the current thread may read and write; the database holds to it (row-level security). The program's
 * own work, such as living a day, sees everything. A request begins {@link #unsettled()} and is settled as soon as it is
 * known who asks.
 */
public final class Sight {

    private static final Sight EVERYTHING = new Sight("*");
    private static final Sight NOTHING = new Sight("");
    private static final Sight UNSETTLED = new Sight(null);
    private static final ThreadLocal<@Nullable Sight> CURRENT = new ThreadLocal<>();

    private final @Nullable String words;

    private Sight(@Nullable String words) {
        this.words = words;
    }

    public static Sight everything() {
        return EVERYTHING;
    }

    /** Only what belongs to no estate. */
    public static Sight nothing() {
        return NOTHING;
    }

    public static Sight of(UUID estate) {
        return new Sight(estate.toString());
    }

    public static Sight of(Collection<UUID> estates) {
        return new Sight(estates.stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
    }

    /** For the steps of a request before it is known who asks: they read no table that is kept to estates. */
    public static Sight unsettled() {
        return UNSETTLED;
    }

    /** Holds until the frame is closed; the sight before it holds again then. */
    public Frame open() {
        Frame frame = new Frame(CURRENT.get());
        CURRENT.set(this);
        return frame;
    }

    /** Replaces what the innermost frame was opened with; whoever settles must have opened one. */
    public static void settle(Sight sight) {
        if (CURRENT.get() == null) {
            throw new IllegalStateException("No frame is open on this thread");
        }
        CURRENT.set(sight);
    }

    /** As the database reads it; null leaves a connection as it is. */
    static @Nullable String current() {
        Sight sight = CURRENT.get();
        return sight == null ? EVERYTHING.words : sight.words;
    }

    /** The stretch of work over which a sight holds. */
    public static final class Frame implements AutoCloseable {

        private final @Nullable Sight before;

        private Frame(@Nullable Sight before) {
            this.before = before;
        }

        @Override
        public void close() {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
