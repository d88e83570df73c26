package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.forums.Forums;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.residents.HomeNumber;
import cn.linli.residents.Households;
import cn.linli.residents.NewHome;
import cn.linli.residents.Occupancy;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every act on a forum wherever the forum stands, over HTTP, against {@code acts/forum.csv}: it is done and leaves one line
 * in the journal, or it is refused with a sentence and writes nothing.
 */
@AppTest
class ForumActsTest {

    private static final String FORUM = "/e/{estate}/forums/{id}/";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Forums forums;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private ForumScenes scenes;
    private Caller butler;
    private Caller manager;

    /** What is posted, by whom, below the forum. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(ForumScenes.class);
        butler = signedIn(stage.butler());
        manager = signedIn(stage.projectManager());
        households.settle(
                stage.id(),
                List.of(new NewHome(
                        new HomeNumber("1", "1", "101"),
                        1,
                        null,
                        Occupancy.OCCUPIED,
                        LocalDate.of(2025, 1, 1),
                        List.of())),
                stage.butler().asActor());
    }

    @AfterEach
    void nobodyHasTriedTooOften() {
        jdbc.sql("delete from throttle_try").update();
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEverySituationAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("forum");
        for (ForumSituation situation : ForumSituation.values()) {
            tries().forEach((name, one) -> {
                UUID id = scenes.in(situation, stage);
                assertThat(forums.of(stage.id(), id).state()).isEqualTo(situation.state);
                String path = stage.path("forums/" + id + "/" + filled(one.below(), id));
                table.put(name, situation, act.post(one.who(), path, filled(one.fields(), id)));
            });
            UUID entered = scenes.in(situation, stage);
            table.put(
                    "sign-in by an owner's phone",
                    situation,
                    act.post(Caller.stranger(port), "/s/forum/" + scenes.token(entered), Map.of("name", "李娜")));
        }
        System.out.println("What may be done with a forum: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private String filled(String below, UUID id) {
        return below.replace("{session}", scenes.first("forum_session", id))
                .replace("{point}", scenes.first("forum_agenda", id))
                .replace("{invitation}", scenes.first("forum_invitation", id))
                .replace("{attendance}", scenes.first("forum_attendance", id))
                .replace("{photo}", scenes.first("forum_photo", id))
                .replace("{cost}", scenes.first("forum_cost", id))
                .replace("{file}", scenes.photographed(id));
    }

    private Map<String, String> filled(Map<String, String> fields, UUID id) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> filled(field.getValue(), id)));
    }

    private Map<String, Try> tries() {
        Map<String, String> points = Map.of(
                "quarter",
                "2026Q4",
                "title",
                "冬季恳谈会",
                "form",
                "TOGETHER",
                "content",
                "电梯",
                "participants",
                "各栋",
                "layout",
                "圆桌",
                "budget",
                "100");
        Map<String, String> evening =
                Map.of("name", "全体", "place", "会所", "date", "2026-12-20", "from", "19:00", "until", "21:00");
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("preparation", new Try(butler, "preparation", points));
        tries.put("sessions", new Try(butler, "sessions", evening));
        tries.put("session moved", new Try(butler, "sessions/{session}", evening));
        tries.put("session removal", new Try(butler, "sessions/{session}/removal", Map.of()));
        tries.put("agenda", new Try(butler, "agenda", Map.of("part", "LAW", "words", "民法典")));
        tries.put("agenda concern of nobody", new Try(butler, "agenda/concerns", Map.of("topic", "NONE")));
        tries.put("agenda removal", new Try(butler, "agenda/{point}/removal", Map.of()));
        tries.put("invitation", new Try(manager, "invitation", Map.of()));
        tries.put("invitations", new Try(butler, "invitations", Map.of("way", "DOOR")));
        tries.put("invitations by notice", new Try(butler, "invitations/notice", Map.of()));
        tries.put(
                "answer",
                new Try(butler, "invitations/{invitation}/answer", Map.of("way", "DOOR", "answer", "COMING")));
        tries.put(
                "attendance from the sheet",
                new Try(butler, "attendance", Map.of("session", "{session}", "lines", "王芳 1-1-101")));
        tries.put("attendance removal", new Try(butler, "attendance/{attendance}/removal", Map.of()));
        tries.put("photos, none chosen", new Try(butler, "photos", Map.of("caption", "会场")));
        tries.put("photos", new Try(butler, "photos", Map.of("caption", "会场", "kept", "{file}")));
        tries.put("photo removal", new Try(butler, "photos/{photo}/removal", Map.of()));
        tries.put("costs", new Try(butler, "costs", Map.of("what", "横幅", "amount", "120")));
        tries.put("cost removal", new Try(butler, "costs/{cost}/removal", Map.of()));
        tries.put("holding", new Try(manager, "holding", Map.of()));
        tries.put("holding by a butler", new Try(butler, "holding", Map.of()));
        tries.put("calling-off", new Try(manager, "calling-off", Map.of("reason", "下雪")));
        tries.put("calling-off without a reason", new Try(manager, "calling-off", Map.of("reason", " ")));
        return tries;
    }

    @Test
    void everyAddressBelowAForumIsDriven() {
        assertThat(Address.of(mappings).stream()
                        .filter(address -> !address.reads())
                        .map(Address::pattern)
                        .filter(pattern -> pattern.startsWith(FORUM))
                        .map(pattern -> pattern.substring(FORUM.length()))
                        .filter(below -> !ItemActsTest.OF_THE_AFTERMATH.contains(below)))
                .isSubsetOf(tries().values().stream().map(Try::below).collect(Collectors.toSet()));
    }
}
