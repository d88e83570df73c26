package cn.linli.kernel.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chat hook as a list shows it; its address stays inside, because whoever knows it can post.
 */
public record ChatHookLine(
        UUID id, @Nullable UUID estate, ChatKind kind, String name, String host, boolean signed, Instant addedAt) {}
