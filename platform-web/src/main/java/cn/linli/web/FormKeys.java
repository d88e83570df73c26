package cn.linli.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one-time key of a form is stored in the same transaction as what the form did: a second post with it, after a double
 * click or a node that died before it could answer, finds the key and shows the first result.
 */
@Component
@RequiredArgsConstructor
class FormKeys implements TransactionExecutionListener {

    private static final int LONGEST_LOCATION = 500;
    private static final ThreadLocal<@Nullable Use> CURRENT = new ThreadLocal<>();

    private final ObjectProvider<JdbcClient> jdbc;
    private final Clock clock;

    /** The post being handled on this thread. */
    static final class Use {
        final UUID key;
        final String path;
        final String owner;
        boolean stored;

        @Nullable
        String leadsTo;

        Use(UUID key, String path, String owner) {
            this.key = key;
            this.path = path;
            this.owner = owner;
        }
    }

    /** A second post with the same key lost the race against the first. */
    static final class AlreadyUsed extends RuntimeException {}

    void begin(UUID key, String path, String owner) {
        CURRENT.set(new Use(key, path, owner));
    }

    void end() {
        CURRENT.remove();
    }

    /** Does something that is not yet what the form is for: a key is not used up by it. */
    static <T> T beside(Supplier<T> work) {
        Use use = CURRENT.get();
        CURRENT.remove();
        try {
            return work.get();
        } finally {
            CURRENT.set(use);
        }
    }

    /** Says before the work where the form will lead, so that it is stored with what the form does and not behind it. */
    static void leadTo(String location) {
        Use use = CURRENT.get();
        if (use != null && location.length() <= LONGEST_LOCATION) {
            use.leadsTo = location;
        }
    }

    @Nullable
    Use current() {
        return CURRENT.get();
    }

    /** Where the first post with this key led; empty if the key is new, blank if it led nowhere that is known. */
    Optional<String> firstResult(UUID key, String path, String owner) {
        return jdbc.getObject()
                .sql("select coalesce(location, '') from form_key where key = :key and path = :path"
                        + " and owner = :owner")
                .param("key", key)
                .param("path", path)
                .param("owner", owner)
                .query(String.class)
                .optional();
    }

    void remember(Use use, String location) {
        if (use.stored && location.length() <= LONGEST_LOCATION) {
            jdbc.getObject()
                    .sql("update form_key set location = :location where key = :key and path = :path")
                    .param("location", location)
                    .param("key", use.key)
                    .param("path", use.path)
                    .update();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        Use use = CURRENT.get();
        if (failure == null && use != null && !use.stored && !transaction.isReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    store(use);
                }

                @Override
                public void afterCommit() {
                    use.stored = true;
                }
            });
        }
    }

    private void store(Use use) {
        try {
            jdbc.getObject()
                    .sql("insert into form_key (key, path, used_at, owner, location)"
                            + " values (:key, :path, :at, :owner, :location)")
                    .param("key", use.key)
                    .param("path", use.path)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("owner", use.owner)
                    .param("location", use.leadsTo)
                    .update();
        } catch (DuplicateKeyException second) {
            throw new AlreadyUsed();
        }
    }
}
