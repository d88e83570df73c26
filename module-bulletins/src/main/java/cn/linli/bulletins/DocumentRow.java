package cn.linli.bulletins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document as a list shows it.
 *
 * @param waitsForDirector whether of the two answers only the general director's is missing
 * @param manager who said yes and has to sign; none before that
 */
public record DocumentRow(
        UUID id,
        DocumentKind kind,
        @Nullable String period,
        boolean important,
        String title,
        int edition,
        DocumentState state,
        boolean waitsForDirector,
        @Nullable String manager,
        String writtenBy,
        Instant writtenAt) {}
