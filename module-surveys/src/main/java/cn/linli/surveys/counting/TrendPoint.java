package cn.linli.surveys.counting;

import cn.linli.kernel.Share;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One half-year of an estate.
 *
 * @param areas in the order of the last questionnaire; none of those that were not asked then, or not shown
 */
public record TrendPoint(
        UUID round,
        String halfYear,
        @Nullable Share returned,
        @Nullable Figure overall,
        @Nullable Figure all,
        List<@Nullable Figure> areas) {}
