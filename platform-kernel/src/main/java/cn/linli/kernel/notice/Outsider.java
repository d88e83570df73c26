package cn.linli.kernel.notice;

import java.util.Map;

/**
 * Somebody without an account who has agreed to messages.
 *
 * @param addresses by the way on which they are good
 */
public record Outsider(String name, Map<Channel, String> addresses) {}
