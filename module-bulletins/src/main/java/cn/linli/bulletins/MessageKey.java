package cn.linli.bulletins;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which key a home is told of an edition: so that it is told once, and what became of it finds its line. */
record MessageKey(UUID document, int edition, UUID home) {

    private static final Pattern FORM = Pattern.compile("document/([0-9a-f-]{36})/(\\d{1,9})/([0-9a-f-]{36})");

    static String of(UUID document, int edition, UUID home) {
        return "document/" + document + "/" + edition + "/" + home;
    }

    /** None where another room told something. */
    static Optional<MessageKey> read(String key) {
        Matcher found = FORM.matcher(key);
        return found.matches()
                ? Optional.of(new MessageKey(
                        UUID.fromString(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        UUID.fromString(found.group(3))))
                : Optional.empty();
    }
}
