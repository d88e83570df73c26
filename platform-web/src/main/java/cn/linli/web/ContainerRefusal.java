package cn.linli.web;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page for a request that the container turns away before the program sees it: a sentence, in the reader's language as
 * far as the request still says which, and nothing about the machinery. Another program gets a problem document.
 */
@RequiredArgsConstructor
final class ContainerRefusal extends ErrorReportValve {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>Linli</title><link rel="stylesheet" href="/web/linli.css"></head>
        <body class="plain"><div class="plain-page"><main>
        <p>%s</p>
        <p>%s</p>
        </main></div></body>
        </html>
        """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    /** RFC 9457. */
    private record Problem(String type, String title, int status, String detail) {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean asked = status < 500;
        Locale language = language(request);
        String what = messages.getMessage(asked ? "web.error.400.what" : "web.error.500.what", null, language);
        String help = messages.getMessage(asked ? "web.error.400.do" : "web.error.500.do", null, language);
        boolean program = isProgram(request);
        String page = program
                ? JSON.writeValueAsString(new Problem("about:blank", what, status, help))
                : PAGE.formatted(language.toLanguageTag(), what, help);
        try {
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            response.getReporter().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked does not listen any more.
            container.getLogger().debug("An answer was not heard", gone);
        }
    }

    /** Another program reads no pages; here its address was not understood yet. */
    private static boolean isProgram(Request request) {
        String address = request.getRequestURI();
        return address != null && address.startsWith("/api/");
    }

    private static Locale language(Request request) {
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(WebConfiguration.LANGUAGE)
                                && cookie.getValue().startsWith("en"));
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
