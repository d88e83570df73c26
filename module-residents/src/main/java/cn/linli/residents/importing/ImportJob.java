package cn.linli.residents.importing;

import cn.linli.kernel.Refused;
import cn.linli.kernel.Watched;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an import on from wherever it stands, in small transactions: run again after a crash it goes on after the last
 * chunk that was stored.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ImportJob {

    private static final int ATTEMPTS = 5;
    private static final int PAUSE_SECONDS = 15;

    private final ImportLedger ledger;
    private final ImportReading reading;
    private final ImportTaking taking;
    private final ImportUndoing undoing;
    private final TransactionTemplate transaction;

    void run(UUID id) {
        HouseholdImport found = ledger.find(id).orElse(null);
        while (found != null && found.state().isAtWork()) {
            try {
                step(found);
            } catch (Refused refusal) {
                transaction.executeWithoutResult(status -> ledger.fail(id, refusal));
            }
            found = ledger.find(id).orElse(null);
        }
    }

    private void step(HouseholdImport found) {
        switch (found.state()) {
            case READING -> reading.run(found);
            case CHECKING -> taking.check(found);
            case TAKING -> taking.take(found);
            case UNDOING -> undoing.run(found);
            default -> throw new IllegalStateException("Nothing to do for " + found.state());
        }
    }

    /** Fails loudly but not for ever: a file that cannot be worked on must not block the next one. */
    void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        UUID id = ImportQueue.importOf(complete.getExecution().taskInstance);
        log.error("Import {} stopped", id, complete.getCause().orElse(null));
        if (complete.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
            operations.reschedule(complete, complete.getTimeDone().plusSeconds(PAUSE_SECONDS));
        } else {
            transaction.executeWithoutResult(status -> ledger.giveUp(id));
            operations.remove();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        Watched importsRunning(ImportLedger ledger) {
            return new Watched("imports.running", "imports of homes at work", ledger::running);
        }

        @Bean
        Task<Void> importHouseholds(ImportJob job) {
            return Tasks.oneTime(ImportQueue.TASK)
                    .onFailure(job::failed)
                    .execute((instance, context) -> job.run(ImportQueue.importOf(instance)));
        }
    }
}
