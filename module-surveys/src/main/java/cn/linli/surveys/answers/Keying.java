package cn.linli.surveys.answers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a paper was keyed in.
 *
 * @param turn 1 the first, 2 by somebody else, 3 what settled the two
 * @param at in a named round only; of an anonymous one the journal knows who keyed when
 */
public record Keying(
        int turn,
        Filled filled,
        UUID by,
        String name,
        @Nullable Instant at) {}
