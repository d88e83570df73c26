package cn.linli.residents.greetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How somebody was greeted, when, by whom, and in which words.
 */
@Embeddable
public record Greeted(
        @Column(name = "greeted_at") Instant greetedAt,
        @Column(name = "greeted_by") UUID greetedBy,
        @Column(name = "greeted_name") String greetedName,

        @Enumerated(EnumType.STRING) @Column(name = "greeted_way")
        Way greetedWay,

        @Column(name = "greeted_word") String greetedWord) {

    /** The ways of a greeting. */
    public enum Way {
        MESSAGE,
        IN_PERSON,
        TELEPHONE,
        /** For everybody: hung up, or said over the loudspeakers. */
        NOTICE
    }
}
