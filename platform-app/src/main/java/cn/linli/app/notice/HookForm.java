package cn.linli.app.notice;

import cn.linli.kernel.notice.ChatHookDraft;
import cn.linli.kernel.notice.ChatKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param estateId none: for what belongs to no estate with a group of its own
 */
record HookForm(
        @Nullable UUID estateId,

        @NotNull(message = "{app.hook.kind.missing}") @Nullable
        ChatKind kind,

        @NotBlank(message = "{app.hook.name.missing}") String name,
        @NotBlank(message = "{app.hook.url.missing}") String url,
        @Nullable String secret) {

    static HookForm empty() {
        return new HookForm(null, null, "", "", "");
    }

    ChatHookDraft draft() {
        return new ChatHookDraft(
                Objects.requireNonNull(kind), name, url, secret == null || secret.isBlank() ? null : secret);
    }
}
