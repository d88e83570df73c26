package cn.linli.web.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Has rows written by a second thread while the next ones are read from the database, which otherwise waits: a block is written, one is
 * gathered, and no more than these two are in memory. What the writing refuses is thrown where the next block is handed over.
 */
final class AheadWriter extends SheetWriter implements AutoCloseable {

    private static final int BLOCK = 500;

    private final SheetWriter sheet;
    private List<List<? extends @Nullable Object>> gathered = new ArrayList<>(BLOCK);
    private @Nullable Future<?> written;
    private @Nullable ExecutorService hand;

    AheadWriter(SheetWriter sheet) {
        this.sheet = sheet;
    }

    @Override
    public SheetWriter title(String text) {
        settle();
        sheet.title(text);
        return this;
    }

    @Override
    public SheetWriter header(SheetColumns columns, Locale locale) {
        settle();
        sheet.header(columns, locale);
        return this;
    }

    @Override
    public SheetWriter row(List<? extends @Nullable Object> cells) {
        gathered.add(cells);
        if (gathered.size() == BLOCK) {
            await();
            List<List<? extends @Nullable Object>> block = gathered;
            gathered = new ArrayList<>(BLOCK);
            written = hand().submit(() -> block.forEach(sheet::row));
        }
        return this;
    }

    @Override
    void finish() throws IOException {
        settle();
        sheet.finish();
    }

    /** Ends the second thread, also where the content failed: nothing writes to a response that is somebody else's by then. */
    @Override
    public void close() {
        if (hand != null) {
            hand.shutdown();
            try {
                await();
            } catch (RuntimeException behind) {
                // What failed before it says more.
            }
        }
    }

    private void settle() {
        await();
        gathered.forEach(sheet::row);
        gathered.clear();
    }

    private void await() {
        Future<?> block = written;
        if (block == null) {
            return;
        }
        written = null;
        try {
            block.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a list was written");
        }
    }

    private ExecutorService hand() {
        if (hand == null) {
            hand = Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "sheet-rows");
                thread.setDaemon(true);
                return thread;
            });
        }
        return hand;
    }
}
