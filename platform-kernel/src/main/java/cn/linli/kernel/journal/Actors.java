package cn.linli.kernel.journal;

import cn.linli.kernel.Actor;
import java.util.function.Supplier;

/**
 * Who acts on this thread. The web sets it for each request; jobs and the calendar act as the program itself.
 */
public final class Actors {

    private static final ThreadLocal<Actor> CURRENT = ThreadLocal.withInitial(() -> Actor.SYSTEM);

    private Actors() {}

    public static Actor current() {
        return CURRENT.get();
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Sets the actor for a request; {@link #clear()} must follow. */
    public static void begin(Actor actor) {
        CURRENT.set(actor);
    }

    public static void clear() {
        CURRENT.remove();
    }
}
