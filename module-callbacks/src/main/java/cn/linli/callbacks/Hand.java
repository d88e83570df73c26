package cn.linli.callbacks;

import cn.linli.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did one thing with a repair, and when.
 *
 * @param by none where it was another program
 */
@Embeddable
public record Hand(@Nullable UUID by, String name, Instant at) {

    public static Hand of(Actor by, Instant at) {
        return new Hand(by.kind() == Actor.Kind.STAFF ? by.staffId() : null, by.name(), at);
    }
}
