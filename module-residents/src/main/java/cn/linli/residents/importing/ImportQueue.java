package cn.linli.residents.importing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands an import to the job in the same transaction that moved it on. */
@Component
@RequiredArgsConstructor
class ImportQueue {

    static final String TASK = "household-import";

    /** Long past, so that it is due whatever the clock of a demo says. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final ObjectProvider<Scheduler> scheduler;

    void add(UUID id, ImportState step) {
        Scheduler jobs = scheduler.getIfAvailable();
        if (jobs == null) {
            return;
        }
        jobs.scheduleIfNotExists(new TaskInstance<Void>(TASK, id + "/" + step), AT_ONCE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    static UUID importOf(TaskInstanceId instance) {
        String id = instance.getId();
        return UUID.fromString(id.substring(0, id.indexOf('/')));
    }
}
