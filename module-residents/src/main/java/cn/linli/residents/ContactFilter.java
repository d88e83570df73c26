package cn.linli.residents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register are looked for.
 *
 * @param words any two characters, a room, a telephone number or a name; blank for all
 */
public record ContactFilter(
        String words,
        @Nullable Channel channel,
        @Nullable UUID staff,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final ContactFilter ALL = new ContactFilter("", null, null, null, null);
}
