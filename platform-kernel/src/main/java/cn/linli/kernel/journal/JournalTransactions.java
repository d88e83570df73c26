package cn.linli.kernel.journal;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

    JournalTransactions(ObjectProvider<Journal> journal, ObjectProvider<EntityManager> entities) {
        this.journal = journal;
        this.entities = entities;
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
            entities.getObject().flush();
            if (!page.isEmpty()) {
                journal.getObject().write(page);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Page.class);
        }
    }
}
