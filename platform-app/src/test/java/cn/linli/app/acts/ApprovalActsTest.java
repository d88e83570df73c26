package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Caller;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketRequests;
import cn.linli.kernel.approval.Approvals;
import cn.linli.kernel.approval.Verdict;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every answer to a request for approval, and asking again, wherever the request stands; against {@code acts/approval.csv}. */
@AppTest
class ApprovalActsTest {

    /** Where a request can stand; the verdicts are the product's own. */
    private static final List<String> STATES = Stream.concat(
                    Stream.of("WAITING", "WAITING_OWN", "OVERTAKEN"),
                    Stream.of(Verdict.values()).map(verdict -> "ANSWERED_" + verdict))
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TicketRequests requests;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private TicketScenes scenes;
    private Caller butler;
    private Caller manager;

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(TicketScenes.class);
        butler = Caller.signedIn(port, stage.butler().getSignInName());
        manager = Caller.signedIn(port, stage.projectManager().getSignInName());
    }

    private record Try(Caller who, String path, Map<String, String> fields) {}

    @Test
    void aRequestIsAnsweredOnceBySomebodyElseOverWhatStillStands() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("approval");
        for (String matter : List.of(TicketRequests.FORCED_CLOSING, TicketRequests.EXTENSION)) {
            for (String state : STATES) {
                for (String name :
                        tries(state, scenes.complaint(stage), new UUID(0, 0)).keySet()) {
                    Ticket ticket = scenes.complaint(stage);
                    UUID request = inState(state, matter, ticket);
                    Try one = tries(state, ticket, request).get(name);
                    table.put(matter + " · " + name, state, act.post(one.who(), one.path(), one.fields()));
                }
            }
        }
        System.out.println("What may be done with an approval: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private Map<String, Try> tries(String state, Ticket ticket, UUID request) {
        Caller author = state.equals("WAITING_OWN") ? manager : butler;
        String decision = stage.path("approvals/" + request + "/decision");
        String desk = stage.path("tickets/" + ticket.getId());
        Map<String, Try> tries = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            tries.put(
                    "answer " + verdict, new Try(manager, decision, Map.of("verdict", verdict.name(), "note", "请先上门")));
            tries.put(
                    "answer " + verdict + " by the author",
                    new Try(author, decision, Map.of("verdict", verdict.name(), "note", "请先上门")));
        }
        tries.put("answer NO without a reason", new Try(manager, decision, Map.of("verdict", "NO")));
        tries.put("answer nothing", new Try(manager, decision, Map.of()));
        tries.put("ask to force again", new Try(butler, desk + "/forced-closing-requests", Map.of("reason", "联系不上业主")));
        tries.put(
                "ask to force for another reason",
                new Try(butler, desk + "/forced-closing-requests", Map.of("reason", "业主已搬走")));
        tries.put(
                "ask for time again",
                new Try(butler, desk + "/extension-requests", Map.of("until", "2026-12-20", "reason", "等配件")));
        tries.put(
                "ask for other time",
                new Try(butler, desk + "/extension-requests", Map.of("until", "2026-12-24", "reason", "等配件")));
        return tries;
    }

    private UUID inState(String state, String matter, Ticket ticket) {
        StaffMember author = state.equals("WAITING_OWN") ? stage.projectManager() : stage.butler();
        if (matter.equals(TicketRequests.EXTENSION)) {
            requests.askExtension(stage.id(), ticket.getId(), LocalDate.of(2026, 12, 20), "等配件", author.asActor());
        } else {
            requests.askForcedClosing(stage.id(), ticket.getId(), "联系不上业主", author.asActor());
        }
        UUID request = scenes.asked(ticket.getId());
        if (state.startsWith("ANSWERED_")) {
            Verdict verdict = Verdict.valueOf(state.substring("ANSWERED_".length()));
            approvals.decide(stage.id(), request, stage.projectManager().asActor(), verdict, "请先上门");
        } else if (state.equals("OVERTAKEN")) {
            scenes.tell(stage, ticket.getId());
        }
        return request;
    }

    /** Each matter has words of its own; one that is driven neither above nor in the tables of documents and summaries fails here. */
    @Test
    void everyMatterThatIsAskedForIsDriven() {
        assertThat(Said.keys().stream().filter(key -> key.startsWith("approval.matter.")))
                .containsExactlyInAnyOrder(
                        "approval.matter." + TicketRequests.FORCED_CLOSING,
                        "approval.matter." + TicketRequests.EXTENSION,
                        "approval.matter.monthly-summary.sign",
                        "approval.matter.document.issue",
                        "approval.matter.document.issue-important");
    }
}
