package cn.linli.kernel.notice;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to the web-hook of a chat group. All three products answer 200 also where they refuse, and say so in the
 * body.
 */
@Component
@RequiredArgsConstructor
class WebHookChatChannel implements ChatChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JsonMapper json;
    private final Clock clock;

    /** Follows no redirect: an answer from elsewhere is no answer. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public void send(ChatHook hook, String text) throws Undelivered {
        Instant now = clock.instant();
        ChatKind kind = hook.getKind();
        HttpRequest request = HttpRequest.newBuilder(URI.create(kind.address(hook.getUrl(), hook.getSecret(), now)))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(kind.body(text, hook.getSecret(), now))))
                .build();
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new Undelivered("HTTP " + answer.statusCode());
        }
        judge(kind, answer.body());
    }

    private void judge(ChatKind kind, String body) throws Undelivered {
        JsonNode answer;
        try {
            answer = json.readTree(body);
        } catch (JacksonException e) {
            throw new Undelivered("an answer that is not JSON");
        }
        JsonNode code = answer.path(kind.codeField());
        if (!code.isNumber()) {
            throw new Undelivered("an answer without " + kind.codeField());
        }
        if (code.asLong() != 0) {
            throw new Undelivered(
                    code.asLong() + " " + answer.path(kind.reasonField()).asString(""));
        }
    }

    /** The bound holds for the whole exchange, a body that trickles in included. */
    private HttpResponse<String> exchange(HttpRequest request) throws Undelivered {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // Only the kind of failure: its message may hold the address.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Undelivered(cause.getClass().getSimpleName());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Undelivered("no answer within " + PATIENCE.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted");
        }
    }
}
