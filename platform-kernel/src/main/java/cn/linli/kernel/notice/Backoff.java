package cn.linli.kernel.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each failed attempt, until it is given up.
 */
final class Backoff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private Backoff() {}

    static Optional<Duration> after(int failedAttempts) {
        return failedAttempts <= PAUSES.size() ? Optional.of(PAUSES.get(failedAttempts - 1)) : Optional.empty();
    }
}
