package cn.linli.surveys.answers;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param scores by item from 1 to 5, or {@link #NOT_EXPERIENCED}
 * @param comment empty where nothing was written
 */
public record Filled(Map<UUID, Integer> scores, String comment) {

    public static final int NOT_EXPERIENCED = 0;
    public static final int BEST = 5;
    public static final int LONGEST_COMMENT = 2_000;

    public Filled {
        scores = Map.copyOf(scores);
        comment = comment.strip();
    }

    @Nullable
    String commentOrNone() {
        return comment.isEmpty() ? null : comment;
    }
}
