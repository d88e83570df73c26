package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.approval.ApprovalDecided;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Asking;
import cn.linli.kernel.staff.Role;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the project manager for a yes or no to an edition, and after a yes to an important one the general director (BUL-2).
 */
@Component
@RequiredArgsConstructor
class DocumentApprovals {

    static final String ISSUE = "document.issue";
    static final String ISSUE_IMPORTANT = "document.issue-important";

    private final DocumentRepository documents;
    private final Approvals approvals;

    void ask(Document document) {
        ask(document, ISSUE, Role.PROJECT_MANAGER);
    }

    private void ask(Document document, String matter, Role approver) {
        Edition edition = document.getEdition();
        Hand submitted = Objects.requireNonNull(edition.getSubmitted());
        approvals.ask(new Asking(
                document.getEstateId(),
                Document.SUBJECT,
                document.getId().toString(),
                matter,
                edition.getTitle() + "\n\n" + edition.wording().text(),
                approver,
                Actor.staff(submitted.by(), submitted.name())));
    }

    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.subjectType().equals(Document.SUBJECT)) {
            return;
        }
        UUID id = UUID.fromString(decided.subjectId());
        Document document = documents
                .findForUpdateByEstateIdAndId(decided.estate(), id)
                .orElseThrow(() -> new NotFound("document " + id));
        boolean byDirector = decided.matter().equals(ISSUE_IMPORTANT);
        document.answered(Answer.of(decided.verdict(), decided.by(), decided.at(), decided.note()), byDirector);
        if (document.waitsForDirector()) {
            ask(document, ISSUE_IMPORTANT, Role.GENERAL_DIRECTOR);
        }
    }
}
