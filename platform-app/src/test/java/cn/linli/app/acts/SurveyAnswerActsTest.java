package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
 * Answering, registering, keying, reminding and closing, wherever a survey stands, over HTTP, against
 * {@code acts/survey-answers.csv}: done and one line in the journal, or refused with a sentence and nothing written.
 */
@AppTest
class SurveyAnswerActsTest {

    private static final String ROUND = "/e/{estate}/surveys/{id}/";
    private static final String LINK = "/s/survey/{token}";

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
    private Caller owner;
    private Caller butler;
    private Caller manager;

    /** Where a survey can stand while answers come in. */
    private enum Situation {
        LAUNCHED(SurveyScenes::launched),
        DRAWN(SurveyScenes::drawn),
        ISSUED(SurveyScenes::issuedAndPrinted),
        COUPON(SurveyScenes::coupon),
        KEYED(SurveyScenes::keyed),
        DIFFERENT(SurveyScenes::different),
        ANSWERED(SurveyScenes::answered),
        CLOSED(SurveyScenes::closed),
        WITHDRAWN(SurveyScenes::withdrawn);

        private final BiFunction<SurveyScenes, Stage, UUID> scene;

        Situation(BiFunction<SurveyScenes, Stage, UUID> scene) {
            this.scene = scene;
        }
    }

    /**
     * What is posted, by whom, below the round or by the link.
     *
     * @param score given to every item; empty where none is asked for
     */
    private record Try(Caller who, String path, String score, Map<String, String> fields) {}

    @BeforeEach
    void anEstateWithThreeHomes() {
        stage = cast.stage();
        scenes = beans.createBean(SurveyScenes.class);
        owner = Caller.stranger(port);
        butler = signedIn(stage.butler());
        manager = signedIn(stage.projectManager());
        scenes.settle(stage, 101, 103);
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEverySituationAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("survey-answers");
        for (Situation situation : Situation.values()) {
            tries().forEach((name, one) -> {
                UUID round = situation.scene.apply(scenes, stage);
                Map<String, String> fields = new HashMap<>();
                if (!one.score().isEmpty()) {
                    fields.putAll(scenes.fields(stage, round, one.score()));
                }
                one.fields().forEach((field, words) -> fields.put(field, filled(words, round)));
                table.put(name, situation, act.post(one.who(), filled(one.path(), round), fields));
            });
        }
        System.out.println("What may be answered and keyed: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private String filled(String words, UUID round) {
        return words.replace("{estate}", stage.estate().getCode())
                .replace("{id}", round.toString())
                .replace("{token}", words.contains("{token}") ? scenes.firstToken(stage, round) : "")
                .replace("{code}", scenes.code())
                .replace("{paper}", scenes.paper(round));
    }

    private Map<String, Try> tries() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("answer", new Try(owner, LINK + "/answers", "4", Map.of()));
        tries.put("answer that is not whole", new Try(owner, LINK + "/answers", "", Map.of("comment", "门禁")));
        tries.put("answer that is no score", new Try(owner, LINK + "/answers", "9", Map.of()));
        tries.put("coupon", new Try(butler, ROUND + "coupons", "", Map.of("serial", "1")));
        tries.put("coupon of nobody", new Try(butler, ROUND + "coupons", "", Map.of("serial", "99")));
        tries.put("coupon taken back", new Try(butler, ROUND + "coupons/taking-back", "", Map.of("serial", "1")));
        tries.put("paper", new Try(butler, ROUND + "papers", "3", Map.of("code", "{code}")));
        tries.put("paper without a code", new Try(butler, ROUND + "papers", "3", Map.of("code", "")));
        tries.put("paper that is not whole", new Try(butler, ROUND + "papers", "", Map.of("code", "{code}")));
        tries.put("second", new Try(butler, ROUND + "papers/{paper}/second", "4", Map.of()));
        tries.put("settlement", new Try(butler, ROUND + "papers/{paper}/settlement", "4", Map.of()));
        tries.put("unkeyed", new Try(butler, ROUND + "unkeyed", "", Map.of("building", "1", "reason", "整张空白")));
        tries.put("unkeyed without a reason", new Try(butler, ROUND + "unkeyed", "", Map.of("building", "1")));
        tries.put("reminder", new Try(manager, ROUND + "reminders", "", Map.of()));
        tries.put("reminder by a butler", new Try(butler, ROUND + "reminders", "", Map.of()));
        tries.put("closing", new Try(manager, ROUND + "closing", "", Map.of("reason", "春节返乡")));
        return tries;
    }

    @Test
    void everyAddressOfAnswersIsDriven() {
        Set<String> driven = tries().values().stream().map(Try::path).collect(Collectors.toSet());
        assertThat(Address.of(mappings).stream()
                        .filter(address -> !address.reads())
                        .map(Address::pattern)
                        .filter(pattern -> pattern.startsWith(LINK)
                                || pattern.startsWith(ROUND + "coupons")
                                || pattern.startsWith(ROUND + "papers")
                                || pattern.startsWith(ROUND + "unkeyed")
                                || pattern.startsWith(ROUND + "reminders"))
                        // Shows what was typed once more, and does nothing.
                        .filter(pattern -> !pattern.endsWith("/again")))
                .isSubsetOf(driven);
    }
}
