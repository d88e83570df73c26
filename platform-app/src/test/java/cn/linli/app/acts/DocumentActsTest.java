package cn.linli.app.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.access.Caller;
import cn.linli.bulletins.Documents;
import cn.linli.kernel.staff.Posts;
import cn.linli.kernel.staff.Role;
import cn.linli.kernel.staff.Staff;
import cn.linli.kernel.staff.StaffMember;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every act on a document wherever the document stands, over HTTP, against {@code acts/document.csv}: it is done and leaves
 * one line in the journal, or it is refused with a sentence and writes nothing.
 */
@AppTest
class DocumentActsTest {

    private static final String DOCUMENT = "/e/{estate}/documents/{id}/";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Posts posts;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Stage stage;
    private DocumentScenes scenes;
    private Caller butler;
    private Caller manager;
    private Caller director;
    private Caller otherManager;

    /** What is posted, by whom, below the document or to its last request for an answer. */
    private record Try(Caller who, String below, Map<String, String> fields) {}

    @BeforeEach
    void stage() {
        stage = cast.stage();
        scenes = beans.createBean(DocumentScenes.class);
        butler = signedIn(stage.butler());
        manager = signedIn(stage.projectManager());
        director = signedIn(hire(Role.GENERAL_DIRECTOR, null));
        StaffMember other = hire(Role.PROJECT_MANAGER, stage.id());
        otherManager = signedIn(other);
        scenes.home(stage);
        scenes.giveSignature(other.asActor());
        scenes.giveSignature(stage.projectManager().asActor());
    }

    private StaffMember hire(Role role, @Nullable UUID at) {
        StaffMember member = staff.hire(
                new StaffMember.Particulars("某某", null, null, "zh"), "d-" + UUID.randomUUID(), Cast.PASSWORD);
        posts.appoint(member.getId(), role, at, LocalDate.of(2020, 1, 1), List.of());
        return member;
    }

    private Caller signedIn(StaffMember member) {
        return Caller.signedIn(port, member.getSignInName());
    }

    @Test
    void everyActMeetsEverySituationAndIsDoneOrRefusedWithASentence() throws IOException {
        Act act = new Act(new Footprint(jdbc));
        ActTable table = new ActTable("document");
        for (DocumentSituation situation : DocumentSituation.values()) {
            tries().forEach((name, one) -> {
                UUID id = scenes.in(situation, stage);
                assertThat(documents.of(stage.id(), id).state()).isEqualTo(situation.state);
                String path = one.below().equals("decision")
                        ? stage.path("approvals/" + scenes.asked(id) + "/decision")
                        : stage.path("documents/" + id + "/"
                                + one.below()
                                        .replace("{line}", scenes.line(stage, id))
                                        .replace("{photo}", scenes.photograph(stage, id)));
                table.put(name, situation, act.post(one.who(), path, one.fields()));
            });
        }
        System.out.println("What may be done with a document: " + table.count());
        assertThat(table.lines()).containsExactlyElementsOf(table.read());
    }

    private Map<String, Try> tries() {
        Map<String, String> words = Map.of("kind", "NOTICE", "title", "停水通知", "body", "<p>周五停水。</p>");
        Map<String, Try> tries = new LinkedHashMap<>();
        tries.put("edition", new Try(butler, "edition", words));
        tries.put("submission", new Try(butler, "submission", Map.of()));
        tries.put("answer YES", new Try(manager, "decision", Map.of("verdict", "YES")));
        tries.put("answer NO", new Try(manager, "decision", Map.of("verdict", "NO", "note", "请补充")));
        tries.put("answer YES by the general director", new Try(director, "decision", Map.of("verdict", "YES")));
        tries.put("signature", new Try(manager, "signature", Map.of()));
        tries.put("signature by another project manager", new Try(otherManager, "signature", Map.of()));
        tries.put("publication", new Try(manager, "publication", Map.of()));
        tries.put("withdrawal", new Try(manager, "withdrawal", Map.of("reason", "改期")));
        tries.put("withdrawal without a reason", new Try(manager, "withdrawal", Map.of("reason", " ")));
        tries.put("archiving", new Try(manager, "archiving", Map.of()));
        tries.put("revision", new Try(butler, "revision", Map.of()));
        tries.put("issues", new Try(butler, "issues", Map.of("way", "LETTER_BOX")));
        tries.put("issues on a board", new Try(butler, "issues/boards", Map.of("place", "大堂")));
        tries.put("issues put into boxes, none picked", new Try(butler, "issues/letter-boxes", Map.of()));
        tries.put("issues as a message", new Try(butler, "issues", Map.of("way", "MESSAGE")));
        tries.put("messages tried again", new Try(butler, "issues/messages/attempts", Map.of()));
        tries.put("message tried again", new Try(butler, "issues/{line}/attempt", Map.of()));
        tries.put(
                "copies for whom no message reaches", new Try(butler, "issues/messages/copies", Map.of("way", "DOOR")));
        tries.put("tickets, none picked", new Try(butler, "tickets", Map.of()));
        tries.put("tickets left out, none picked", new Try(butler, "tickets/removal", Map.of()));
        tries.put(
                "photographs without a picture",
                new Try(butler, "photographs", Map.of("caption", "西门", "consent", "NOBODY")));
        tries.put(
                "photographs marked", new Try(butler, "photographs/{photo}", Map.of("consent", "ALL", "people", "张伟")));
        tries.put("photographs marked, nobody named", new Try(butler, "photographs/{photo}", Map.of("consent", "ALL")));
        tries.put(
                "photographs objected to", new Try(butler, "photographs/{photo}/objection", Map.of("because", "张伟来电")));
        tries.put("receipt without a signature", new Try(butler, "issues/{line}/receipt", Map.of("receiver", "张伟")));
        return tries;
    }

    @Test
    void everyAddressBelowADocumentIsDriven() {
        assertThat(Address.of(mappings).stream()
                        .filter(address -> !address.reads())
                        .map(Address::pattern)
                        .filter(pattern -> pattern.startsWith(DOCUMENT))
                        .map(pattern -> pattern.substring(DOCUMENT.length())))
                .map(below -> below.replace("photographs/{file}", "photographs/{photo}"))
                .isSubsetOf(tries().values().stream().map(Try::below).collect(Collectors.toSet()));
    }
}
