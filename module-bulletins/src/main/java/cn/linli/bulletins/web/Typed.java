package cn.linli.bulletins.web;

import cn.linli.bulletins.DocumentKind;
import cn.linli.bulletins.DocumentState;
import cn.linli.kernel.NotFound;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, chosen, or written into an address. */
final class Typed {

    private Typed() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Optional<DocumentKind> maybeKind(@Nullable String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    static Optional<DocumentState> maybeState(@Nullable String name) {
        return Arrays.stream(DocumentState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    static DocumentKind kind(@Nullable String name) {
        return maybeKind(name).orElseThrow(() -> new NotFound("kind of document " + name));
    }

    static Optional<UUID> maybeId(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
