package cn.linli.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another company's program, with the token that it was given. */
public final class Program {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final @Nullable String token;

    public Program(int port, @Nullable String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    public HttpResponse<String> send(Map<String, ?> repair) {
        return post("application/json", BodyPublishers.ofString(JSON.writeValueAsString(repair)));
    }

    HttpResponse<String> sendInEnglish(Map<String, ?> repair) {
        return answer(request("/api/repairs", "application/json")
                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(repair))));
    }

    HttpResponse<String> post(String type, BodyPublisher body) {
        return answer(request("/api/repairs", type).POST(body));
    }

    public HttpResponse<String> get(String path) {
        return answer(request(path, "text/plain").GET());
    }

    HttpResponse<String> ask(String method, String path) {
        return answer(request(path, "application/json").method(method, BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder request(String path, String type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A repair that can be taken. */
    public static Map<String, Object> repair(String number, String home) {
        Map<String, Object> repair = new LinkedHashMap<>();
        repair.put("number", number);
        repair.put("kind", "ordinary");
        repair.put("home", home);
        repair.put("trade", "drains");
        repair.put("worker", "李师傅");
        repair.put("doneAt", "2026-11-20T10:00:00+08:00");
        repair.put("warrantyUntil", "2027-11-20");
        repair.put("what", "水龙头漏水");
        return repair;
    }
}
