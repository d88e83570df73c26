package cn.linli.bulletins;

import cn.linli.kernel.Actor;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.approval.ApprovalDecided;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Asking;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks the project manager for a yes or no to an edition, and after a yes to an important one the general director (BUL-2);
 * the general director at once where every project manager had a hand in it.
 */
@Component
@RequiredArgsConstructor
class DocumentApprovals {

    static final String ISSUE = "document.issue";
    static final String ISSUE_IMPORTANT = "document.issue-important";

    private final DocumentRepository documents;
    private final Approvals approvals;
    private final Posts posts;
    private final Estates estates;
    private final Clock clock;

    void ask(Document document) {
        ask(document, ISSUE, document.getEdition().isForDirector() ? Role.GENERAL_DIRECTOR : Role.PROJECT_MANAGER);
    }

    /** Whether no project manager of the estate is left who neither wrote it nor submits it. */
    boolean isForDirector(Document document, Actor submitting) {
        UUID estate = document.getEstateId();
        return posts.holders(estate, Role.PROJECT_MANAGER, estates.of(estate).today(clock)).stream()
                .allMatch(manager ->
                        submitting.is(manager) || document.getEdition().isWrittenBy(manager));
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
                Actor.staff(Objects.requireNonNull(submitted.by()), submitted.name())));
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
