package cn.linli.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.staff.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands at the head of every answer: pages, downloads, refusals, and what the container says by itself. */
class HeadersTest extends SceneTest {

    private static final List<String> ALWAYS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "permissions-policy");

    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}{5}");

    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Sender manager;

    @BeforeEach
    void somebodyIsHere() throws IOException {
        manager = scene.sender(Role.PROJECT_MANAGER, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void everyAnswerHasItsHeaders() {
        String ticket = scene.stage().path("tickets/" + scene.objects().get("/e/{estate}/tickets/"));
        String file = scene.stage().path("files/" + scene.objects().get("/e/{estate}/files/"));
        get("/sign-in", 302);
        get("/me", 200);
        get(ticket, 200);
        get(file, 200);
        get(file + "/thumbnail", 200);
        get(scene.stage().path("tickets/sheet"), 200);
        get(scene.stage().path("households/export?format=csv"), 200);
        get("/t/" + scene.objects().get("/t/"), 200);
        get("/web/linli.css", 200);
        get("/actuator/health", 200);
        get("/admin", 403);
        get("/nowhere", 404);
        get("/web/nothing.css", 404);
        get("/t/unknown", 404);
        get("/e/unknown/tickets", 404);
        get(scene.stage().path("tickets/x"), 400);
        get("/error", 500);
        get("/%00", 400);
        get("/%FF", 400);
        get("/a%2Fb", 400);
        get("/a;b=c/d", 400);
        get("/%2e%2e/%2e%2e/etc/passwd", 400);
        get("//me", 400);
        get("/me?x=%zz", 400);
        get("/a|b<c>", 400);
        get("/" + "a".repeat(1_000_000), 400);
        assertThat(wrong).isEmpty();
        System.out.println("Headers: " + asked);
    }

    @Test
    void everyRefusedPostHasItsHeaders() {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String parts = "Content-Type: multipart/form-data; boundary=x\r\n";
        String token = "X-CSRF-TOKEN: " + manager.token() + "\r\n";
        post("/me", form, "name=x", 403);
        post("/me", token + form, "name=%zz", 400);
        post("/me", token + form, "x=1&".repeat(5_000), 413, 400);
        post("/me", token + form, "x=" + "a".repeat(2_500_000), 413);
        post("/me", token + parts, "--x\r\nnothing", 400);
        post("/me", token + "Content-Type: multipart/form-data\r\n", "x", 400);
        post("/nowhere", token + form, "x=1", 404);
        post("/standards", token + form, "x=1", 405);
        assertThat(wrong).isEmpty();
        System.out.println("Headers: " + asked);
    }

    @Test
    void soHasWhatTheContainerRefusesByItself() {
        ask(
                "a head too long",
                "GET /me HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nX: " + "a".repeat(100_000) + "\r\n\r\n",
                400);
        ask("no host", "GET /me HTTP/1.1\r\nConnection: close\r\n\r\n", 400);
        ask(
                "a method of its own",
                "BREW /me HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
                405,
                403,
                302,
                400);
        ask("a trace", "TRACE /me HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n", 405);
        ask("a version to come", "GET /me HTTP/3.7\r\nHost: a\r\nConnection: close\r\n\r\n", 505);
        ask(
                "an encoding that is none",
                "POST /me HTTP/1.1\r\n"
                        + "Host: a\r\n"
                        + "Accept: text/html\r\n"
                        + "Connection: close\r\n"
                        + "Transfer-Encoding: x\r\n\r\n",
                501,
                400);
        ask(
                "two lengths",
                "POST /me HTTP/1.1\r\n"
                        + "Host: a\r\n"
                        + "Accept: text/html\r\n"
                        + "Connection: close\r\n"
                        + "Content-Length: 1\r\n"
                        + "Content-Length: 2\r\n\r\n"
                        + "ab",
                400);
        ask(
                "a header without a name",
                "GET /me HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n: x\r\n\r\n",
                400,
                302);
        assertThat(wrong).isEmpty();
        System.out.println("Headers: " + asked);
    }

    @Test
    void whoAsksForNoPageHearsTheSentenceToo() {
        Sender english = scene.sender(Role.PROJECT_MANAGER, Locale.ENGLISH);
        for (Sender one : List.of(manager, english)) {
            String request = "POST /me HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 0\r\n"
                    + "Connection: close\r\nCookie: " + one.cookies() + "\r\n\r\n";
            Wire answer = Wire.ask(port, request);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("\"status\":403")
                    .contains(one == english ? "Your posts do not" : "您的岗位不包含")
                    .doesNotContain("timestamp", "Forbidden");
        }
    }

    private void get(String path, int status) {
        ask("GET " + path, "GET " + path + " HTTP/1.1\r\n" + head() + "\r\n", status);
    }

    private void post(String path, String headers, String body, int... statuses) {
        String request = "POST " + path + " HTTP/1.1\r\n" + head() + headers + "Content-Length: " + body.length();
        ask(
                "POST " + path + " " + body.substring(0, Math.min(20, body.length())),
                request + "\r\n\r\n" + body,
                statuses);
    }

    private String head() {
        return "Host: localhost:" + port + "\r\nConnection: close\r\nAccept: text/html,*/*;q=0.8\r\nCookie: "
                + manager.cookies() + "\r\n";
    }

    private void ask(String what, String request, int... statuses) {
        String name = what.substring(0, Math.min(60, what.length()));
        Wire answer;
        try {
            answer = Wire.ask(port, request);
        } catch (RuntimeException e) {
            wrong.add(name + " was not answered: " + e);
            return;
        }
        asked.put(name, answer.status());
        if (Arrays.stream(statuses).noneMatch(status -> status == answer.status())) {
            wrong.add(name + " answered " + answer.status());
        }
        for (String header : ALWAYS) {
            String value = answer.headers().get(header);
            if (value == null || value.contains(" | ")) {
                wrong.add(name + " answered " + answer.status() + " with " + header + " " + value);
            }
        }
        String type = answer.headers().getOrDefault("content-type", "");
        String cache = answer.headers().getOrDefault("cache-control", "");
        if ((type.startsWith("text/html") || type.contains("spreadsheet") || type.contains("csv"))
                && !cache.contains("no-store")) {
            wrong.add(name + " may be stored: " + cache);
        }
        if (answer.status() >= 400
                && (!type.startsWith("text/html")
                        || !SENTENCE.matcher(answer.body()).find())) {
            wrong.add(name + " says nothing: " + type + " "
                    + answer.body().substring(0, Math.min(80, answer.body().length())));
        }
    }
}
