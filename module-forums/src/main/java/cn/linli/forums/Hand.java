package cn.linli.forums;

import cn.linli.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who did one thing with a forum, and when. */
@Embeddable
public record Hand(UUID by, String name, Instant at) {

    public static Hand of(Actor by, Instant at) {
        return new Hand(by.staffId(), by.name(), at);
    }
}
