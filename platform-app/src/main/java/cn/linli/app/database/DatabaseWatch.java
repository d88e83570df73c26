package cn.linli.app.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the embedded server while the program runs: a database that is gone comes back without anybody's doing. */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final EmbeddedDatabase database;
    private final ScheduledExecutorService watchman;

    DatabaseWatch(EmbeddedDatabase database) {
        this.database = database;
        this.watchman = Executors.newSingleThreadScheduledExecutor(look -> {
            Thread thread = new Thread(look, "database-watch");
            thread.setDaemon(true);
            return thread;
        });
        watchman.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            database.revive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.error("The database could not be started again; trying on", e);
        }
    }

    /** A look that has begun is finished first: it may be bringing back what is about to be stopped. */
    @Override
    public void close() throws InterruptedException {
        watchman.shutdown();
        watchman.awaitTermination(1, TimeUnit.MINUTES);
    }
}
