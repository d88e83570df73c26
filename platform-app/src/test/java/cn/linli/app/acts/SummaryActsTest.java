package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Caller;
import cn.linli.feedback.MonthlySummaries;
import cn.linli.feedback.MonthlySummary;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writing, submitting and answering a month's summary of opinions, wherever it stands, against {@code acts/summary.csv}: what
 * the project manager has before them or has signed is not written any more, and nobody signs what they submitted themselves.
 */
@AppTest
class SummaryActsTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    MonthlySummaries summaries;

    @Autowired
    Approvals approvals;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private YearMonth month;
    private Stage stage;
    private Caller butler;
    private Caller lead;
    private Caller manager;

    private record Try(Caller who, String path, Map<String, String> fields) {}

    /** Nobody has written a line yet, or as far as {@link MonthlySummary.State}. */
    private enum Situation {
        UNWRITTEN,
        DRAFT,
        SUBMITTED,
        SUBMITTED_OWN,
        SENT_BACK,
        SIGNED
    }

    @BeforeEach
    void stage() {
        month = YearMonth.now(clock).minusMonths(1);
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void aSummaryIsWrittenUntilItIsSubmittedAndSignedBySomebodyElse() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("summary");
        for (Situation situation : Situation.values()) {
            for (String name : tries(anew(), new UUID(0, 0)).keySet()) {
                UUID request = inState(situation, anew());
                Try one = tries(stage, request).get(name);
                table.put(name, situation, act.post(one.who(), one.path(), one.fields()));
            }
        }
        System.out.println("What may be done with a monthly summary: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    /** A month has one summary, so each try has an estate of its own. */
    private Stage anew() {
        stage = cast.stage();
        butler = signedIn(stage.butler());
        lead = signedIn(stage.customerServiceLead());
        manager = signedIn(stage.projectManager());
        return stage;
    }

    private Map<String, Try> tries(Stage at, UUID request) {
        String desk = at.path("monthly-summaries/" + month);
        String decision = at.path("approvals/" + request + "/decision");
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("write", new Try(lead, desk + "/edition", Map.of()));
        tries.put("write by a butler", new Try(butler, desk + "/edition", Map.of()));
        tries.put("submit", new Try(lead, desk + "/submission", Map.of()));
        tries.put("submit by a butler", new Try(butler, desk + "/submission", Map.of()));
        for (Verdict verdict : Verdict.values()) {
            Map<String, String> fields = Map.of("verdict", verdict.name(), "note", "请补充原因");
            tries.put("answer " + verdict, new Try(manager, decision, fields));
            tries.put("answer " + verdict + " by customer service", new Try(lead, decision, fields));
        }
        return tries;
    }

    private UUID inState(Situation situation, Stage at) {
        if (situation == Situation.UNWRITTEN) {
            return new UUID(0, 0);
        }
        summaries.write(at.estate(), month, Map.of(), at.customerServiceLead().asActor());
        if (situation == Situation.DRAFT) {
            return new UUID(0, 0);
        }
        StaffMember author = situation == Situation.SUBMITTED_OWN ? at.projectManager() : at.customerServiceLead();
        summaries.submit(at.estate(), month, author.asActor());
        UUID head = summaries.of(at.estate(), month).head().getId();
        UUID request = approvals
                .pendingFor(MonthlySummary.SUBJECT, head.toString())
                .get(0)
                .id();
        if (situation == Situation.SENT_BACK || situation == Situation.SIGNED) {
            Verdict verdict = situation == Situation.SIGNED ? Verdict.YES : Verdict.NO;
            approvals.decide(at.id(), request, at.projectManager().asActor(), verdict, "请补充原因");
        }
        return request;
    }
}
