package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which documents a list shows, as its address says it. What an address says wrongly filters nothing. */
record DocumentFilter(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String period,
        @Nullable String q,
        @Nullable String after) {

    private static final int LONGEST = 60;

    DocumentQuery query() {
        return new DocumentQuery(
                Typed.maybeState(state).orElse(null),
                Typed.maybeKind(kind).orElse(null),
                Typed.orNone(period),
                Typed.orNone(words()),
                Typed.maybeId(after).orElse(null));
    }

    private String words() {
        String typed = Typed.orEmpty(q);
        return typed.length() > LONGEST ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST / 2)) : typed;
    }

    DocumentFilter after(@Nullable UUID last) {
        return new DocumentFilter(state, kind, period, q, last == null ? null : last.toString());
    }

    public DocumentFilter in(@Nullable String other) {
        return new DocumentFilter(other, kind, period, q, null);
    }

    public boolean isNarrowed() {
        return Stream.of(state, kind, period, q).anyMatch(value -> Typed.orNone(value) != null);
    }

    /** The part of the address behind the question mark. */
    public String address() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("state", Typed.orEmpty(state));
        parts.put("kind", Typed.orEmpty(kind));
        parts.put("period", Typed.orEmpty(period));
        parts.put("q", words());
        parts.put("after", Typed.orEmpty(after));
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        String query = address.encode().buildAndExpand(parts).toUri().getRawQuery();
        return query == null ? "" : query;
    }
}
