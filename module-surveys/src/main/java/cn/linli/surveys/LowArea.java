package cn.linli.surveys;

import java.util.UUID;

/**
 * A service area that owners rate low (SUR-7): below the survey's target, or among the lowest three.
 *
 * @param satisfied of the {@code valid} answers, those with 4 or 5
 * @param belowTarget whether it missed the target, rather than only standing last
 */
public record LowArea(UUID area, LocalWords name, long satisfied, long valid, boolean belowTarget) {}
