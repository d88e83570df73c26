package cn.linli.web.api;

import cn.linli.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457) in the language that the sender asks for, Chinese unless it asks for English. */
@Component
@RequiredArgsConstructor
class ApiProblems {

    static final String TYPE = "application/problem+json";

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final JsonMapper json;

    /** A member of the document: which field, and what is wrong with it. */
    record Wrong(String field, String detail) {}

    void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem, List<Refused> fields)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = language(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", say("api." + problem + ".what", language));
        document.put("status", problem.getStatus());
        document.put("detail", say("api." + problem + ".do", language));
        if (!fields.isEmpty()) {
            document.put("errors", wrong(fields, language));
        }
        byte[] body = json.writeValueAsBytes(document);
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private List<Wrong> wrong(List<Refused> fields, Locale language) {
        List<Wrong> wrong = new ArrayList<>();
        for (Refused refusal : fields) {
            String field = refusal.getField();
            wrong.add(new Wrong(field == null ? "" : field, say(refusal.getCode(), language, refusal.getArguments())));
        }
        return wrong;
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static Locale language(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale found = asked == null ? null : Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
