package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.forums.Forums;
import cn.linli.forums.items.RectificationItems;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Every act on a rectification item, and on a forum's questions, minutes and dossier, wherever they stand, over HTTP, against
 * {@code acts/item.csv} and {@code acts/forum-papers.csv}: it is done and leaves one line in the journal, or it is refused with
 * a sentence and writes nothing. Nothing closes without a visit, and nothing incomplete is filed.
 */
@AppTest
class ItemActsTest {

    private static final String ITEM = "/e/{estate}/forum-items/{item}/";
    private static final String FORUM = "/e/{estate}/forums/{id}/";

    /** What is posted below a forum and driven here. */
    static final Set<String> OF_THE_AFTERMATH = Set.of(
            "questions",
            "questions/{question}/correction",
            "questions/{question}/answer",
            "questions/{question}/item",
            "minutes",
            "dossier");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    RectificationItems items;

    @Autowired
    Forums forums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private AftermathScenes scenes;
    private Caller butler;
    private Caller engineer;
    private Caller frontDesk;
    private Caller lead;
    private Caller manager;

    /** What is posted, by whom, and below which noun. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(AftermathScenes.class);
        butler = signedIn(stage.butler());
        engineer = signedIn(stage.engineeringSupervisor());
        frontDesk = signedIn(stage.frontDesk());
        lead = signedIn(stage.customerServiceLead());
        manager = signedIn(stage.projectManager());
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEveryItemAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("item");
        for (ItemSituation situation : ItemSituation.values()) {
            withItems().forEach((name, one) -> {
                UUID item = scenes.in(situation, stage);
                assertThat(items.of(stage.id(), item).state()).isEqualTo(situation.state);
                String path = stage.path("forum-items/" + item + "/" + one.below());
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done with a rectification item: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    @Test
    void everyActMeetsEveryForumAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("forum-papers");
        for (AftermathSituation situation : AftermathSituation.values()) {
            withForums().forEach((name, one) -> {
                UUID forum = scenes.in(situation, stage);
                assertThat(forums.of(stage.id(), forum).state()).isEqualTo(situation.state);
                String below = one.below().contains("{question}")
                        ? one.below().replace("{question}", question(forum))
                        : one.below();
                String path = stage.path("forums/" + forum + "/" + below);
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done with a forum's questions and papers: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    /** A question of the forum where it may have one; one that is nobody's elsewhere. */
    private String question(UUID forum) {
        return jdbc.sql("select id from forum_question where forum_id = ?")
                .param(forum)
                .query(UUID.class)
                .optional()
                .or(() -> forums.of(stage.id(), forum).isAsking(clock.instant())
                        ? Optional.of(scenes.question(stage, forum))
                        : Optional.empty())
                .orElse(new UUID(0, 0))
                .toString();
    }

    private Map<String, Try> withItems() {
        LocalDate today = stage.estate().today(clock);
        String now = clock.instant()
                .atZone(stage.estate().getZone())
                .toLocalDateTime()
                .toString();
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("progress", new Try(butler, "progress", Map.of("words", "电机已订购")));
        tries.put("progress without words", new Try(butler, "progress", Map.of("words", " ")));
        Map<String, String> letter = Map.of("way", "LETTER", "reached", "张伟", "at", now, "words", "电机已订购");
        tries.put("telling", new Try(butler, "telling", letter));
        tries.put(
                "telling by telephone",
                new Try(butler, "telling", Map.of("way", "TELEPHONE", "reached", "张伟", "at", now, "words", "电机已订购")));
        tries.put("completion", new Try(engineer, "completion", Map.of("words", "已更换电机")));
        tries.put("completion by the manager", new Try(manager, "completion", Map.of("words", "已更换电机")));
        tries.put("completion by a colleague", new Try(butler, "completion", Map.of("words", "已更换电机")));
        Map<String, String> content = Map.of("content", "CONTENT", "way", "TELEPHONE", "reached", "张伟", "words", "好用了");
        tries.put("visit, content", new Try(frontDesk, "visit", content));
        tries.put("visit, content, by a butler", new Try(butler, "visit", content));
        tries.put(
                "visit, not content",
                new Try(
                        frontDesk,
                        "visit",
                        Map.of(
                                "content",
                                "NOT_CONTENT",
                                "way",
                                "TELEPHONE",
                                "reached",
                                "张伟",
                                "words",
                                "又坏了",
                                "due",
                                today.plusDays(9).toString())));
        tries.put(
                "visit, not content, without a date",
                new Try(
                        frontDesk,
                        "visit",
                        Map.of("content", "NOT_CONTENT", "way", "TELEPHONE", "reached", "张伟", "words", "又坏了")));
        tries.put(
                "visit, nobody reached",
                new Try(
                        lead,
                        "visit",
                        Map.of("content", "NOT_REACHED", "way", "TELEPHONE", "reached", "张伟", "words", "无人接听")));
        Map<String, String> plan = Map.of(
                "measure",
                "整套更换",
                "person",
                stage.supervisor().getId().toString(),
                "due",
                today.plusDays(20).toString(),
                "reason",
                "厂家缺货");
        tries.put("plan", new Try(manager, "plan", plan));
        tries.put("plan by a butler", new Try(butler, "plan", plan));
        tries.put("carrying", new Try(lead, "carrying", Map.of("reason", "厂家缺货")));
        tries.put("carrying without a reason", new Try(lead, "carrying", Map.of("reason", "")));
        tries.put("phone-views", new Try(frontDesk, "phone-views", Map.of()));
        return tries;
    }

    private Map<String, Try> withForums() {
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("questions", new Try(butler, "questions", Map.of("raiser", "张伟", "words", "停车费会涨吗？")));
        tries.put("questions without words", new Try(butler, "questions", Map.of("raiser", "张伟", "words", " ")));
        tries.put("correction", new Try(butler, "questions/{question}/correction", Map.of("words", "电梯年检过了吗？")));
        tries.put("answer", new Try(manager, "questions/{question}/answer", Map.of("answer", "电机已订购")));
        tries.put(
                "item",
                new Try(
                        lead,
                        "questions/{question}/item",
                        Map.of(
                                "concern",
                                "道闸常坏",
                                "measure",
                                "更换电机",
                                "person",
                                stage.engineeringSupervisor().getId().toString(),
                                "due",
                                stage.estate().today(clock).plusDays(7).toString())));
        tries.put("minutes", new Try(lead, "minutes", Map.of()));
        tries.put("minutes by their approver", new Try(manager, "minutes", Map.of()));
        tries.put("dossier", new Try(manager, "dossier", Map.of()));
        tries.put("dossier by a butler", new Try(butler, "dossier", Map.of()));
        return tries;
    }

    @Test
    void everyAddressBelowAnItemIsDriven() {
        assertThat(Address.postedBelow(mappings, ITEM))
                .isSubsetOf(withItems().values().stream().map(Try::below).collect(Collectors.toSet()));
        assertThat(withForums().values().stream().map(Try::below).collect(Collectors.toSet()))
                .isEqualTo(OF_THE_AFTERMATH);
        assertThat(Address.postedBelow(mappings, FORUM)).containsAll(OF_THE_AFTERMATH);
    }
}
