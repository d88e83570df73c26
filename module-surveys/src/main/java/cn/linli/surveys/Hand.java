package cn.linli.surveys;

import cn.linli.kernel.Actor;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did one thing with a survey, and when.
 *
 * @param by none where it was the program, as for the questionnaire that it comes with
 */
@Embeddable
public record Hand(@Nullable UUID by, String name, Instant at) {

    public static Hand of(Actor by, Instant at) {
        return new Hand(by.kind() == Actor.Kind.SYSTEM ? null : by.staffId(), by.name(), at);
    }
}
