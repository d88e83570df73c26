package cn.linli.kernel.calendar;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lives the days that were slept over before the first page is served: what is settled in the first minute after a
 * downtime has climbed until then, and that it did must not be forgotten.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class CalendarAtStart implements SmartLifecycle {

    private final Calendar calendar;
    private volatile boolean running;

    @Override
    public void start() {
        running = true;
        try {
            int lived = calendar.catchUp();
            if (lived > 0) {
                log.info("Lived {} days that had begun meanwhile", lived);
            }
        } catch (RuntimeException e) {
            log.error("The days since the last start could not be lived yet; they are tried again by and by", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server opens its port. */
    @Override
    public int getPhase() {
        return 0;
    }
}
