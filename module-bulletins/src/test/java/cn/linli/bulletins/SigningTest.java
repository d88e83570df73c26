package cn.linli.bulletins;

import static cn.linli.testing.Cast.Stage.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.bulletins.Authenticity.Standing;
import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.bulletins.paper.Form;
import cn.linli.bulletins.paper.Papers;
import cn.linli.bulletins.paper.SealState;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.sight.Sight;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.LinliTest;
import cn.linli.testing.MovableClock;
import cn.linli.testing.TableOwner;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** BUL-2, BUL-3: nothing is signed that somebody else has not approved, and nothing that is signed changes. */
@LinliTest
class SigningTest {

    @Autowired
    Cast cast;

    @Autowired
    Course course;

    @Autowired
    Documents documents;

    @Autowired
    DocumentPosters posters;

    @Autowired
    Authenticity authenticity;

    @Autowired
    ElectronicSeal seal;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TableOwner owner;

    private Stage stage;

    @BeforeEach
    void stage() {
        clock.setTo("2026-11-22T09:00");
        stage = cast.stage();
    }

    @Test
    void whatIsSignedIsOnePaperThatIsKeptByteForByte() {
        UUID id = course.signed(stage);
        Edition edition = documents.edition(stage.id(), id, 1);
        byte[] file = course.original(stage, id, 1);

        assertThat(documents.of(stage.id(), id).state()).isEqualTo(DocumentState.SIGNED);
        assertThat(edition.getOriginal().sha256()).isEqualTo(Sha256.of(file));
        assertThat(seal.in(file)).isEqualTo(SealState.INTACT);
        assertThat(Papers.text(file))
                .contains("外墙清洗", "请关好门窗", stage.estate().getName(), "孙经理", "2026-11-22 09:00", "第 1 版", "通知");
    }

    @Test
    void aNoGoesBackWithItsReasonAndTheNextEditionIsSigned() {
        UUID id = course.submitted(stage);
        course.decide(stage, id, Verdict.NO, "请写明每天几点到几点");

        Document refused = documents.of(stage.id(), id);
        assertThat(refused.state()).isEqualTo(DocumentState.REFUSED);
        assertThat(refused.getEdition().getManagersAnswer().note()).isEqualTo("请写明每天几点到几点");
        course.handwriting(stage.projectManager());
        assertRefused(() -> documents.sign(stage.id(), id, actor(stage.projectManager())), "document.notNow.SIGN");

        documents.write(
                stage.id(), id, Wording.of(Course.TITLE, "<p>每天 8:30 到 17:00。</p>"), false, actor(stage.frontDesk()));
        documents.submit(stage.id(), id, actor(stage.frontDesk()));
        course.decide(stage, id, Verdict.YES, null);
        documents.sign(stage.id(), id, actor(stage.projectManager()));

        assertThat(documents.editions(stage.id(), id))
                .extracting(Edition::getNumber)
                .containsExactly(1, 2);
        assertThat(documents.edition(stage.id(), id, 1).getBody()).contains("门窗");
        assertThat(Papers.text(course.original(stage, id, 2))).contains("17:00", "第 2 版");
    }

    @Test
    void onlyWhoeverApprovedSignsAndOnlyOnce() {
        UUID id = course.submitted(stage);
        course.handwriting(stage.projectManager());
        assertRefused(() -> documents.sign(stage.id(), id, actor(stage.projectManager())), "document.notNow.SIGN");
        course.decide(stage, id, Verdict.YES, null);

        course.handwriting(stage.frontDesk());
        assertRefused(() -> documents.sign(stage.id(), id, actor(stage.frontDesk())), "document.sign.approverOnly");
        documents.sign(stage.id(), id, actor(stage.projectManager()));
        assertRefused(() -> documents.sign(stage.id(), id, actor(stage.projectManager())), "document.notNow.SIGN");
        assertRefused(
                () -> documents.write(stage.id(), id, Wording.of("另一个", "<p>另一段</p>"), false, actor(stage.frontDesk())),
                "document.notNow.WRITE");
    }

    @Test
    void whoHasLeftNoSignatureCannotSign() {
        UUID id = course.submitted(stage);
        course.decide(stage, id, Verdict.YES, null);

        assertRefused(() -> documents.sign(stage.id(), id, actor(stage.projectManager())), "document.sign.noSignature");
    }

    @Test
    void noStatementChangesASignedEdition() {
        UUID id = course.signed(stage);
        for (JdbcClient anybody : new JdbcClient[] {jdbc, owner.jdbc()}) {
            for (String change : new String[] {
                "update document_edition set body = 'x' where document_id = :id",
                "update document_edition set original_sha256 = 'x' where document_id = :id",
                "update document_edition set signed_at = null, original_id = null where document_id = :id",
                "delete from document_edition where document_id = :id"
            }) {
                assertThatThrownBy(() -> anybody.sql(change).param("id", id).update())
                        .hasMessageContaining("is signed and cannot change");
            }
        }
    }

    @Test
    void whoeverHasTheFileIsToldWhoseItIsAndNobodyElse() {
        UUID id = course.published(stage);
        byte[] file = course.original(stage, id, 1);
        try (Sight.Frame stranger = Sight.nothing().open()) {
            Authenticity.Finding finding = authenticity.of(new ByteArrayInputStream(file));

            assertThat(finding.known().estate().getId()).isEqualTo(stage.id());
            assertThat(finding.known().edition().getTitle()).isEqualTo(Course.TITLE);
            assertThat(finding.known().standing()).isEqualTo(Standing.CURRENT);
            assertThatThrownBy(() -> documents.of(stage.id(), id)).isInstanceOf(NotFound.class);

            byte[] changed = file.clone();
            changed[file.length / 3] ^= 1;
            finding = authenticity.of(new ByteArrayInputStream(changed));
            assertThat(finding.known()).isNull();
            assertThat(finding.seal()).isEqualTo(SealState.BROKEN);
        }
    }

    @Test
    void anOriginalTellsWhatHasBecomeOfIt() {
        UUID id = course.signed(stage);
        byte[] first = course.original(stage, id, 1);
        assertThat(standing(first)).isEqualTo(Standing.UNPUBLISHED);
        documents.publish(stage.id(), id, actor(stage.projectManager()));
        assertThat(standing(first)).isEqualTo(Standing.CURRENT);

        course.replaced(stage, id);
        byte[] second = course.original(stage, id, 2);
        assertThat(standing(first)).isEqualTo(Standing.REPLACED);
        assertThat(standing(second)).isEqualTo(Standing.CURRENT);

        documents.withdraw(stage.id(), id, "日期有误", actor(stage.projectManager()));
        assertThat(standing(second)).isEqualTo(Standing.WITHDRAWN);
        assertThat(standing(first)).isEqualTo(Standing.REPLACED);
    }

    private Standing standing(byte[] file) {
        return authenticity.of(new ByteArrayInputStream(file)).known().standing();
    }

    @Test
    void aPosterIsMadeOfWhatIsSignedOnly() {
        UUID id = course.submitted(stage);
        assertRefused(() -> posters.print(stage.id(), id, Form.POSTER_A3), "original.poster.unsigned");

        byte[] poster = posters.print(stage.id(), course.signed(stage), Form.POSTER_A3);
        assertThat(Papers.text(poster)).contains("外墙清洗", "张贴副本", "孙经理");
        assertThat(seal.in(poster)).isEqualTo(SealState.NONE);
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
