package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.callbacks.Repairs;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
 * Every act on a repair and on a rainstorm, wherever they stand, over HTTP, against {@code acts/repair.csv} and {@code acts/rainstorm.csv}:
 * it is done and leaves one line in the journal, or it is refused with a sentence and writes nothing. Nobody asks about their own
 * work, a visit is no call, and no one is asked twice.
 */
@AppTest
class RepairActsTest {

    private static final String REPAIR = "/e/{estate}/repairs/{id}/";
    private static final String RAIN = "/e/{estate}/rainstorms/{id}/";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Repairs repairs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private RepairScenes scenes;
    private Caller butler;
    private Caller engineer;
    private Caller supervisor;

    /** What is posted, by whom, and below which noun. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(RepairScenes.class);
        butler = signedIn(stage.butler());
        engineer = signedIn(stage.engineeringSupervisor());
        supervisor = signedIn(stage.supervisor());
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEveryRepairAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("repair");
        for (RepairSituation situation : RepairSituation.values()) {
            withRepairs().forEach((name, one) -> {
                UUID repair = scenes.in(situation, stage);
                assertThat(repairs.of(stage.id(), repair).state()).isEqualTo(situation.state);
                String path = stage.path("repairs/" + repair + "/" + one.below());
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done with a repair: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    @Test
    void everyActMeetsEveryRainstormAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("rainstorm");
        for (RainSituation situation : RainSituation.values()) {
            withRain().forEach((name, one) -> {
                String path = stage.path("rainstorms/" + scenes.rain(stage, situation) + "/" + one.below());
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done with a rainstorm: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private Map<String, Try> withRepairs() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("callback by telephone", new Try(butler, "callback", said("TELEPHONE", "yes", "")));
        tries.put("callback at the door", new Try(butler, "callback", said("HOME_VISIT", "yes", "")));
        tries.put("callback by the engineer at the door", new Try(engineer, "callback", said("HOME_VISIT", "yes", "")));
        tries.put("callback by the engineer by telephone", new Try(engineer, "callback", said("TELEPHONE", "yes", "")));
        tries.put("callback by another way", new Try(butler, "callback", said("LETTER", "yes", "")));
        tries.put("callback, not fixed", new Try(butler, "callback", said("HOME_VISIT", "no", "还在滴")));
        tries.put("callback, not fixed, without a word", new Try(butler, "callback", said("HOME_VISIT", "no", "")));
        Map<String, String> withoutScore = new LinkedHashMap<>(said("HOME_VISIT", "yes", ""));
        withoutScore.remove("quality");
        tries.put("callback without a score", new Try(butler, "callback", withoutScore));
        Map<String, String> more = new LinkedHashMap<>(said("HOME_VISIT", "yes", ""));
        more.putAll(Map.of("matter", "地库太暗", "matterKind", "SUGGESTION", "topic", "PARKING"));
        tries.put("callback with something new", new Try(butler, "callback", more));
        tries.put("misses", new Try(butler, "misses", Map.of("way", "HOME_VISIT", "note", "没人")));
        tries.put("refusal", new Try(butler, "refusal", Map.of("way", "HOME_VISIT", "reason", "不用来")));
        tries.put("refusal without a reason", new Try(butler, "refusal", Map.of("way", "HOME_VISIT", "reason", " ")));
        tries.put("kind", new Try(supervisor, "kind", Map.of("kind", "CONCEALED", "reason", "是卫生间")));
        tries.put("kind by a butler", new Try(butler, "kind", Map.of("kind", "CONCEALED", "reason", "是卫生间")));
        tries.put("kind, redone", new Try(supervisor, "kind", Map.of("kind", "REDONE", "reason", "返修")));
        return tries;
    }

    private static Map<String, String> said(String way, String fixed, String words) {
        return Map.of(
                "way",
                way,
                "reached",
                "张伟",
                "attitude",
                "5",
                "punctuality",
                "4",
                "quality",
                "5",
                "fixed",
                fixed,
                "said",
                words);
    }

    private Map<String, Try> withRain() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("confirmation", new Try(supervisor, "confirmation", Map.of()));
        tries.put("confirmation by a butler", new Try(butler, "confirmation", Map.of()));
        tries.put("refusal", new Try(supervisor, "refusal", Map.of("reason", "只下了阵雨")));
        tries.put("refusal without a reason", new Try(supervisor, "refusal", Map.of("reason", "")));
        return tries;
    }

    @Test
    void everyAddressBelowARepairAndARainstormIsDriven() {
        assertThat(Address.postedBelow(mappings, REPAIR))
                .isEqualTo(withRepairs().values().stream().map(Try::below).collect(Collectors.toSet()));
        assertThat(Address.postedBelow(mappings, RAIN))
                .isEqualTo(withRain().values().stream().map(Try::below).collect(Collectors.toSet()));
    }
}
