package cn.linli.kernel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT12H"})
    void waitsLongerAfterEachFailure(int failedAttempts, Duration pause) {
        assertThat(Backoff.after(failedAttempts)).contains(pause);
    }

    @Test
    void givesUpAfterTheSixth() {
        assertThat(Backoff.after(6)).isEmpty();
        assertThat(Backoff.after(7)).isEmpty();
    }
}
