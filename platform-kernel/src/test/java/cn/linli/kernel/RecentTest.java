package cn.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RecentTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final Recent<String, String> names = new Recent<>(2);
    private String stored = "翠湖";

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clear();
        }
    }

    @Test
    void whatWasReadIsNotReadAgainUntilSomebodyChangesIt() {
        assertThat(List.of(read("a"), read("a"), read("a"))).containsOnly("翠湖");
        assertThat(reads).hasValue(1);
        stored = "锦绣";
        names.forget();
        assertThat(read("a")).isEqualTo("锦绣");
    }

    @Test
    void whatATransactionReadsAfterItsChangeIsNotRememberedBecauseItMayBeUndone() {
        TransactionSynchronizationManager.initSynchronization();
        names.forget();
        stored = "未提交";
        assertThat(read("a")).isEqualTo("未提交");
        stored = "翠湖";
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        assertThat(read("a")).isEqualTo("翠湖");
        assertThat(read("a")).isEqualTo("翠湖");
        assertThat(reads).hasValue(2);
    }

    @Test
    void ofSeveralOnlyTheUnknownAreReadAndTogether() {
        read("a");
        Map<String, String> both = names.get(List.of("a", "b"), missing -> {
            assertThat(missing).containsExactly("b");
            return missing.stream().collect(Collectors.toMap(Function.identity(), key -> stored));
        });
        assertThat(both).containsOnlyKeys("a", "b");
    }

    @Test
    void itNeverGrowsBeyondItsBound() {
        for (String key : List.of("a", "b", "c", "d")) {
            read(key);
        }
        reads.set(0);
        List.of("a", "b", "c", "d").forEach(this::read);
        assertThat(reads.get()).isGreaterThanOrEqualTo(2);
    }

    private String read(String key) {
        return names.get(key, any -> {
            reads.incrementAndGet();
            return stored;
        });
    }
}
