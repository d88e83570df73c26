package cn.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control of the guard: it must see what it is there for, or nothing else proves anything. */
class GuardedLogsTest {

    private static final Logger LOG = LoggerFactory.getLogger("cn.linli.guarded");

    @AfterEach
    void forget() {
        LogGuard.told();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key (phone)=(13812345678) already exists",
                "tried " + Cast.PASSWORD,
                "{bcrypt}$2a$04$abcdefghijklmnopqrstuv",
                "GET /t/Ab3dEf6hIj9kLm2n answered 500",
                "Cookie: linli=ZjYxYzA2YjMtNzQ2Zi00",
                "_key=0197a5f0-0000-7000-8000-000000000000",
                "A3CD-E4FG-H7JK-M9NP"
            })
    void whatNoLogMayTellIsSeenAlsoWhereTheTestPrintsNothing(String told) {
        LOG.info("{}", told);
        assertThat(LogGuard.told()).hasSize(1);
        LOG.warn("It broke", new IllegalStateException("because", new IllegalStateException(told)));
        assertThat(LogGuard.told()).hasSize(1);
    }

    @Test
    void whatIsNoSecretIsLetBe() {
        LOG.info("Import 0197a5f0-1380-7000-8000-13812345678a stopped after 1763781234567 ms");
        LOG.debug("13812345678");
        assertThat(LogGuard.told()).isEmpty();
    }
}
