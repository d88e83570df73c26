package cn.linli.surveys.draw;

import cn.linli.surveys.Hand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One draw, with all that is needed to make it again.
 *
 * @param number 1 for the one over the whole frame
 * @param frameHash SHA-256 of the frame's listing
 * @param because why more homes were drawn; none for the first
 */
public record Draw(
        UUID id,
        int number,
        long seed,
        String algorithm,
        String frameHash,
        int homes,
        @Nullable String because,
        Hand hand,
        List<DrawStratum> strata) {}
