package cn.linli.residents.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a household is not contacted any more for being dissatisfied: when, by whom, and why.
 *
 * @param endedBy none where nobody of the group is there any more
 */
@Embeddable
public record Ending(
        @Column(name = "ended_at") Instant endedAt,
        @Column(name = "ended_by") @Nullable UUID endedBy,
        @Column(name = "ended_name") String endedName,

        @Column(name = "ended_how") @Enumerated(EnumType.STRING)
        How endedHow,

        @Column(name = "ended_because") @Nullable String endedBecause) {

    /** Why it is over. */
    public enum How {
        /** It was content, and somebody else confirmed another group. */
        REGROUPED,
        /** It should never have been in the group; counted as a waiver. */
        LET_GO,
        /** Nobody of the group lives there any more. */
        GONE
    }
}
