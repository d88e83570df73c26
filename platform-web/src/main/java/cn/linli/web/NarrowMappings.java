package cn.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks closely only at those handlers whose address begins like the one that was asked for. Without it each request tried the patterns of
 * all four hundred addresses, which was a sixth of an owner's answer to a survey.
 */
class NarrowMappings extends RequestMappingHandlerMapping {

    /** By identity: a mapping's own hash is made of all its conditions. Filled before the first request, and only read since. */
    private Map<RequestMappingInfo, List<String>> beginnings = Map.of();

    @Override
    protected void initHandlerMethods() {
        super.initHandlerMethods();
        Map<RequestMappingInfo, List<String>> found = new IdentityHashMap<>();
        getHandlerMethods().keySet().forEach(info -> found.put(info, beginningsOf(info)));
        beginnings = found;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, Present.path(request)));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        List<String> known = beginnings.get(info);
        return known == null || !(request instanceof Asked asked) || beginsLikeOne(known, asked.decoded)
                ? super.getMatchingMapping(info, request)
                : null;
    }

    /** A request whose address is known and need not be asked of ten wrappers for each of four hundred mappings. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String decoded;

        Asked(HttpServletRequest request, String decoded) {
            super(request);
            this.decoded = decoded;
        }
    }

    private static boolean beginsLikeOne(List<String> beginnings, String path) {
        for (String beginning : beginnings) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Of each pattern what stands before its first variable. */
    private static List<String> beginningsOf(RequestMappingInfo info) {
        List<String> found = info.getPatternValues().stream()
                .map(pattern -> pattern.split("[{*]", 2)[0])
                .toList();
        return found.isEmpty() ? List.of("") : found;
    }
}
