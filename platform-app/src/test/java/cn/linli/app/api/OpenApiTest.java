package cn.linli.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Address;
import cn.linli.app.acts.OtherActs;
import cn.linli.callbacks.RepairKind;
import cn.linli.callbacks.RepairState;
import cn.linli.callbacks.Trade;
import cn.linli.callbacks.incoming.RepairField;
import cn.linli.callbacks.incoming.RepairTokens;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document of the interface says what the program does, and the program does what the document says. */
@AppTest
class OpenApiTest {

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Cast cast;

    @Autowired
    RepairTokens tokens;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Described described;
    private Program program;
    private String home;

    @BeforeEach
    void aProgramReadsTheDescription() {
        jdbc.sql("delete from throttle_try").update();
        Stage stage = cast.stage();
        OtherActs things = beans.createBean(OtherActs.class);
        home = things.labelOf(stage, things.home(stage));
        program = new Program(
                port,
                tokens.issue(stage.id(), "工单系统", stage.projectManager().asActor())
                        .secret());
        HttpResponse<String> document = new Program(port, null).get("/api/openapi.yaml");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        described = new Described(document.body());
    }

    @Test
    void everyAddressIsDescribedAndNoOther() {
        Set<String> there = Address.of(mappings).stream()
                .filter(address -> address.pattern().startsWith("/api/"))
                .map(Address::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = described.answers().stream()
                .map(answer -> answer.substring(0, answer.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(there);
    }

    @Test
    void everyDescribedAnswerIsGivenAndIsAsDescribed() {
        Map<String, HttpResponse<String>> given = everyAnswer();
        assertThat(new TreeSet<>(given.keySet())).isEqualTo(new TreeSet<>(described.answers()));
        given.forEach((what, answer) -> {
            String[] words = what.split(" ");
            assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(Integer.parseInt(words[2]));
            Map<String, Object> response = described.response(words[0], words[1], answer.statusCode());
            if (response.get("headers") != null) {
                Described.at(response, "headers")
                        .keySet()
                        .forEach(header -> assertThat(answer.headers().firstValue(header))
                                .as(what + " " + header)
                                .isPresent());
            }
            Map<String, Object> content = Described.at(response, "content");
            String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
            assertThat(content.keySet()).as(what).containsExactly(type);
            if (type.endsWith("json")) {
                assertThat(described.disagreements(
                                Described.at(Described.at(content, type), "schema"), Program.body(answer), what))
                        .isEmpty();
            }
        });
    }

    /** Each answer, brought about for real. */
    private Map<String, HttpResponse<String>> everyAnswer() {
        Map<String, HttpResponse<String>> given = new TreeMap<>();
        String post = "POST /api/repairs ";
        String get = "GET /api/repairs/{id} ";
        Program stranger = new Program(port, "x");
        given.put(post + 201, program.send(Program.repair("W-1", home)));
        given.put(post + 400, program.post("application/json", BodyPublishers.ofString("{")));
        given.put(post + 401, stranger.send(Map.of()));
        Map<String, Object> other = Program.repair("W-1", home);
        other.put("what", "别的");
        given.put(post + 409, program.send(other));
        given.put(post + 413, program.post("application/json", BodyPublishers.ofString(" ".repeat(70_000))));
        given.put(post + 415, program.post("text/csv", BodyPublishers.ofString("a")));
        given.put(post + 422, program.send(Map.of()));
        given.put(
                get + 200,
                program.get(
                        given.get(post + 201).headers().firstValue("Location").orElseThrow()));
        given.put(get + 401, stranger.get("/api/repairs/" + UUID.randomUUID()));
        given.put(get + 404, program.get("/api/repairs/" + UUID.randomUUID()));
        given.put("GET /api/openapi.yaml 200", stranger.get("/api/openapi.yaml"));
        jdbc.sql("insert into throttle_try (source, at) select t.source, :at from generate_series(1, 600),"
                        + " (select distinct source from throttle_try where source like 'api/%') t")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        given.put(post + 429, program.send(Map.of()));
        given.put(get + 429, program.get("/api/repairs/" + UUID.randomUUID()));
        return given;
    }

    @Test
    void everyDescribedFieldIsReadAndNoOther() {
        Map<String, Object> schema = described.schema("Repair");
        Map<String, Object> properties = Described.at(schema, "properties");
        assertThat(List.copyOf(properties.keySet())).containsExactlyInAnyOrderElementsOf(RepairField.keys());
        assertThat((List<?>) schema.get("required"))
                .isEqualTo(Stream.of(RepairField.values())
                        .filter(RepairField::isRequired)
                        .map(RepairField::getKey)
                        .toList());
        properties.keySet().forEach(field -> {
            Map<String, Object> without = new LinkedHashMap<>(Program.repair("N-" + field, home));
            without.remove(field);
            boolean required = ((List<?>) Objects.requireNonNull(schema.get("required"))).contains(field);
            assertThat(program.send(without).statusCode())
                    .as("without " + field)
                    .isEqualTo(required ? 422 : 201);
        });
    }

    @Test
    void everyDescribedLengthIsTheLongest() {
        Map<String, Object> properties = Described.at(described.schema("Repair"), "properties");
        properties.forEach((field, about) -> {
            Object most = Described.map(about).get("maxLength");
            if (most instanceof Integer longest) {
                List<String> said = new ArrayList<>();
                for (int length : List.of(longest, longest + 1)) {
                    Map<String, Object> repair = Program.repair("L-" + field + length, home);
                    repair.put(field, "九".repeat(length));
                    HttpResponse<String> answer = program.send(repair);
                    said.add(field.equals("home") && length == longest ? "201" : "" + answer.statusCode());
                }
                assertThat(said).as(field).containsExactly("201", "422");
            }
        });
    }

    @Test
    void everyDescribedWordIsTakenAndThereIsNoOther() {
        assertThat(words(described.schema("Kind"))).isEqualTo(codes(RepairKind.values()));
        Map<String, Object> repair = Described.at(described.schema("Repair"), "properties");
        List<String> trades = words(Described.at(repair, "trade"));
        assertThat(trades).isEqualTo(codes(Trade.values()));
        assertThat(words(Described.at(Described.at(described.schema("Stands"), "properties"), "state")))
                .isEqualTo(codes(RepairState.values()));
        for (String kind : codes(RepairKind.values())) {
            Map<String, Object> one = Program.repair("K-" + kind, home);
            one.put("kind", kind);
            HttpResponse<String> taken = program.send(one);
            assertThat(taken.statusCode()).as(kind).isEqualTo(201);
            HttpResponse<String> stands =
                    program.get(taken.headers().firstValue("Location").orElseThrow());
            assertThat(described.disagreements(described.schema("Stands"), Program.body(stands), kind))
                    .isEmpty();
        }
        for (String trade : trades) {
            Map<String, Object> one = Program.repair("T-" + trade, home);
            one.put("trade", trade);
            assertThat(program.send(one).statusCode()).as(trade).isEqualTo(201);
        }
    }

    private static List<String> words(Map<String, Object> schema) {
        return ((List<?>) Objects.requireNonNull(schema.get("enum")))
                .stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private static List<String> codes(Enum<?>[] all) {
        return Stream.of(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }
}
