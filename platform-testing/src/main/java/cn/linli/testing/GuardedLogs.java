package cn.linli.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Holds over every test class of every module that has {@code platform-testing}: a class during which a log tells a
 * telephone number, a password, an owner's link or the like fails.
 */
public final class GuardedLogs implements BeforeAllCallback, AfterAllCallback {

    private static final LogGuard GUARD = new LogGuard();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            stand(logs);
        }
    }

    private static synchronized void stand(LoggerContext logs) {
        if (!logs.getTurboFilterList().contains(GUARD)) {
            GUARD.start();
            logs.addTurboFilter(GUARD);
            logs.addListener(new StandsAgain());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> told = LogGuard.told();
        if (!told.isEmpty()) {
            throw new AssertionError("The logs tell what they must not:\n" + String.join("\n", told));
        }
    }

    /** Each application that starts sets its logs up anew, and would take the guard away. */
    private static final class StandsAgain implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onStart(LoggerContext context) {}

        @Override
        public void onReset(LoggerContext context) {
            if (!context.getTurboFilterList().contains(GUARD)) {
                context.addTurboFilter(GUARD);
            }
        }

        @Override
        public void onStop(LoggerContext context) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}
