package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.app.acts.CareScenes.DiscontentSituation;
import cn.linli.app.acts.CareScenes.MoveInSituation;
import cn.linli.app.acts.CareScenes.ProposalSituation;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every act for a dissatisfied household, a household that a low score proposes and one that moves in, wherever they stand, over HTTP,
 * against {@code acts/discontent.csv}, {@code acts/group-proposal.csv} and {@code acts/move-in.csv}: it is done and leaves one line in the
 * journal, or it is refused with a sentence and writes nothing. Whoever heard that an owner is content confirms no group, the project
 * manager's visit is nobody else's, and what is over stays so.
 */
@AppTest
class CareActsTest {

    private static final String DISCONTENT = "/e/{estate}/discontents/{id}/";
    private static final String PROPOSAL = "/e/{estate}/group-proposals/{id}/";
    private static final String MOVE_IN = "/e/{estate}/move-ins/{id}/";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private CareScenes scenes;
    private Caller butler;
    private Caller foreman;
    private Caller lead;
    private Caller manager;

    /** What is posted, by whom, and below which noun. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(CareScenes.class);
        butler = signedIn(stage.butler());
        foreman = signedIn(stage.foreman());
        lead = signedIn(stage.customerServiceLead());
        manager = signedIn(stage.projectManager());
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEveryDissatisfiedHousehold() throws IOException {
        meet(
                "discontent",
                "discontents",
                DiscontentSituation.values(),
                one -> scenes.discontent(stage, one),
                withDiscontents());
    }

    @Test
    void everyActMeetsEveryProposedHousehold() throws IOException {
        meet(
                "group-proposal",
                "group-proposals",
                ProposalSituation.values(),
                one -> scenes.proposal(stage, one),
                withProposals());
    }

    @Test
    void everyActMeetsEveryHouseholdThatMovesIn() throws IOException {
        meet("move-in", "move-ins", MoveInSituation.values(), one -> scenes.moveIn(stage, one), withMoveIns());
    }

    private <S> void meet(String file, String noun, S[] situations, Function<S, UUID> scene, Map<String, Try> tries)
            throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable(file);
        for (S situation : situations) {
            tries.forEach((name, one) -> {
                String path = stage.path(noun + "/" + scene.apply(situation) + "/" + one.below());
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done, " + file + ": " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private Map<String, Try> withDiscontents() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("contact, not content", new Try(butler, "contact", heard("TELEPHONE", "no", "门还关不严")));
        tries.put("contact, content", new Try(butler, "contact", heard("HOME_VISIT", "yes", "都修好了")));
        tries.put("contact without a word", new Try(butler, "contact", heard("HOME_VISIT", "no", " ")));
        tries.put("contact by letter", new Try(butler, "contact", heard("LETTER", "no", "门还关不严")));
        tries.put("misses", new Try(butler, "misses", Map.of("way", "TELEPHONE", "note", "没人接")));
        tries.put("group", new Try(lead, "group", Map.of("group", "GENERAL")));
        tries.put("group by a butler", new Try(butler, "group", Map.of("group", "GENERAL")));
        tries.put("group of the dissatisfied", new Try(lead, "group", Map.of("group", "DISSATISFIED")));
        tries.put("objection", new Try(lead, "objection", Map.of("reason", "昨天又来投诉")));
        tries.put("objection without a reason", new Try(lead, "objection", Map.of("reason", "")));
        tries.put("waiver", new Try(lead, "waiver", Map.of("reason", "登记错了户")));
        tries.put("waiver by a butler", new Try(butler, "waiver", Map.of("reason", "登记错了户")));
        tries.put("waiver without a reason", new Try(lead, "waiver", Map.of("reason", " ")));
        return tries;
    }

    private static Map<String, String> heard(String way, String content, String said) {
        return Map.of("way", way, "reached", "张伟", "said", said, "content", content, "group", "GENERAL");
    }

    private Map<String, Try> withProposals() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("confirmation", new Try(lead, "confirmation", Map.of()));
        tries.put("confirmation by a butler", new Try(butler, "confirmation", Map.of()));
        tries.put("refusal", new Try(lead, "refusal", Map.of("reason", "业主按错了分")));
        tries.put("refusal without a reason", new Try(lead, "refusal", Map.of("reason", "")));
        return tries;
    }

    private Map<String, Try> withMoveIns() {
        String today = beans.createBean(OtherActs.class).today(stage);
        Map<String, String> done = Map.of("on", today, "word", "已办好");
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("date", new Try(butler, "date", Map.of("on", "2026-12-24", "reason", "家具晚到")));
        tries.put("date without a reason", new Try(butler, "date", Map.of("on", "2026-12-24", "reason", "")));
        tries.put("date that is the same", new Try(butler, "date", Map.of("on", today, "reason", "家具晚到")));
        tries.put("date by a foreman", new Try(foreman, "date", Map.of("on", "2026-12-24", "reason", "家具晚到")));
        tries.put("cancellation", new Try(butler, "cancellation", Map.of("reason", "房子又卖了")));
        tries.put("cancellation without a reason", new Try(butler, "cancellation", Map.of("reason", " ")));
        tries.put("step of a butler", new Try(butler, "steps/REMINDER", done));
        tries.put(
                "step of a butler without a word", new Try(butler, "steps/REMINDER", Map.of("on", today, "word", "")));
        tries.put("step of a foreman", new Try(foreman, "steps/FLOOR", done));
        tries.put("step of a foreman by a butler", new Try(butler, "steps/FLOOR", done));
        tries.put("presence on the day", new Try(butler, "steps/PRESENCE", done));
        tries.put("visit of a month too early or not", new Try(butler, "steps/MONTH", done));
        tries.put("visit of the project manager", new Try(manager, "steps/MANAGER", done));
        tries.put("visit of the project manager by a butler", new Try(butler, "steps/MANAGER", done));
        tries.put("problem", new Try(butler, "problems", Map.of("words", "墙砖空鼓", "small", "no")));
        tries.put("problem without a word", new Try(butler, "problems", Map.of("words", " ", "small", "no")));
        return tries;
    }

    @Test
    void everyAddressIsDriven() {
        assertThat(Address.postedBelow(mappings, DISCONTENT)).isEqualTo(driven(withDiscontents()));
        assertThat(Address.postedBelow(mappings, PROPOSAL)).isEqualTo(driven(withProposals()));
        assertThat(Address.postedBelow(mappings, MOVE_IN)).isEqualTo(driven(withMoveIns()));
    }

    private static Set<String> driven(Map<String, Try> tries) {
        return tries.values().stream()
                .map(one -> one.below().replaceFirst("^steps/.*", "steps/{step}"))
                .collect(Collectors.toSet());
    }
}
