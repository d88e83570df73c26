package cn.linli.kernel;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every page asks for and somebody changes once a month, such as an estate's name: read again after half a minute, so
 * that another node's change is seen soon, and at once by whoever changed it.
 */
public final class Recent<K, V> {

    private static final long LIVES = Duration.ofSeconds(30).toNanos();

    private final int most;
    private final Map<K, Read<V>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Read<V>(V value, long at) {}

    /**
     * @param most so many are remembered and no more
     */
    public Recent(int most) {
        this.most = most;
    }

    public V get(K key, Function<? super K, ? extends V> read) {
        return known(key).orElseGet(() -> {
            long before = changes.get();
            V value = read.apply(key);
            remember(key, value, before);
            return value;
        });
    }

    /** The same for several keys: those that are not known are read together. */
    public Map<K, V> get(Collection<K> keys, Function<? super Collection<K>, ? extends Map<K, V>> read) {
        Map<K, V> found = new HashMap<>();
        Set<K> missing = new HashSet<>();
        for (K key : keys) {
            Optional<V> value = known(key);
            value.ifPresent(known -> found.put(key, known));
            if (value.isEmpty()) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            long before = changes.get();
            Map<K, V> values = read.apply(missing);
            values.forEach((key, value) -> remember(key, value, before));
            found.putAll(values);
        }
        return found;
    }

    private Optional<V> known(K key) {
        Read<V> earlier = isChanging() ? null : known.get(key);
        return earlier == null || System.nanoTime() - earlier.at >= LIVES
                ? Optional.empty()
                : Optional.of(earlier.value);
    }

    private void remember(K key, V value, long before) {
        if (known.size() >= most) {
            known.clear();
        }
        // What was read while somebody changed it may be the old or the new: the next one asks again.
        if (!isChanging() && changes.get() == before) {
            known.put(key, new Read<>(value, System.nanoTime()));
        }
    }

    /** Says that something changes; what the running transaction reads from now on may be undone and is not remembered. */
    public void forget() {
        drop();
        if (TransactionSynchronizationManager.isSynchronizationActive() && !isChanging()) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Recent.this);
                    drop();
                }
            });
        }
    }

    private boolean isChanging() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private void drop() {
        changes.incrementAndGet();
        known.clear();
    }
}
