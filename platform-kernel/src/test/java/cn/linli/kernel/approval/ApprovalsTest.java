package cn.linli.kernel.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.linli.kernel.Actor;
import cn.linli.kernel.Cast;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import cn.linli.kernel.staff.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@KernelTest
class ApprovalsTest {

    @Autowired
    Approvals approvals;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Autowired
    ListeningModule module;

    UUID estate;
    Actor butler;
    Actor manager;
    final String ticket = UUID.randomUUID().toString();

    @BeforeEach
    void anEstateWithItsPeople() {
        estate = cast.estate();
        butler = cast.person("王管家", Role.BUTLER, estate);
        manager = cast.person("李经理", Role.PROJECT_MANAGER, estate);
        module.asked.clear();
        module.decided.clear();
        module.refuses = false;
    }

    @Test
    void whatIsAskedWaitsForThoseWhoHoldTheRole() {
        UUID id = ask("关闭");

        assertThat(approvals.pending(estate, Set.of(Role.PROJECT_MANAGER, Role.FOREMAN)))
                .extracting(PendingApproval::id, PendingApproval::askedBy, PendingApproval::matter)
                .containsExactly(tuple(id, butler.id(), "ticket.forced-closing"));
        assertThat(approvals.pending(estate, Set.of(Role.FOREMAN))).isEmpty();
        assertThat(approvals.pending(estate, Set.of())).isEmpty();
        assertThat(approvals.pending(cast.estate(), Set.of(Role.PROJECT_MANAGER)))
                .isEmpty();
        assertThat(approvals.pendingFor("ticket", ticket)).hasSize(1);
        assertThat(module.asked).extracting(ApprovalAsked::id).containsExactly(id);
    }

    @Test
    void aYesIsKeptAndToldInTheSameTransaction() {
        UUID id = ask("关闭");

        approvals.decide(estate, id, manager, Verdict.YES, " 同意 ");

        ApprovalRequest request = approvals.of(estate, id);
        assertThat(request.getContent()).isEqualTo("关闭");
        assertThat(request.getDecision()).isNotNull();
        assertThat(request.getDecision().verdict()).isEqualTo(Verdict.YES);
        assertThat(module.decided)
                .extracting(
                        ApprovalDecided::subjectId,
                        ApprovalDecided::verdict,
                        ApprovalDecided::by,
                        ApprovalDecided::note)
                .containsExactly(tuple(ticket, Verdict.YES, manager, "同意"));
        assertThat(approvals.pendingFor("ticket", ticket)).isEmpty();
    }

    @Test
    void aListenerThatRefusesUndoesTheAnswer() {
        UUID id = ask("关闭");
        module.refuses = true;

        refuses(() -> approvals.decide(estate, id, manager, Verdict.YES, null), "test.refused");

        assertThat(approvals.of(estate, id).isOpen()).isTrue();
    }

    @Test
    void askedAgainItIsTheSameRequest() {
        assertThat(ask("关闭")).isEqualTo(ask("关闭"));
        assertThat(module.asked).hasSize(1);
    }

    @Test
    void whileItIsOpenItCannotBeAskedOverOtherContent() {
        ask("关闭");

        refuses(() -> ask("关闭,并道歉"), "approval.alreadyAsked");
    }

    @Test
    void afterANoItCanBeAskedAnew() {
        UUID first = ask("关闭");
        approvals.decide(estate, first, manager, Verdict.NO, "请再联系一次");

        UUID second = ask("关闭,已再联系");

        assertThat(second).isNotEqualTo(first);
        assertThat(approvals.of(estate, first).getDecision()).isNotNull();
    }

    @Test
    void sixWhoAskAtTheSameMomentAskOnce() throws Exception {
        assertThat(new HashSet<>(atTheSameMoment(6, () -> ask("关闭")))).hasSize(1);
    }

    @Test
    void ofFourWhoAnswerAtTheSameMomentOneIsHeard() throws Exception {
        UUID id = ask("关闭");

        List<String> outcomes = atTheSameMoment(4, () -> {
            try {
                approvals.decide(estate, id, manager, Verdict.YES, null);
                return "decided";
            } catch (Refused refused) {
                return refused.getCode();
            }
        });

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "decided", "approval.alreadyDecided", "approval.alreadyDecided", "approval.alreadyDecided");
        assertThat(module.decided).hasSize(1);
    }

    @Test
    void onlyAHolderOfTheRoleAtThisEstateAnswers() {
        UUID id = ask("关闭");
        Actor foreman = cast.person("赵领班", Role.FOREMAN, estate);
        Actor neighbour = cast.person("孙经理", Role.PROJECT_MANAGER, cast.estate());

        refuses(() -> approvals.decide(estate, id, foreman, Verdict.YES, null), "approval.notYourRole");
        refuses(() -> approvals.decide(estate, id, neighbour, Verdict.YES, null), "approval.notYourRole");
        assertThatThrownBy(() -> approvals.decide(estate, id, foreman, Verdict.YES, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(messages.getMessage(
                                        refused.getCode(), refused.getArguments(), Locale.SIMPLIFIED_CHINESE))
                                .contains("项目经理"));
    }

    @Test
    void aManagerWhoAskedNeedsAnother() {
        UUID id = approvals.ask(asking("关闭", manager));
        Actor deputy = cast.person("周经理", Role.PROJECT_MANAGER, estate);

        refuses(() -> approvals.decide(estate, id, manager, Verdict.YES, null), "approval.ownWork");
        approvals.decide(estate, id, deputy, Verdict.YES, null);

        assertThat(approvals.of(estate, id).isOpen()).isFalse();
    }

    @Test
    void anotherEstatesRequestIsNotThere() {
        UUID id = ask("关闭");
        UUID other = cast.estate();

        assertThatThrownBy(() -> approvals.of(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.decide(other, id, manager, Verdict.YES, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theJournalTellsWhoDecidedWhat() {
        UUID id = ask("关闭");
        approvals.decide(estate, id, manager, Verdict.NO, "请再联系一次");

        assertThat(jdbc.sql("select changes::text from journal where action = 'approval.decided' and subject_id = ?")
                        .param(ticket)
                        .query(String.class)
                        .single())
                .contains("请再联系一次");
    }

    private UUID ask(String content) {
        return approvals.ask(asking(content, butler));
    }

    private Asking asking(String content, Actor by) {
        return new Asking(estate, "ticket", ticket, "ticket.forced-closing", content, Role.PROJECT_MANAGER, by);
    }

    private static <T> List<T> atTheSameMoment(int people, Callable<T> act) throws Exception {
        var start = new CyclicBarrier(people);
        var pool = Executors.newFixedThreadPool(people);
        try {
            Callable<T> together = () -> {
                start.await();
                return act.call();
            };
            List<T> outcomes = new ArrayList<>();
            for (Future<T> outcome : pool.invokeAll(Collections.nCopies(people, together))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    private static void refuses(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
