package cn.linli.surveys.web;

import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.web.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Whoever tries links that lead nowhere may try only so many; then nothing opens for a while, also a right one. The tries are
 * counted for all nodes; that somebody has to wait, each node remembers by itself, so that an honest answer costs no look-up.
 */
@Component
@RequiredArgsConstructor
class AnswerGuesses {

    static final int MOST = 30;
    static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MOST_WAITING = 10_000;

    private final Throttle throttle;
    private final Clock clock;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    <T> T found(String address, Supplier<T> behind) {
        String network = Throttle.network(address);
        Instant until = waiting.get(network);
        if (until != null && clock.instant().isBefore(until)) {
            throw refused();
        }
        try {
            return behind.get();
        } catch (NotFound missed) {
            if (throttle.admits("survey-link/" + network, MOST, WITHIN)) {
                throw missed;
            }
            if (waiting.size() >= MOST_WAITING) {
                waiting.clear();
            }
            waiting.put(network, clock.instant().plus(WITHIN));
            throw refused();
        }
    }

    private static Refused refused() {
        return Refused.because("survey.guesses", WITHIN.toMinutes());
    }
}
