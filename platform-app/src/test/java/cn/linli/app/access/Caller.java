package cn.linli.app.access;

import cn.linli.testing.Cast;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for addresses directly and follows no redirect. */
public final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager())
            .build();
    private String token = "";

    public Caller(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Somebody without an account, with a session and its token all the same. */
    public static Caller stranger(int port) {
        Caller caller = new Caller(port);
        caller.readToken("/sign-in");
        return caller;
    }

    public static Caller signedIn(int port, String name) {
        Caller caller = stranger(port);
        caller.post("/sign-in", Map.of("name", name, "password", Cast.PASSWORD));
        caller.readToken("/me");
        return caller;
    }

    private void readToken(String path) {
        Matcher found = CSRF.matcher(get(path).body());
        if (!found.find()) {
            throw new IllegalStateException("no token on " + path);
        }
        token = found.group(1);
    }

    String token() {
        return token;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, token);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, @Nullable String csrf) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        csrf == null ? body : "_csrf=" + encoded(csrf) + "&" + body)));
    }

    /** Sends a file as a browser does. */
    public HttpResponse<String> postFile(String path, String field, String fileName, String content) {
        return postFile(path, field, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> postFile(String path, String field, String fileName, byte[] content) {
        String line = "--limit\r\nContent-Disposition: form-data; name=\"";
        String head = line + "_csrf\"\r\n\r\n" + token + "\r\n" + line + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    HttpResponse<String> ask(Address address, String path) {
        return address.reads() ? get(path) : post(path, Map.of());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
