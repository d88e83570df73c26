package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Caller;
import cn.linli.feedback.FeedbackStandard;
import cn.linli.feedback.Severity;
import cn.linli.feedback.Ticket;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketRequests;
import cn.linli.feedback.TicketWork;
import cn.linli.kernel.duty.Duties;
import cn.linli.kernel.duty.Duty;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import cn.linli.testing.MovableClock;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every verb of the duty ledger in every state of a duty, over HTTP, against {@code acts/duty.csv}: what a post that calls
 * the verb makes of the duty to handle a complaint in three days.
 */
@AppTest
class DutyActsTest {

    /** What is posted below the ticket so that the verb is called; a verb that nobody can reach is not here, and fails. */
    private static final Map<String, Post> POSTS = Map.of(
            "open", new Post("/reopening", Map.of("reason", "又发生了")),
            "fulfil", new Post("/handling", Map.of("outcome", "SOLVED", "result", "已换岗")),
            "extend", new Post("", Map.of("verdict", "YES")),
            "awaitAppointment",
                    new Post(
                            "/appointments",
                            Map.of("answerBy", "2026-12-10T10:00", "channel", "TELEPHONE", "note", "-")),
            "waive", classified("PRAISE", "是表扬"),
            "openAgain", classified("COMPLAINT", "仍是投诉"),
            "assign", new Post("/taking-over", Map.of()));

    /** What opens only where there is no duty yet that could be in a state: of a new thing, or where one is missing. */
    private static final Set<String> MEET_NO_STATE = Set.of("openFirst", "openEverywhere");

    private record Post(String below, Map<String, String> fields) {}

    private static Post classified(String kind, String reason) {
        return new Post(
                "/classification",
                Map.of("kind", kind, "severity", "ORDINARY", "topic", "SERVICE_ATTITUDE", "reason", reason));
    }

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    TicketRequests requests;

    @Autowired
    TicketWork work;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private TicketScenes scenes;

    @Test
    void everyVerbMeetsEveryStateAndIsDoneOrRefusedWithASentence() throws IOException {
        stage = cast.stage();
        scenes = beans.createBean(TicketScenes.class);
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("duty");
        Map<String, Ticket> tickets = inEveryState();
        for (String verb : verbs()) {
            Post post = Objects.requireNonNull(POSTS.get(verb), verb + " is driven by nothing");
            Caller who = signedIn(verb.equals("assign") ? stage.supervisor() : stage.projectManager());
            for (Duty.State state : Duty.State.values()) {
                Ticket ticket = Objects.requireNonNull(tickets.get(verb + state));
                Duty before = duty(ticket);
                assertThat(before.stateAt(clock.instant())).as(verb).isEqualTo(state);
                String outcome = act.post(who, path(ticket, verb, post), post.fields());
                table.put(verb, state, ActTable.isRefusal(outcome) ? outcome : change(before, duty(ticket)));
            }
        }
        System.out.println("What may be done with a duty: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    /** The façade's methods that write, as they stand. */
    private static TreeSet<String> verbs() {
        TreeSet<String> verbs = new TreeSet<>();
        Arrays.stream(Duties.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.isAnnotationPresent(Transactional.class))
                .map(Method::getName)
                .filter(verb -> !MEET_NO_STATE.contains(verb))
                .forEach(verbs::add);
        return verbs;
    }

    /** One ticket for each verb and state; what is late was taken five days before. */
    private Map<String, Ticket> inEveryState() {
        Map<String, Ticket> tickets = new TreeMap<>();
        for (Duty.State state : List.of(Duty.State.OVERDUE, Duty.State.KEPT_LATE)) {
            verbs().forEach(verb -> tickets.put(verb + state, asked()));
        }
        clock.moveBy(Duration.ofDays(5));
        for (Duty.State state : List.of(Duty.State.OPEN, Duty.State.KEPT, Duty.State.WAIVED)) {
            verbs().forEach(verb -> tickets.put(verb + state, asked()));
        }
        for (String verb : verbs()) {
            scenes.handle(stage, tickets.get(verb + Duty.State.KEPT_LATE).getId());
            scenes.handle(stage, tickets.get(verb + Duty.State.KEPT).getId());
            work.classify(
                    stage.id(),
                    tickets.get(verb + Duty.State.WAIVED).getId(),
                    TicketKind.PRAISE,
                    Severity.ORDINARY,
                    false,
                    "SECURITY",
                    null,
                    "是表扬",
                    stage.butler().asActor());
        }
        return tickets;
    }

    /** A complaint for which more time was asked before anything else became of it. */
    private Ticket asked() {
        Ticket ticket = scenes.complaint(stage);
        requests.askExtension(
                stage.id(),
                ticket.getId(),
                LocalDate.of(2026, 12, 20),
                "等配件",
                stage.butler().asActor());
        return ticket;
    }

    private String path(Ticket ticket, String verb, Post post) {
        return verb.equals("extend")
                ? stage.path("approvals/" + scenes.asked(ticket.getId()) + "/decision")
                : stage.path("tickets/" + ticket.getId() + post.below());
    }

    private Duty duty(Ticket ticket) {
        return duties.latest(FeedbackStandard.FEE_3, stage.id(), ticket.subject())
                .orElseThrow();
    }

    private String change(Duty before, Duty after) {
        String words = after.stateAt(clock.instant()).name();
        if (after.getRound() > before.getRound()) {
            words += " in a new round";
        } else if (after.getDue().isAfter(before.getDue())) {
            words += " and due later";
        } else if (!Objects.equals(after.getAssigneeId(), before.getAssigneeId())) {
            words += " in other hands";
        } else if (after.stateAt(clock.instant()) == before.stateAt(clock.instant())) {
            words = "stays " + words;
        }
        return words;
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }
}
