package cn.linli.app.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that the program answers.
 *
 * @param method GET or POST
 * @param pattern as mapped, such as {@code /e/{estate}/tickets/{id}}
 */
public record Address(String method, String pattern) implements Comparable<Address> {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    /** Every address of the program's own; the container's error page is none that anybody asks for. */
    public static Set<Address> of(RequestMappingHandlerMapping mappings) {
        return handlers(mappings).keySet();
    }

    /** What is posted below a noun, each without the beginning. */
    public static Set<String> postedBelow(RequestMappingHandlerMapping mappings, String beginning) {
        return of(mappings).stream()
                .filter(address -> !address.reads() && address.pattern().startsWith(beginning))
                .map(address -> address.pattern().substring(beginning.length()))
                .collect(Collectors.toSet());
    }

    /** Every address with what answers it. */
    public static Map<Address, HandlerMethod> handlers(RequestMappingHandlerMapping mappings) {
        Map<Address, HandlerMethod> all = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("cn.linli.")) {
                methods(mapping)
                        .forEach(method -> mapping.getPatternValues()
                                .forEach(path -> all.put(new Address(method, path), handler)));
            }
        });
        return all;
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    }

    public boolean isAtEstate() {
        return pattern.startsWith("/e/{estate}");
    }

    public boolean reads() {
        return method.equals("GET");
    }

    /** The pattern with its variables filled in; the longest beginning of the pattern decides what an {@code id} means. */
    public String filled(String estate, Map<String, String> objects) {
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String value = variable.group(1).equals("estate")
                    ? estate
                    : meaning(variable.group(1), pattern.substring(0, variable.start()), objects);
            variable.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return variable.appendTail(path).toString();
    }

    private static String meaning(String name, String before, Map<String, String> objects) {
        return objects.entrySet().stream()
                .filter(object -> List.of(before + name, before).contains(object.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("00000000-0000-7000-8000-000000000000");
    }

    @Override
    public int compareTo(Address other) {
        int byPath = pattern.compareTo(other.pattern);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
