package cn.linli.residents.care;

import org.jspecify.annotations.Nullable;

/**
 * What an owner thinks of something, and where the score stands.
 *
 * @param score from 1 to 5; 1 and 2 are low
 * @param because in words, such as {@code 工单 240117 评分：结果 1 分}
 * @param sourceType what was scored, such as {@code ticket}
 */
public record LowScore(
        int score,
        String because,
        String sourceType,
        String sourceId,
        @Nullable String sourceLink) {

    private static final int LOW = 2;

    public boolean isLow() {
        return isLow(score);
    }

    /** Whether there is anything to tell at all. */
    public static boolean isLow(int score) {
        return score >= 1 && score <= LOW;
    }
}
