package cn.linli.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser that keeps cookies, follows redirects, and sends each form's hidden fields back. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);
    private final HttpClient stays = client(HttpClient.Redirect.NEVER);
    private String page = "";

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(client, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .followRedirects(redirects)
                .cookieHandler(cookies)
                .build();
    }

    /** Posts a form of the page that was read last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(client, form(path, fields));
    }

    /** Posts a form, and does not go where it leads. */
    public HttpResponse<String> postAndStay(String path, Map<String, String> fields) {
        return send(stays, form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(page);
        String token = csrf.find() ? "_csrf=" + encoded(csrf.group(1)) + "&" : "";
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(token + body));
    }

    public HttpResponse<String> signIn(String name, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpResponse<String> send(HttpClient by, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    by.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            page = response.body();
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
