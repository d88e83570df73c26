package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.app.acts.RecheckScenes.Made;
import cn.linli.callbacks.recheck.Rechecks;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * Every act on a re-check, wherever it stands, over HTTP, against {@code acts/recheck.csv}: it is done and leaves one line in the journal,
 * or it is refused with a sentence and writes nothing. Nobody answers twice, and what is closed stays.
 */
@AppTest
class RecheckActsTest {

    private static final String BELOW = "/e/{estate}/rechecks/{id}/";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Rechecks rechecks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private RecheckScenes scenes;
    private Caller quality;
    private Caller butler;

    /** What is posted, by whom, and below which noun. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(RecheckScenes.class);
        quality = signedIn(stage.qualityInspector());
        butler = signedIn(stage.butler());
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEveryRecheckAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("recheck");
        for (RecheckSituation situation : RecheckSituation.values()) {
            tries().forEach((name, one) -> {
                Made made = scenes.in(situation, stage);
                assertThat(rechecks.caseOf(stage.id(), made.recheck(), made.one())
                                .state())
                        .isEqualTo(situation.state);
                String path = stage.path("rechecks/" + made.recheck() + "/"
                        + one.below().replace("{case}", made.one().toString()));
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done with a re-check: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private Map<String, Try> tries() {
        Map<String, String> said = Map.of(
                "way",
                "TELEPHONE",
                "reached",
                "张伟",
                "attitude",
                "5",
                "punctuality",
                "4",
                "quality",
                "3",
                "fixed",
                "yes");
        Map<String, String> withoutScore = new LinkedHashMap<>(said);
        withoutScore.remove("quality");
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("answer", new Try(quality, "cases/{case}/answer", said));
        tries.put("answer without a score", new Try(quality, "cases/{case}/answer", withoutScore));
        tries.put("answer by a butler", new Try(butler, "cases/{case}/answer", said));
        tries.put("misses", new Try(quality, "cases/{case}/misses", Map.of()));
        tries.put("numbers", new Try(quality, "cases/{case}/phone-views", Map.of()));
        tries.put("numbers by a butler", new Try(butler, "cases/{case}/phone-views", Map.of()));
        tries.put("waiver", new Try(quality, "cases/{case}/waiver", Map.of("reason", "搬走了")));
        tries.put("waiver without a reason", new Try(quality, "cases/{case}/waiver", Map.of("reason", " ")));
        tries.put("closure", new Try(quality, "closure", Map.of()));
        tries.put("closure by a butler", new Try(butler, "closure", Map.of()));
        return tries;
    }

    @Test
    void everyAddressBelowARecheckIsDriven() {
        assertThat(Address.of(mappings).stream()
                        .filter(address -> !address.reads())
                        .map(Address::pattern)
                        .filter(pattern -> pattern.startsWith(BELOW))
                        .map(pattern -> pattern.substring(BELOW.length())))
                .containsExactlyInAnyOrderElementsOf(tries().values().stream()
                        .map(Try::below)
                        .collect(Collectors.toCollection(java.util.TreeSet::new)));
    }
}
