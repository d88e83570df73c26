package cn.linli.residents;

import cn.linli.web.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the register to go on from.
 */
public record ContactMark(Instant at, UUID id) {

    /** As it stands in an address; nothing for anything else. */
    public static Optional<ContactMark> parse(@Nullable String text) {
        if (text == null || text.indexOf('_') < 0) {
            return Optional.empty();
        }
        try {
            int bar = text.indexOf('_');
            return Optional.of(
                    new ContactMark(Dates.instant(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1))));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public static ContactMark of(Contact contact) {
        return new ContactMark(contact.at(), contact.id());
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
