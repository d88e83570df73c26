package cn.linli.app.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The interface as its document describes it, held against what is really sent. */
final class Described {

    private final Map<String, Object> document;

    Described(String yaml) {
        this.document = new Yaml().load(yaml);
    }

    Map<String, Object> paths() {
        return at(document, "paths");
    }

    /** Every answer that is described: {@code POST /api/repairs 201}. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        paths().forEach((path, methods) -> map(methods)
                .forEach((method, operation) -> at(map(operation), "responses")
                        .keySet()
                        .forEach(status -> answers.add(method.toUpperCase() + " " + path + " " + status))));
        return answers;
    }

    Map<String, Object> response(String method, String path, int status) {
        Map<String, Object> operation = at(at(paths(), path), method.toLowerCase());
        return resolved(at(at(operation, "responses"), String.valueOf(status)));
    }

    Map<String, Object> schema(String name) {
        return at(at(at(document, "components"), "schemas"), name);
    }

    /** What about a body does not agree with a schema. */
    List<String> disagreements(Map<String, Object> schema, JsonNode body, String where) {
        Map<String, Object> wanted = resolved(schema);
        List<String> wrong = new ArrayList<>();
        List<?> types = wanted.get("type") instanceof List<?> several ? several : Arrays.asList(wanted.get("type"));
        if (types.stream().noneMatch(type -> is(String.valueOf(type), body))) {
            wrong.add(where + " is no " + types);
        }
        if (wanted.get("enum") instanceof List<?> values
                && values.stream()
                        .noneMatch(value -> body.isNull()
                                ? value == null
                                : body.stringValue().equals(value))) {
            wrong.add(where + " is none of " + values);
        }
        if (body.isString()
                && wanted.get("format") != null
                && !fits(String.valueOf(wanted.get("format")), body.stringValue())) {
            wrong.add(where + " is no " + wanted.get("format"));
        }
        if (body.isArray()) {
            body.forEach(one -> wrong.addAll(disagreements(at(wanted, "items"), one, where + "[]")));
        }
        if (body.isObject()) {
            Map<String, Object> properties = at(wanted, "properties");
            for (Object required : (List<?>) Objects.requireNonNull(wanted.get("required"))) {
                if (!body.has(String.valueOf(required))) {
                    wrong.add(where + " has no " + required);
                }
            }
            body.properties().forEach(member -> {
                if (properties.containsKey(member.getKey())) {
                    wrong.addAll(disagreements(
                            at(properties, member.getKey()), member.getValue(), where + "." + member.getKey()));
                } else {
                    wrong.add(where + " has " + member.getKey() + ", which is not described");
                }
            });
        }
        return wrong;
    }

    private static boolean is(String type, JsonNode body) {
        return switch (type) {
            case "object" -> body.isObject();
            case "array" -> body.isArray();
            case "string" -> body.isString();
            case "integer" -> body.isIntegralNumber();
            case "boolean" -> body.isBoolean();
            case "null" -> body.isNull();
            default -> false;
        };
    }

    private static boolean fits(String format, String text) {
        try {
            switch (format) {
                case "uuid" -> UUID.fromString(text);
                case "date-time" -> OffsetDateTime.parse(text);
                case "date" -> LocalDate.parse(text);
                case "uri" -> java.net.URI.create(text);
                default -> throw new IllegalArgumentException(format);
            }
            return true;
        } catch (RuntimeException no) {
            return false;
        }
    }

    Map<String, Object> resolved(Map<String, Object> node) {
        Object reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        Map<String, Object> found = document;
        for (String step : String.valueOf(reference).substring(2).split("/")) {
            found = at(found, step);
        }
        return resolved(found);
    }

    static Map<String, Object> at(Map<String, Object> node, String key) {
        return map(Objects.requireNonNull(node.get(key), () -> "nothing is described at " + key));
    }

    static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(node)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
