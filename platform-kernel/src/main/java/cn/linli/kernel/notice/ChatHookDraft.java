package cn.linli.kernel.notice;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator enters about a chat group.
 *
 * @param url as the product shows it
 * @param secret for signing, where DingTalk or Feishu was set to demand it
 */
public record ChatHookDraft(
        ChatKind kind, String name, String url, @Nullable String secret) {}
