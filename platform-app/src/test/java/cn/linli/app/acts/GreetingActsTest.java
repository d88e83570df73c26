package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.app.acts.GreetingScenes.GreetingSituation;
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
 * Every act for a greeting, wherever it stands, over HTTP, against {@code acts/greeting.csv}: it is done and leaves one line in the journal,
 * or it is refused with a sentence and writes nothing. Nobody is written to without consent, nobody twice, and nobody about what is over.
 */
@AppTest
class GreetingActsTest {

    private static final String BELOW = "/e/{estate}/greetings/{id}/";

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
    private Caller butler;
    private Caller lead;
    private Caller manager;

    /** What is posted, by whom, and below which noun. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        butler = signedIn(stage.butler());
        lead = signedIn(stage.customerServiceLead());
        manager = signedIn(stage.projectManager());
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEveryGreeting() throws IOException {
        GreetingScenes scenes = beans.createBean(GreetingScenes.class);
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("greeting");
        for (GreetingSituation situation : GreetingSituation.values()) {
            tries().forEach((name, one) -> {
                String path = stage.path("greetings/" + scenes.greeting(stage, situation) + "/" + one.below());
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done, greeting: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private Map<String, Try> tries() {
        Map<String, String> visit = Map.of("way", "IN_PERSON", "word", "恭喜");
        Map<String, String> gift = Map.of("gift", "鲜花", "cost", "58", "giftFor", "张伟");
        Map<String, String> visitWithGift = new LinkedHashMap<>(visit);
        visitWithGift.putAll(gift);
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("message", new Try(butler, "message", Map.of("language", "ZH")));
        tries.put("message in no language", new Try(butler, "message", Map.of("language", "")));
        tries.put("visit", new Try(butler, "contact", visit));
        tries.put("visit with a gift", new Try(butler, "contact", visitWithGift));
        tries.put("call", new Try(butler, "contact", Map.of("way", "TELEPHONE", "word", "恭喜")));
        tries.put("contact by a notice", new Try(butler, "contact", Map.of("way", "NOTICE", "word", "恭喜")));
        tries.put("call without a word", new Try(butler, "contact", Map.of("way", "TELEPHONE", "word", " ")));
        tries.put("broadcast", new Try(lead, "broadcast", Map.of()));
        tries.put("broadcast by a butler", new Try(butler, "broadcast", Map.of()));
        tries.put("notice", new Try(lead, "notice", Map.of("word", "大堂贴了海报")));
        tries.put("notice without a word", new Try(lead, "notice", Map.of("word", "")));
        tries.put("notice by a butler", new Try(butler, "notice", Map.of("word", "大堂贴了海报")));
        tries.put("waiver", new Try(manager, "waiver", Map.of("reason", "家里有丧事")));
        tries.put("waiver without a reason", new Try(manager, "waiver", Map.of("reason", " ")));
        tries.put("waiver by the lead", new Try(lead, "waiver", Map.of("reason", "家里有丧事")));
        return tries;
    }

    @Test
    void everyAddressIsDriven() {
        assertThat(Address.postedBelow(mappings, BELOW))
                .isEqualTo(tries().values().stream().map(Try::below).collect(Collectors.toSet()));
    }
}
