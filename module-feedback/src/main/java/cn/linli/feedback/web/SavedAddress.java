package cn.linli.feedback.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads a list's address back into its filter; only what a filter knows is kept of it. */
final class SavedAddress {

    private SavedAddress() {}

    static ListFilter filter(@Nullable String query) {
        MultiValueMap<String, String> parts = UriComponentsBuilder.newInstance()
                .query(Typed.orEmpty(query))
                .build()
                .getQueryParams();
        return new ListFilter(
                part(parts, "scope"),
                part(parts, "state"),
                part(parts, "kind"),
                part(parts, "severity"),
                part(parts, "topic"),
                part(parts, "building"),
                part(parts, "q"),
                null);
    }

    private static @Nullable String part(MultiValueMap<String, String> parts, String name) {
        String value = parts.getFirst(name);
        try {
            return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
