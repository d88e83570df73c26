package cn.linli.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.app.AppTest;
import cn.linli.app.access.Caller;
import cn.linli.app.acts.OtherActs;
import cn.linli.callbacks.incoming.RepairTokens;
import cn.linli.testing.Cast;
import cn.linli.testing.Cast.Stage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A token opens one estate and nothing else, every refusal is a problem document, and what is sent twice is taken once. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class RepairApiTest {

    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Permissions-Policy");

    @LocalServerPort
    int port;

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

    private Stage stage;
    private String home;
    private RepairTokens.Issued issued;
    private Program program;

    @BeforeEach
    void aProgramIsConnected() {
        jdbc.sql("delete from throttle_try").update();
        stage = cast.stage();
        OtherActs things = beans.createBean(OtherActs.class);
        home = things.labelOf(stage, things.home(stage));
        issued = tokens.issue(stage.id(), "工单系统", stage.projectManager().asActor());
        program = new Program(port, issued.secret());
    }

    @Test
    void aRepairIsTakenAndItsAddressTellsWhatBecameOfIt() {
        HttpResponse<String> answer = program.send(Program.repair("W-1", home));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .isEqualTo("/api/repairs/" + Program.body(answer).get("id").stringValue());
        JsonNode stands = Program.body(program.get(location));
        assertThat(stands.get("state").stringValue()).isEqualTo("to_ask");
        assertThat(stands.get("home").stringValue()).isEqualTo(home);
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
    }

    @Test
    void theSameAgainGetsTheSameAnswerAndOtherContentAProblem() {
        HttpResponse<String> first = program.send(Program.repair("W-1", home));
        HttpResponse<String> again = program.send(Program.repair("W-1", home));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        Map<String, Object> other = Program.repair("W-1", home);
        other.put("what", "换灯泡");
        assertProblem(program.send(other), 409, "other-content");
        assertThat(repairs(stage)).isEqualTo(1);
    }

    @Test
    void eachRepairLeavesOneLineByTheProgramsNameAndARepetitionNone() {
        int before = count("journal", stage);
        program.send(Program.repair("W-1", home));
        program.send(Program.repair("W-1", home));
        assertThat(count("journal", stage) - before).isEqualTo(1);
        assertThat(jdbc.sql("select actor_name from journal where estate_id = ? and action = 'repair.taken'")
                        .param(stage.id())
                        .query(String.class)
                        .list())
                .containsExactly("工单系统");
    }

    @Test
    void ofEightWhoSendTheSameAtOnceOneIsTakenAndAllHearTheSame() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<HttpResponse<String>>> answers =
                threads.invokeAll(Collections.nCopies(8, () -> program.send(Program.repair("W-8", home))));
        Set<String> heard = new HashSet<>();
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
            heard.add(answer.get().body());
        }
        threads.shutdown();
        assertThat(heard).hasSize(1);
        assertThat(repairs(stage)).isEqualTo(1);
        assertThat(duties(stage)).isEqualTo(1);
    }

    @Test
    void whoeverShowsNoTokenThatCountsHearsOneAndTheSame() {
        RepairTokens.Issued withdrawn =
                tokens.issue(stage.id(), "旧系统", stage.projectManager().asActor());
        tokens.withdraw(
                stage.id(), withdrawn.token().getId(), stage.projectManager().asActor());
        List<@Nullable String> tried = new ArrayList<>(
                List.of(withdrawn.secret(), "x", issued.secret() + "x", "linli_" + "A".repeat(43), "a".repeat(4_000)));
        tried.add(null);
        Set<String> heard = new HashSet<>();
        for (String token : tried) {
            HttpResponse<String> answer = new Program(port, token).send(Program.repair("W-1", home));
            assertProblem(answer, 401, "unknown-token");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"linli\"");
            heard.add(answer.body());
        }
        assertThat(heard).hasSize(1);
        assertThat(repairs(stage)).isZero();
    }

    @Test
    void aWithdrawnTokenCountsNoMoreFromThatMomentOn() {
        assertThat(program.send(Program.repair("W-1", home)).statusCode()).isEqualTo(201);
        tokens.withdraw(
                stage.id(), issued.token().getId(), stage.projectManager().asActor());
        assertProblem(program.send(Program.repair("W-2", home)), 401, "unknown-token");
        assertThat(repairs(stage)).isEqualTo(1);
    }

    @Test
    void nothingOfAnotherEstateIsReached() {
        Stage other = cast.stage();
        OtherActs things = beans.createBean(OtherActs.class);
        things.home(other);
        String theirHome = things.labelOf(other, things.home(other));
        Program theirs = new Program(
                port,
                tokens.issue(other.id(), "x", other.projectManager().asActor()).secret());
        assertThat(theirs.send(Program.repair("W-1", theirHome)).statusCode()).isEqualTo(201);
        String location = theirs.send(Program.repair("W-1", theirHome))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertProblem(program.get(location), 404, "not-found");
        assertProblem(program.send(Program.repair("W-2", theirHome)), 422, "fields");
        assertThat(program.send(Program.repair("W-1", home)).statusCode())
                .as("their number is not taken here")
                .isEqualTo(201);
        assertThat(repairs(other)).isEqualTo(1);
    }

    @Test
    void aTokenOpensNoPageAndASignInOpensNoApi() {
        for (String path : List.of(stage.path("repairs"), "/me", "/admin", "/actuator/prometheus")) {
            assertThat(program.get(path).statusCode()).as(path).isIn(302, 401, 403);
        }
        Caller manager = Caller.signedIn(port, stage.projectManager().getSignInName());
        assertThat(manager.get("/api/repairs/" + UUID.randomUUID()).statusCode())
                .isEqualTo(401);
        assertThat(manager.post("/api/repairs", Map.of()).statusCode()).isEqualTo(401);
        assertThat(manager.get("/me").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void everythingThatIsWrongIsNamedInTheLanguageThatIsAskedFor() {
        Map<String, Object> wrong = Program.repair("W-1", "9-9-999");
        wrong.put("doneAt", "2126-11-20T10:00:00+08:00");
        wrong.put("kind", "roof");
        wrong.put("colour", "red");
        HttpResponse<String> chinese = program.send(wrong);
        assertProblem(chinese, 422, "fields");
        List<String> fields = new ArrayList<>();
        Program.body(chinese)
                .get("errors")
                .forEach(one -> fields.add(one.get("field").stringValue()));
        assertThat(fields).contains("doneAt", "kind", "colour");
        assertThat(chinese.body()).contains("有的字段不能收");
        HttpResponse<String> english = program.sendInEnglish(wrong);
        assertThat(english.body())
                .contains("Some fields cannot be taken", "It cannot have been done later than now.")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void whatCannotBeReadIsAProblemToo() {
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"number\":\"1\",\"number\":\"2\"}",
                "{\"a\":\"\\ud800\"}x",
                "[".repeat(60_000))) {
            assertProblem(program.post("application/json", BodyPublishers.ofString(body)), 400, "unreadable");
        }
        assertProblem(
                program.post("application/json", BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xFF})),
                400,
                "unreadable");
        assertProblem(program.post("text/plain", BodyPublishers.ofString("{}")), 415, "media-type");
        assertProblem(
                program.post("multipart/form-data; boundary=x", BodyPublishers.ofString("--x")), 415, "media-type");
        assertProblem(program.send(Map.of("number", 7, "what", List.of("a"))), 422, "fields");
        assertProblem(program.get("/api/repairs/nothing"), 404, "not-found");
        assertProblem(program.get("/api/nothing"), 404, "not-found");
        assertProblem(program.ask("DELETE", "/api/repairs"), 405, "method");
        assertProblem(program.ask("PUT", "/api/repairs/" + UUID.randomUUID()), 405, "method");
    }

    @Test
    void evenWhatTheContainerTurnsAwayIsToldInADocument() {
        HttpResponse<String> answer = program.get("/api/%00");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Program.body(answer).get("status").intValue()).isEqualTo(400);
    }

    @Test
    void tooMuchIsNotReadToItsEnd() {
        String long1 = "{\"what\":\"" + "a".repeat(70_000) + "\"}";
        assertProblem(program.post("application/json", BodyPublishers.ofString(long1)), 413, "too-large");
        assertProblem(
                program.post(
                        "application/json",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(long1.getBytes(StandardCharsets.UTF_8)))),
                413,
                "too-large");
    }

    @Test
    void whoeverAsksTooOftenIsToldHowLongToWait() {
        assertThat(program.send(Program.repair("W-1", home)).statusCode()).isEqualTo(201);
        String source = jdbc.sql("select source from throttle_try where source like 'api/%' limit 1")
                .query(String.class)
                .single();
        tried(source, 600);
        HttpResponse<String> answer = program.send(Program.repair("W-2", home));
        assertProblem(answer, 429, "too-often");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(new Program(
                                port,
                                tokens.issue(
                                                stage.id(),
                                                "另一个系统",
                                                stage.projectManager().asActor())
                                        .secret())
                        .send(Program.repair("W-3", home))
                        .statusCode())
                .as("another program is not held up by it")
                .isEqualTo(201);
    }

    @Test
    void whoeverGuessesTokensIsStoppedAndHoldsUpNobodyWithAGoodOne() {
        Program guessing = new Program(port, "guess");
        assertProblem(guessing.send(Map.of()), 401, "unknown-token");
        String source = jdbc.sql("select source from throttle_try where source like 'api-door/%' limit 1")
                .query(String.class)
                .single();
        tried(source, 30);
        HttpResponse<String> answer = guessing.send(Map.of());
        assertProblem(answer, 429, "too-often");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("600");
        assertThat(program.send(Program.repair("W-1", home)).statusCode()).isEqualTo(201);
    }

    @Test
    void noTokenIsWrittenToTheLog(CapturedOutput output) {
        program.send(Program.repair("W-1", home));
        program.send(Map.of());
        program.get("/api/nothing");
        new Program(port, issued.secret() + "x").send(Map.of());
        assertThat(output.getAll()).doesNotContain(issued.secret());
    }

    @Test
    void tenThousandMalformedBodiesAreRefusedAndNothingFails() {
        Random random = new Random(20261124);
        String good = Program.JSON.writeValueAsString(Program.repair("W-1", home));
        List<String> wrong = new ArrayList<>();
        int sent = Integer.getInteger("linli.api.bodies", 2_000);
        for (int i = 0; i < sent; i++) {
            if (i % 500 == 0) {
                jdbc.sql("delete from throttle_try").update();
            }
            byte[] body = broken(good.getBytes(StandardCharsets.UTF_8), random);
            HttpResponse<String> answer = program.post("application/json", BodyPublishers.ofByteArray(body));
            boolean document =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
            if (answer.statusCode() >= 500 || answer.statusCode() != 201 && !document) {
                wrong.add(answer.statusCode() + " to " + new String(body, StandardCharsets.UTF_8));
            }
        }
        System.out.println("Malformed bodies: " + sent);
        assertThat(wrong).isEmpty();
    }

    /** Some of its bytes are others, missing, or there again. */
    private static byte[] broken(byte[] good, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : good) {
            bytes.add(one);
        }
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(3)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                default -> bytes.add(at, bytes.get(random.nextInt(bytes.size())));
            }
        }
        byte[] broken = new byte[bytes.size()];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = bytes.get(i);
        }
        return broken;
    }

    private void tried(String source, int times) {
        jdbc.sql("insert into throttle_try (source, at) select :source, :at from generate_series(1, :times)")
                .param("source", source)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("times", times)
                .update();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        HEADERS.forEach(header ->
                assertThat(answer.headers().allValues(header)).as(header).hasSize(1));
        JsonNode problem = Program.body(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:linli:problem:" + kind);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
    }

    private int repairs(Stage at) {
        return count("repair", at);
    }

    private int duties(Stage at) {
        return jdbc.sql("select count(*) from duty where estate_id = ? and subject_type = 'repair'")
                .param(at.id())
                .query(Integer.class)
                .single();
    }

    private int count(String table, Stage at) {
        return jdbc.sql("select count(*) from " + table + " where estate_id = ?")
                .param(at.id())
                .query(Integer.class)
                .single();
    }
}
