package cn.linli.kernel.approval;

import cn.linli.kernel.Refused;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A module as it listens to approvals. */
@Component
class ListeningModule {

    final List<ApprovalAsked> asked = new CopyOnWriteArrayList<>();
    final List<ApprovalDecided> decided = new CopyOnWriteArrayList<>();
    volatile boolean refuses;

    @EventListener
    void on(ApprovalAsked event) {
        asked.add(event);
    }

    @EventListener
    void on(ApprovalDecided event) {
        Refused.unless(!refuses, "test.refused");
        decided.add(event);
    }
}
