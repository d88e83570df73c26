package cn.linli.app.acts;

import cn.linli.app.SmallPicture;
import cn.linli.bulletins.Body;
import cn.linli.bulletins.Document;
import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentState;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.IssueRegister;
import cn.linli.bulletins.IssueScope;
import cn.linli.bulletins.Signatures;
import cn.linli.bulletins.Way;
import cn.linli.bulletins.Wording;
import cn.linli.kernel.Actor;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast.Stage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings documents where they shall stand, as the rooms' own façades do it. */
@RequiredArgsConstructor
final class DocumentScenes {

    private final Documents documents;
    private final Evidence evidence;
    private final Signatures signatures;
    private final Approvals approvals;
    private final IssueRegister issues;
    private final Households households;
    private final JdbcClient jdbc;

    UUID in(DocumentSituation situation, Stage stage) {
        Actor butler = stage.butler().asActor();
        Actor manager = stage.projectManager().asActor();
        UUID at = stage.id();
        UUID id = begun(situation, stage);
        switch (situation) {
            case DRAFT_ONE, EMPTY, INCOMPLETE -> {}
            case SUBMITTED_ONE -> documents.submit(at, id, butler);
            case MANAGERS_OWN -> {
                documents.write(at, id, Wording.of("停水通知", "<p>周四停水。</p>"), false, manager);
                documents.submit(at, id, butler);
            }
            case REFUSED_ONE -> {
                documents.submit(at, id, butler);
                answer(stage, id, Verdict.NO);
            }
            case AT_DIRECTOR, APPROVED_ONE -> approve(stage, id);
            case SIGNED_ONE -> sign(stage, id);
            case PUBLISHED_ONE -> publish(stage, id);
            case REVISED -> {
                publish(stage, id);
                documents.revise(at, id, butler);
            }
            case WITHDRAWN_ONE -> {
                publish(stage, id);
                documents.withdraw(at, id, "改期", manager);
            }
            case ARCHIVED_ONE -> {
                publish(stage, id);
                documents.archive(at, id, manager);
            }
        }
        return id;
    }

    private UUID begun(DocumentSituation situation, Stage stage) {
        Wording words = switch (situation) {
            case EMPTY -> Wording.of("停水通知", "");
            case INCOMPLETE -> Wording.of("公告", "<h2>客户服务</h2><p>回访三百户。</p><h2>设施设备</h2>");
            default ->
                Wording.of(
                        "停水通知",
                        "<p>周三停水。</p><p><img src=\""
                                + Body.picture(stage.estate().getCode(), picture(stage)) + "\" alt=\"西门\"></p>");
        };
        return documents.draft(
                stage.id(),
                situation == DocumentSituation.INCOMPLETE ? DocumentKind.BULLETIN : DocumentKind.NOTICE,
                null,
                situation == DocumentSituation.AT_DIRECTOR,
                words,
                stage.butler().asActor());
    }

    private UUID picture(Stage stage) {
        return evidence.keepPicture(
                        stage.id(),
                        "西门.png",
                        new ByteArrayInputStream(SmallPicture.png()),
                        stage.butler().asActor())
                .getId();
    }

    /** A picture of its text; one that is nobody's where it has none. */
    String photograph(Stage stage, UUID id) {
        return Body.pictures(documents.of(stage.id(), id).getEdition().getBody()).stream()
                .findFirst()
                .orElse(new UUID(0, 0))
                .toString();
    }

    private void approve(Stage stage, UUID id) {
        documents.submit(stage.id(), id, stage.butler().asActor());
        answer(stage, id, Verdict.YES);
    }

    void sign(Stage stage, UUID id) {
        approve(stage, id);
        giveSignature(stage.projectManager().asActor());
        documents.sign(stage.id(), id, stage.projectManager().asActor());
    }

    void publish(Stage stage, UUID id) {
        sign(stage, id);
        documents.publish(stage.id(), id, stage.projectManager().asActor());
    }

    void giveSignature(Actor who) {
        signatures.keep("签名.png", new ByteArrayInputStream(SmallPicture.png()), who);
    }

    /** A copy for somebody's door; one that is nobody's where nothing may go out. */
    String line(Stage stage, UUID id) {
        if (documents.lastSigned(stage.id(), id).isEmpty()
                || documents.of(stage.id(), id).state() == DocumentState.WITHDRAWN
                || documents.of(stage.id(), id).state() == DocumentState.ARCHIVED) {
            return new UUID(0, 0).toString();
        }
        issues.plan(stage.id(), id, Way.DOOR, IssueScope.ESTATE);
        int edition = documents.lastSigned(stage.id(), id).orElseThrow().getNumber();
        return issues.lines(stage.id(), id, edition, true, null, 1).get(0).id().toString();
    }

    /** Where somebody lives who may get a paper. */
    void home(Stage stage) {
        households.settle(
                stage.id(),
                List.of(new NewHome(
                        new HomeNumber("1", "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2025, 1, 1),
                        List.of())),
                stage.butler().asActor());
    }

    private void answer(Stage stage, UUID id, Verdict verdict) {
        approvals.decide(stage.id(), asked(id), stage.projectManager().asActor(), verdict, "请补充");
    }

    /** The last question that was asked about a document; one that is nobody's before any was. */
    UUID asked(UUID document) {
        return jdbc.sql("select id from approval_request where subject_type = ? and subject_id = ?"
                        + " order by asked_at desc, id desc limit 1")
                .param(Document.SUBJECT)
                .param(document.toString())
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0));
    }
}
