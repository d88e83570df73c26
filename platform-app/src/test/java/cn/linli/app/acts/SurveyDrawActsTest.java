package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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
 * Drawing and handing out, wherever a survey stands, over HTTP, against {@code acts/survey-draw.csv}: done and one line in the
 * journal, or refused with a sentence and nothing written.
 */
@AppTest
class SurveyDrawActsTest {

    private static final String ROUND = "/e/{estate}/surveys/{id}/";

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
    private SurveyScenes scenes;
    private Caller butler;
    private Caller manager;

    /** Where a survey can stand while homes are drawn and asked. */
    private enum Situation {
        LAUNCHED(SurveyScenes::launched),
        DRAWN(SurveyScenes::drawn),
        HANDED_OUT(SurveyScenes::handedOut),
        ISSUED(SurveyScenes::issued),
        WITHDRAWN(SurveyScenes::withdrawn);

        private final BiFunction<SurveyScenes, Stage, UUID> scene;

        Situation(BiFunction<SurveyScenes, Stage, UUID> scene) {
            this.scene = scene;
        }
    }

    /** What is posted, by whom, below the round. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void anEstateWithTenHomes() {
        stage = cast.stage();
        scenes = beans.createBean(SurveyScenes.class);
        butler = signedIn(stage.butler());
        manager = signedIn(stage.projectManager());
        scenes.settle(stage, 101, 110);
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEverySituationAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("survey-draw");
        for (Situation situation : Situation.values()) {
            tries().forEach((name, one) -> {
                UUID round = situation.scene.apply(scenes, stage);
                String path = stage.path("surveys/" + round + "/" + filled(one.below(), round));
                table.put(name, situation, act.post(one.who(), path, filled(one.fields(), round)));
            });
        }
        System.out.println("What may be drawn and handed out: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private String filled(String words, UUID round) {
        return words.replace("{home}", scenes.form(round));
    }

    private Map<String, String> filled(Map<String, String> fields, UUID round) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> filled(field.getValue(), round)));
    }

    private Map<String, Try> tries() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("draw", new Try(manager, "draw", Map.of()));
        tries.put("draw by a butler", new Try(butler, "draw", Map.of()));
        Map<String, String> more = Map.of("stratum", "1/1", "number", "1", "because", "一户长期不在");
        tries.put("more", new Try(manager, "draw/more", more));
        tries.put(
                "more than there are",
                new Try(manager, "draw/more", Map.of("stratum", "1/1", "number", "11", "because", "多抽")));
        tries.put(
                "more without a reason",
                new Try(manager, "draw/more", Map.of("stratum", "1/1", "number", "1", "because", " ")));
        tries.put("hand-out", new Try(butler, "forms/hand-outs", Map.of("picked", "{home}", "way", "DOOR")));
        tries.put("hand-out to nobody", new Try(butler, "forms/hand-outs", Map.of("way", "DOOR")));
        tries.put("correction", new Try(butler, "forms/{home}/correction", Map.of()));
        tries.put("exclusion", new Try(manager, "forms/{home}/exclusion", Map.of("because", "已搬走")));
        tries.put("exclusion without a reason", new Try(manager, "forms/{home}/exclusion", Map.of("because", " ")));
        tries.put("exclusion by a butler", new Try(butler, "forms/{home}/exclusion", Map.of("because", "已搬走")));
        tries.put("paper", new Try(butler, "forms/paper", Map.of()));
        tries.put("messages", new Try(butler, "forms/messages", Map.of()));
        return tries;
    }

    @Test
    void everyAddressOfDrawAndFormsIsDriven() {
        assertThat(Address.of(mappings).stream()
                        .filter(address -> !address.reads())
                        .map(Address::pattern)
                        .filter(pattern -> pattern.startsWith(ROUND + "draw") || pattern.startsWith(ROUND + "forms"))
                        .map(pattern -> pattern.substring(ROUND.length())))
                .isSubsetOf(tries().values().stream().map(Try::below).collect(Collectors.toSet()));
    }
}
