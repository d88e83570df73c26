package cn.linli.kernel.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told.
 *
 * @param recipient a staff member
 * @param estate where it happened; none for a matter of the company
 * @param key unique per recipient: matter, step and person, such as {@code FEE-3/<duty>/step-2/<person>}; told again
 *     under the same key, nobody hears it twice
 * @param messageKey of the sentence, in the message bundles
 * @param link path of the page where something can be done about it
 * @param urgent goes out in the quiet hours too
 */
public record Telling(
        UUID recipient,
        @Nullable UUID estate,
        String key,
        String messageKey,
        List<String> arguments,
        String link,
        boolean urgent) {

    public Telling {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("A link is a path of this house: " + link);
        }
        arguments = List.copyOf(arguments);
    }
}
