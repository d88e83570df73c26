package cn.linli.feedback.web;

import cn.linli.feedback.Severity;
import cn.linli.feedback.TicketKind;
import cn.linli.feedback.TicketQuery;
import cn.linli.feedback.TicketRow;
import cn.linli.feedback.TicketState;
import cn.linli.web.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which tickets a list shows, as its address says it. What an address says wrongly filters nothing. */
record ListFilter(
        @Nullable String scope,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String severity,
        @Nullable String topic,
        @Nullable String building,
        @Nullable String q,
        @Nullable String after) {

    private static final int LONGEST = 60;

    TicketQuery.Scope scopeOr(TicketQuery.Scope usual) {
        return Typed.maybe(TicketQuery.Scope.class, scope).orElse(usual);
    }

    TicketQuery query() {
        return new TicketQuery(
                scopeOr(TicketQuery.Scope.OPEN),
                Typed.maybe(TicketState.class, state).orElse(null),
                Typed.maybe(TicketKind.class, kind).orElse(null),
                Typed.maybe(Severity.class, severity).orElse(null),
                Typed.orNone(topic),
                Typed.orNone(building),
                text(),
                cursor().orElse(null));
    }

    private @Nullable String text() {
        String typed = Typed.orEmpty(q);
        return Typed.orNone(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    }

    private Optional<TicketQuery.Cursor> cursor() {
        String mark = Typed.orEmpty(after);
        int bar = mark.indexOf('_');
        if (bar < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Dates.instant(mark.substring(0, bar));
            return Typed.maybeId(mark.substring(bar + 1)).map(id -> new TicketQuery.Cursor(at, id));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** The page behind the given row. */
    ListFilter after(TicketRow last) {
        return new ListFilter(scope, state, kind, severity, topic, building, q, last.registeredAt() + "_" + last.id());
    }

    ListFilter after(@Nullable String mark) {
        return new ListFilter(scope, state, kind, severity, topic, building, q, mark);
    }

    ListFilter first() {
        return new ListFilter(scope, state, kind, severity, topic, building, q, null);
    }

    public ListFilter in(TicketQuery.Scope other) {
        return new ListFilter(other.name().toLowerCase(Locale.ROOT), state, kind, severity, topic, building, q, null);
    }

    /** Whether anything but the scope narrows the list. */
    public boolean isNarrowed() {
        return !(Typed.isBlank(state)
                && Typed.isBlank(kind)
                && Typed.isBlank(severity)
                && Typed.isBlank(topic)
                && Typed.isBlank(building)
                && Typed.isBlank(q));
    }

    /** How many of the drop-down lists narrow it. */
    public long narrowedBy() {
        return Stream.of(state, kind, severity, topic, building)
                .filter(value -> !Typed.isBlank(value))
                .count();
    }

    /** The part of the address behind the question mark. */
    public String address() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("scope", Typed.orEmpty(scope));
        parts.put("state", Typed.orEmpty(state));
        parts.put("kind", Typed.orEmpty(kind));
        parts.put("severity", Typed.orEmpty(severity));
        parts.put("topic", Typed.orEmpty(topic));
        parts.put("building", Typed.orEmpty(building));
        parts.put("q", Typed.orEmpty(q));
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
