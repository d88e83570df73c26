package cn.linli.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Every test begins on the same morning, wherever the one before it left the clock. */
class FreshClock implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBeanProvider(MovableClock.class).ifAvailable(MovableClock::reset);
    }
}
