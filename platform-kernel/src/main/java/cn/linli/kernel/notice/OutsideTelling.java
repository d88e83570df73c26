package cn.linli.kernel.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody without an account is to be told.
 *
 * @param person known to {@link Outsiders}
 * @param key unique per person, as in {@link Telling}
 * @param messageKey of the sentence, in the message bundles
 * @param link path of a page that needs no account, a {@link #personal} one, or {@link #NO_PAGE} where the sentence says all
 */
public record OutsideTelling(
        UUID person,
        String key,
        Channel channel,
        String address,
        String messageKey,
        List<String> arguments,
        String link) {

    public static final String NO_PAGE = "";

    private static final Pattern PERSONAL = Pattern.compile("personal:([a-z-]{1,32})/([0-9a-zA-Z-]{1,64})");

    /** A page that opens by a secret, named by what it is about; {@link PersonalLinks} makes the secret when it is sent. */
    public static String personal(String type, Object id) {
        return "personal:" + type + "/" + id;
    }

    /** What a personal link is about: its type and id; none for a public page. */
    static Optional<String[]> aboutWhat(String link) {
        Matcher parts = PERSONAL.matcher(link);
        return parts.matches() ? Optional.of(new String[] {parts.group(1), parts.group(2)}) : Optional.empty();
    }

    public OutsideTelling {
        if (!link.equals(NO_PAGE)
                && !link.startsWith("/p/")
                && !PERSONAL.matcher(link).matches()) {
            throw new IllegalArgumentException(
                    "Whoever has no account can open public and personal pages only: " + link);
        }
        arguments = List.copyOf(arguments);
    }
}
