package cn.linli.kernel.journal;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens a page for every transaction that may write, and writes it as one entry just before the commit. */
@Component
class JournalTransactions implements TransactionExecutionListener {

    private final ObjectProvider<Journal> journal;
    private final ObjectProvider<EntityManager> entities;
    private final ObjectProvider<PersistenceExceptionTranslator> translators;

    JournalTransactions(
            ObjectProvider<Journal> journal,
            ObjectProvider<EntityManager> entities,
            ObjectProvider<PersistenceExceptionTranslator> translators) {
        this.journal = journal;
        this.entities = entities;
        this.translators = translators;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && Page.current() == null) {
            Page page = new Page();
            TransactionSynchronizationManager.bindResource(Page.class, page);
            TransactionSynchronizationManager.registerSynchronization(new Keeping(page));
        }
    }

    private final class Keeping implements TransactionSynchronization {

        private final Page page;

        Keeping(Page page) {
            this.page = page;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Page.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Page.class, page);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // What is still in the persistence context has to reach the page before the page is written.
            writeOut();
            if (!page.isEmpty()) {
                journal.getObject().write(page);
            }
        }

        /** Says in the words that everybody listens for that somebody else was faster, as the commit itself would. */
        private void writeOut() {
            try {
                entities.getObject().flush();
            } catch (RuntimeException failure) {
                throw translators.stream()
                        .map(translator -> translator.translateExceptionIfPossible(failure))
                        .filter(Objects::nonNull)
                        .map(RuntimeException.class::cast)
                        .findFirst()
                        .orElse(failure);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Page.class);
        }
    }
}
