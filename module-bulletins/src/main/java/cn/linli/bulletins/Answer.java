package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Verdict;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An explicit yes or no to an edition. */
@Embeddable
public record Answer(
        @Enumerated(EnumType.STRING) Verdict verdict,
        UUID by,
        String name,
        Instant at,
        @Nullable String note) {

    static Answer of(Verdict verdict, Actor by, Instant at, @Nullable String note) {
        return new Answer(verdict, by.staffId(), by.name(), at, note);
    }

    boolean isYes() {
        return verdict == Verdict.YES;
    }
}
