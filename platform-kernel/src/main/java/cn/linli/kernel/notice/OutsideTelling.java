package cn.linli.kernel.notice;

import java.util.List;
import java.util.UUID;

/**
 * What somebody without an account is to be told.
 *
 * @param person known to {@link Outsiders}
 * @param key unique per person, as in {@link Telling}
 * @param messageKey of the sentence, in the message bundles
 * @param link path of a page that needs no account
 */
public record OutsideTelling(
        UUID person,
        String key,
        Channel channel,
        String address,
        String messageKey,
        List<String> arguments,
        String link) {

    public OutsideTelling {
        if (!link.startsWith("/p/")) {
            throw new IllegalArgumentException("Whoever has no account can open public pages only: " + link);
        }
        arguments = List.copyOf(arguments);
    }
}
