package cn.linli.web.api;

import cn.linli.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON object of texts, and never more of it than is allowed.
 */
public final class ApiBody {

    static final int MOST = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int LONGEST_NAME = 60;

    private ApiBody() {}

    /**
     * What was left out and what is null are the same.
     *
     * @throws ApiRefusal for what is too large, no object, or holds anything but texts
     */
    public static Map<String, String> texts(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            throw new ApiRefusal(ApiProblem.TOO_LARGE);
        }
        byte[] content = request.getInputStream().readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw new ApiRefusal(ApiProblem.TOO_LARGE);
        }
        JsonNode body = read(content);
        if (!body.isObject()) {
            throw new ApiRefusal(ApiProblem.UNREADABLE);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        List<Refused> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (member.getValue().isString()) {
                texts.put(member.getKey(), member.getValue().stringValue());
            } else if (!member.getValue().isNull()) {
                wrong.add(Refused.because("api.notText").at(cut(member.getKey())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ApiRefusal(ApiProblem.FIELDS, wrong);
        }
        return texts;
    }

    private static JsonNode read(byte[] content) {
        try {
            return STRICT.readTree(content);
        } catch (JacksonException malformed) {
            throw new ApiRefusal(ApiProblem.UNREADABLE);
        }
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
