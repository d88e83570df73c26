package cn.linli.feedback;

import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Signatures;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads papers from the draft to the board, as the people of an estate do. */
@Component
@RequiredArgsConstructor
public class PaperCourse {

    private final Documents documents;
    private final Approvals approvals;
    private final Signatures signatures;

    public UUID draft(Stage stage, DocumentKind kind, @Nullable String period, String title, String body) {
        return documents.draft(
                stage.id(),
                kind,
                period,
                false,
                Wording.of(title, body),
                stage.frontDesk().asActor());
    }

    public void submit(Stage stage, UUID paper) {
        documents.submit(stage.id(), paper, stage.frontDesk().asActor());
    }

    public void publish(Stage stage, UUID paper) throws IOException {
        Actor manager = stage.projectManager().asActor();
        submit(stage, paper);
        UUID asked =
                approvals.pendingFor(Document.SUBJECT, paper.toString()).get(0).id();
        approvals.decide(stage.id(), asked, manager, Verdict.YES, null);
        signatures.keep("hand.png", AnsweringTest.picture(), manager);
        documents.sign(stage.id(), paper, manager);
        documents.publish(stage.id(), paper, manager);
    }
}
