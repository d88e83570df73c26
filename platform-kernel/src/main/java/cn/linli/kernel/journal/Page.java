package cn.linli.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction will write into the journal, as one entry. */
class Page {

    final List<Change> changes = new ArrayList<>();

    @Nullable
    String action;

    @Nullable
    UUID estate;

    @Nullable
    String subjectType;

    @Nullable
    String subjectId;

    static @Nullable Page current() {
        return (Page) TransactionSynchronizationManager.getResource(Page.class);
    }

    boolean isEmpty() {
        return changes.isEmpty() && action == null;
    }

    String actionOrFirstChange() {
        if (action != null) {
            return action;
        }
        Change first = changes.get(0);
        return first.what() + "." + first.kind().name().toLowerCase(Locale.ROOT);
    }

    String subjectTypeOrFirstChange() {
        return subjectType != null ? subjectType : changes.get(0).what();
    }

    String subjectIdOrFirstChange() {
        return subjectId != null ? subjectId : changes.get(0).id();
    }
}
