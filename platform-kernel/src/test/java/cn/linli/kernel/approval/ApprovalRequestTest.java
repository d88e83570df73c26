package cn.linli.kernel.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalRequestTest {

    private static final Instant MONDAY = Instant.parse("2026-10-12T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-10-13T01:00:00Z");
    private static final Actor BUTLER = Actor.staff(UUID.randomUUID(), "王管家");
    private static final Actor MANAGER = Actor.staff(UUID.randomUUID(), "李经理");

    private final ApprovalRequest request = askedBy(BUTLER);

    @Test
    void aYesKeepsWhoSaidItAndWhen() {
        request.approve(MANAGER, TUESDAY, "  同意  ");

        assertThat(request.isOpen()).isFalse();
        assertThat(request.getDecision())
                .isEqualTo(new Decision(Objects.requireNonNull(MANAGER.id()), "李经理", TUESDAY, Verdict.YES, "同意"));
    }

    @Test
    void aYesNeedsNoWords() {
        request.approve(MANAGER, TUESDAY, " ");

        assertThat(request.getDecision()).extracting(Decision::note).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aNoNeedsAReason(String reason) {
        refuses(() -> request.refuse(MANAGER, TUESDAY, reason), "approval.reasonMissing");
        assertThat(request.isOpen()).isTrue();
    }

    @Test
    void theAuthorCannotAnswer() {
        refuses(() -> request.approve(BUTLER, TUESDAY, null), "approval.ownWork");
        refuses(() -> request.refuse(BUTLER, TUESDAY, "我不同意自己"), "approval.ownWork");
        assertThat(request.isOpen()).isTrue();
    }

    @Test
    void anAnswerIsGivenOnce() {
        request.refuse(MANAGER, TUESDAY, "证据不足");

        refuses(() -> request.approve(MANAGER, TUESDAY, null), "approval.alreadyDecided");
        assertThat(request.getDecision()).extracting(Decision::verdict).isEqualTo(Verdict.NO);
    }

    @Test
    void onlyStaffCanAnswer() {
        refuses(() -> request.approve(Actor.SYSTEM, TUESDAY, null), "kernel.staffOnly");
        refuses(() -> request.approve(Actor.owner(UUID.randomUUID(), "业主"), TUESDAY, null), "kernel.staffOnly");
    }

    @Test
    void whatTheProgramAskedAnybodyMayAnswer() {
        ApprovalRequest fromTheProgram = askedBy(Actor.SYSTEM);

        fromTheProgram.approve(BUTLER, TUESDAY, null);

        assertThat(fromTheProgram.isOpen()).isFalse();
    }

    @Test
    void aNoteHasABound() {
        refuses(() -> request.approve(MANAGER, TUESDAY, "字".repeat(501)), "approval.noteTooLong");
    }

    @Test
    void isOverExactlyTheContentThatWasAsked() {
        assertThat(request.isOver("强制关闭:业主三次未接电话")).isTrue();
        assertThat(request.isOver("强制关闭:业主三次未接电话。")).isFalse();
        // echo -n abc | sha256sum
        assertThat(askedOver("abc").getContentSha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static ApprovalRequest askedBy(Actor author) {
        return new ApprovalRequest(
                new Asking(
                        UUID.randomUUID(),
                        "ticket",
                        "1",
                        "ticket.forced-closing",
                        "强制关闭:业主三次未接电话",
                        Role.PROJECT_MANAGER,
                        author),
                MONDAY);
    }

    private static ApprovalRequest askedOver(String content) {
        return new ApprovalRequest(
                new Asking(UUID.randomUUID(), "ticket", "1", "m", content, Role.PROJECT_MANAGER, BUTLER), MONDAY);
    }

    private static void refuses(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
