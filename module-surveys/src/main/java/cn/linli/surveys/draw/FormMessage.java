package cn.linli.surveys.draw;

import cn.linli.bulletins.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * How far the message with a home's link has got.
 *
 * @param receiver whom it goes to
 * @param error in the words of the other side, where it failed
 */
public record FormMessage(
        MessageState state,
        @Nullable String receiver,
        @Nullable String error) {}
