package cn.linli.app.input;

import cn.linli.testing.Cast;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who reads one language and sends whatever comes to mind; keeps the session, whatever an answer wants to set. */
final class Sender {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data; boundary=" + Part.BOUNDARY;

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final Locale language;
    private final boolean signedIn;
    private String session = "";
    private String formCookie = "";
    private String token = "";

    /**
     * @param name nobody's for an owner
     */
    Sender(int port, @Nullable String name, Locale language) {
        this.base = "http://localhost:" + port;
        this.language = language;
        this.signedIn = name != null;
        readToken("/sign-in");
        if (name != null) {
            post("/sign-in", Map.of("name", name, "password", Cast.PASSWORD));
            readToken("/me");
        }
    }

    private void readToken(String path) {
        Matcher found = CSRF.matcher(get(path).body());
        if (!found.find()) {
            throw new IllegalStateException("no token on " + path);
        }
        token = found.group(1);
    }

    Locale language() {
        return language;
    }

    String token() {
        return token;
    }

    String session() {
        return session;
    }

    boolean isSignedIn() {
        return signedIn;
    }

    /** Whether it is still the same person to the program. */
    boolean isStillKnown() {
        return get(signedIn ? "/me" : "/sign-in").statusCode() == 200;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A file as it comes. */
    byte[] bytes(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        List<Part> parts = fields.entrySet().stream()
                .map(field -> Part.of(field.getKey(), field.getValue()))
                .collect(Collectors.toList());
        parts.add(Part.of("_csrf", token));
        return post(path, parts);
    }

    /** As a browser would: a form with files in parts, any other in one line. */
    HttpResponse<String> post(String path, List<Part> parts) {
        return parts.stream().anyMatch(part -> part.fileName() != null)
                ? post(path, MULTIPART, Part.multipart(parts))
                : post(path, FORM, Part.urlEncoded(parts).getBytes(StandardCharsets.US_ASCII));
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Cookie", cookies());
    }

    String cookies() {
        return "linli-language=" + (language == Locale.ENGLISH ? "en" : "zh-CN")
                + (session.isEmpty() ? "" : "; linli=" + session)
                + (formCookie.isEmpty() ? "" : "; linli-form=" + formCookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
        try {
            HttpResponse<T> answer = CLIENT.send(request.build(), reading);
            if (token.isEmpty() || answer.uri().getPath().equals("/sign-in")) {
                keepCookies(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request.build() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keepCookies(HttpResponse<?> answer) {
        session = cookie(answer, "linli", session);
        formCookie = cookie(answer, "linli-form", formCookie);
    }

    private static String cookie(HttpResponse<?> answer, String name, String before) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .reduce(before, (first, last) -> last);
    }
}
