package cn.linli.bulletins;

import static cn.linli.testing.Cast.Stage.actor;

import cn.linli.bulletins.paper.Papers;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.PendingApproval;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast.Stage;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads papers through their course, as the people of an estate do. */
@Component
@RequiredArgsConstructor
public class Course {

    public static final String TITLE = "关于外墙清洗的通知";

    private final Documents documents;
    private final Approvals approvals;
    private final Signatures signatures;
    private final Seals seals;
    private final Evidence evidence;

    /** A notice with a picture, that the front desk has written. */
    public UUID draft(Stage stage) {
        EvidenceFile picture = evidence.keep(
                stage.id(),
                "wall.png",
                new ByteArrayInputStream(Papers.drawn(640, 400, Color.GREEN, true)),
                actor(stage.frontDesk()));
        String body = "<p>12 月 1 日清洗外墙，请关好门窗。</p><p><img src=\"/e/"
                + stage.estate().getCode() + "/documents/pictures/" + picture.getId() + "\" alt=\"外墙\"></p>";
        return documents.draft(
                stage.id(), DocumentKind.NOTICE, null, false, Wording.of(TITLE, body), actor(stage.frontDesk()));
    }

    public UUID submitted(Stage stage) {
        UUID id = draft(stage);
        documents.submit(stage.id(), id, actor(stage.frontDesk()));
        return id;
    }

    public void decide(Stage stage, UUID id, Verdict verdict, @Nullable String note) {
        List<PendingApproval> waiting = approvals.pendingFor(Document.SUBJECT, id.toString());
        approvals.decide(stage.id(), waiting.get(0).id(), actor(stage.projectManager()), verdict, note);
    }

    public UUID signed(Stage stage) {
        UUID id = submitted(stage);
        decide(stage, id, Verdict.YES, null);
        handwriting(stage.projectManager());
        seals.keep(
                stage.id(),
                "seal.png",
                new ByteArrayInputStream(Papers.drawn(300, 300, Color.RED, true)),
                actor(stage.projectManager()));
        documents.sign(stage.id(), id, actor(stage.projectManager()));
        return id;
    }

    public void handwriting(StaffMember member) {
        signatures.keep(
                "hand.png", new ByteArrayInputStream(Papers.drawn(400, 160, Color.BLACK, false)), actor(member));
    }

    public UUID published(Stage stage) {
        UUID id = signed(stage);
        documents.publish(stage.id(), id, actor(stage.projectManager()));
        return id;
    }

    /** A new edition with other words, signed and published in the place of the one before. */
    public void replaced(Stage stage, UUID id) {
        documents.revise(stage.id(), id, actor(stage.frontDesk()));
        documents.write(stage.id(), id, Wording.of(TITLE, "<p>改到 12 月 8 日。</p>"), false, actor(stage.frontDesk()));
        documents.submit(stage.id(), id, actor(stage.frontDesk()));
        decide(stage, id, Verdict.YES, null);
        documents.sign(stage.id(), id, actor(stage.projectManager()));
        documents.publish(stage.id(), id, actor(stage.projectManager()));
    }

    public byte[] original(Stage stage, UUID id, int number) {
        Original original = documents.edition(stage.id(), id, number).getOriginal();
        if (original == null) {
            throw new AssertionError("Edition " + number + " is not signed");
        }
        try (InputStream file = evidence.open(evidence.of(stage.id(), original.file()))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
