package cn.linli.residents.web;

import cn.linli.kernel.Refused;
import cn.linli.residents.Channel;
import cn.linli.residents.ContactFilter;
import cn.linli.residents.ContactMark;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The search above the register, as it stands in the address; what cannot be read is left out. */
record RegisterQuery(
        @Nullable String q,
        @Nullable String channel,
        @Nullable String staff,
        @Nullable String from,
        @Nullable String until) {

    ContactFilter filter() {
        String words = Typed.orEmpty(q);
        return new ContactFilter(
                words.length() > 100 ? words.substring(0, 100) : words,
                Typed.choiceOrNone(Channel.class, channel),
                staffId(),
                date(from),
                date(until));
    }

    private @Nullable UUID staffId() {
        try {
            return Typed.isBlank(staff) ? null : UUID.fromString(Typed.orEmpty(staff));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return Typed.dateOrNone(text, "date");
        } catch (Refused malformed) {
            return null;
        }
    }

    /** The address of the same search elsewhere, or from a mark on. */
    String address(String path, @Nullable ContactMark after) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "q", q);
        put(values, "channel", channel);
        put(values, "staff", staff);
        put(values, "from", from);
        put(values, "until", until);
        put(values, "after", after == null ? null : after.toString());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
